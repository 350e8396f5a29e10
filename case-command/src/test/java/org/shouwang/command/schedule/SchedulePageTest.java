package org.shouwang.command.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.command.directory.Duties;
import org.shouwang.command.membership.Grants;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;

class SchedulePageTest {

    private final TestWorld world = TestWorld.shared();
    private final TestSchool school = world.school();
    private final Visitor lead = school.as(Role.PSYCHOLOGY_LEAD);

    @Test
    void a_turn_that_was_added_stands_on_every_day_it_touches_and_counts_at_once() {
        HttpResponse<String> added = assign(Role.COUNSELOR, "2027-01-04T17:00", "2027-01-05T07:00");

        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(added)).isEqualTo("/do/schedule?week=2027-01-04");
        String week = lead.get(Visitor.location(added)).body();
        assertThat(week.split("<strong>心示例</strong>")).hasSize(3);
    }

    @Test
    void nobody_on_duty_now_is_shouted_and_a_list_without_gaps_is_said_to_be_whole() {
        assertThat(lead.get("/do/schedule").body()).contains("此刻无人值班", "banner shout");

        String from = field(-1);
        assign(Role.COUNSELOR, from, field(24 * 20));
        assertThat(lead.get("/do/schedule").body()).contains("未来 30 天有 10 天无人值班");

        assign(Role.PSYCHOLOGY_LEAD, field(24 * 20), field(24 * 31));
        assertThat(lead.get("/do/schedule").body()).contains("未来 30 天都有人值班");
    }

    @Test
    void a_withdrawn_turn_is_gone_and_the_gap_is_back() {
        assign(Role.COUNSELOR, field(-1), field(24 * 30 + 2));
        var duty =
                world.bean(Duties.class)
                        .between(school.id(), school.now(), school.now().plusSeconds(1))
                        .getFirst();

        HttpResponse<String> withdrawn = lead.post("/do/schedule/" + duty.id() + "/withdraw");

        assertThat(withdrawn.statusCode()).isEqualTo(303);
        assertThat(lead.get("/do/schedule").body()).contains("此刻无人值班");
        assertThat(lead.post("/do/schedule/" + UUID.randomUUID() + "/withdraw").body())
                .contains("没有这次值班");
    }

    @Test
    void wrong_turns_are_said_and_what_was_typed_stays() {
        HttpResponse<String> wrong = assign(Role.COUNSELOR, "2027-01-05T07:00", "2027-01-04T17:00");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("结束时间必须在开始时间之后", "value=\"2027-01-05T07:00\"");

        assertThat(lead.post("/do/schedule", "turn", "x", "from", "gestern").body())
                .contains("请选择", "请写成日期和时间");
        HttpResponse<String> over = assign(Role.COUNSELOR, "2026-01-05T07:00", "2026-01-05T09:00");
        assertThat(over.statusCode()).isEqualTo(409);
        assertThat(over.body()).contains("已经结束");
        HttpResponse<String> tooLong =
                assign(Role.COUNSELOR, "2027-01-05T07:00", "2027-03-05T09:00");
        assertThat(tooLong.body()).contains("最长 31 天");
    }

    @Test
    void whoever_came_today_may_be_on_duty_since_this_morning() {
        school.as(Role.ADMINISTRATOR)
                .post(
                        "/do/staff/new",
                        "name",
                        "新示例",
                        "login",
                        "new-" + UUID.randomUUID(),
                        "role",
                        "COUNSELOR");

        HttpResponse<String> added =
                assign(grants(Role.COUNSELOR).getLast(), field(-8), field(24 * 7));

        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(lead.get("/do/schedule").body()).doesNotContain("此刻无人值班");
    }

    @Test
    void everybody_reads_the_list_and_few_change_it() {
        for (Role role : Role.values()) {
            boolean may =
                    switch (role) {
                        case PSYCHOLOGY_LEAD, MORAL_EDUCATION_DIRECTOR, PRINCIPAL, ADMINISTRATOR ->
                                true;
                        default -> false;
                    };
            assertThat(school.as(role).get("/do/schedule").body().contains("name=\"turn\""))
                    .as(role.name())
                    .isEqualTo(may);
            assertThat(school.as(role).post("/do/schedule").statusCode())
                    .as(role.name())
                    .isEqualTo(may ? 400 : 404);
        }
    }

    private String field(long hours) {
        return school.now()
                .atZone(TestSchool.ZONE)
                .plusHours(hours)
                .toLocalDateTime()
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                .toString();
    }

    private List<String> grants(Role role) {
        return world.bean(Grants.class).of(school.id()).stream()
                .filter(g -> g.role() == role)
                .map(g -> g.id().toString())
                .toList();
    }

    private HttpResponse<String> assign(Role role, String from, String until) {
        return assign(grants(role).getFirst(), from, until);
    }

    private HttpResponse<String> assign(String grant, String from, String until) {
        return lead.post("/do/schedule", "turn", grant, "from", from, "until", until);
    }
}

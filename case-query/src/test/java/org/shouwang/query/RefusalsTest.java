package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.staff.StaffEvent;

/** What was refused can be read by those who oversee it, in words, and by nobody else. */
class RefusalsTest {

    private static final String PATH = "/audit/refusals";

    private static QueryWorld world;

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void a_refusal_says_who_when_what_why_and_which_steps_were_missing() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        refuse(school, Role.COUNSELOR, crisis, "ProposeEnding", "STEPS_ARE_OPEN", "assess");

        for (Role role : new Role[] {Role.AUDITOR, Role.PRINCIPAL}) {
            String page = school.as(role).page(PATH);
            assertThat(page)
                    .contains("提议结束处置", "还有步骤没有完成", "现场评估", "王示例", "心理教师")
                    .contains("/audit/responses/" + crisis.response, "第 1 次处置 · ")
                    .doesNotContain("处置 " + crisis.response.toString().substring(0, 8))
                    .doesNotContain("李示例甲", "没有拒绝记录");
            assertThat(school.as(role).page("/audit")).contains("href=\"" + PATH + "\"");
        }
        assertThat(school.as(Role.AUDITOR).get(PATH, "Accept-Language", "en").body())
                .contains("Propose to end a response", "Steps are still open", "Assess the risk");
    }

    @Test
    void a_case_file_is_called_by_the_name_for_whoever_may_read_it_and_else_by_its_code() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        UUID file = crisis.casefile.value();
        refuse(school, Role.COUNSELOR, "casefile", file, "Close", "RESPONSE_RUNS");

        assertThat(school.as(Role.AUDITOR).page(PATH))
                .contains("href=\"/cases/" + file, "李示例甲")
                .doesNotContain(">个案 " + file.toString().substring(0, 8));
    }

    @Test
    void nobody_else_is_shown_the_list_or_a_way_to_it() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        refuse(school, Role.COUNSELOR, crisis, "ProposeEnding", "STEPS_ARE_OPEN", "assess");
        for (Role role : Role.values()) {
            boolean may = role == Role.AUDITOR || role == Role.PRINCIPAL;
            assertThat(school.as(role).status(PATH)).as(role.name()).isEqualTo(may ? 200 : 404);
        }
        assertThat(school.as(Role.PSYCHOLOGY_LEAD).page("/audit")).doesNotContain(PATH);
        TestSchool other = world.school();
        world.settle();
        assertThat(other.as(Role.PRINCIPAL).page(PATH)).contains("没有拒绝记录");
    }

    @Test
    void without_an_approval_it_is_said_who_can_give_one() {
        TestSchool school = world.schoolWithoutApproval();
        Crisis crisis = crisis(school);
        refuse(school, Role.COUNSELOR, crisis, "ProposeEnding", "STEPS_ARE_OPEN", "assess");
        assertThat(school.as(Role.AUDITOR).page(PATH)).contains("没有查阅批准").doesNotContain("提议结束处置");
    }

    @Test
    void it_is_narrowed_by_thing_reason_and_person_and_pages_keep_that() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        UUID grant = UUID.randomUUID();
        for (int i = 0; i < 60; i++) {
            refuse(school, Role.COUNSELOR, crisis, "ConfirmEnding", "SECOND_PERSON_NEEDED");
        }
        refuse(school, Role.ADMINISTRATOR, "membership", grant, "Revoke", "LAST_ADMINISTRATOR");

        String roles = school.as(Role.AUDITOR).page(PATH + "?kind=membership");
        assertThat(roles).contains("撤销角色", "管示例").doesNotContain("<strong>确认结束处置");
        assertThat(school.as(Role.AUDITOR).page(PATH + "?reason=LAST_ADMINISTRATOR"))
                .contains("撤销角色")
                .doesNotContain("<strong>确认结束处置");
        String mine = PATH + "?by=" + school.person(Role.COUNSELOR).value();
        String first = school.as(Role.AUDITOR).page(mine);
        assertThat(first).doesNotContain("<strong>撤销角色").contains("rel=\"next\"");
        String next =
                first.replaceAll("(?s).*href=\"([^\"]*before=[0-9]+)\".*", "$1")
                        .replace("&amp;", "&");
        assertThat(next).contains("by=" + school.person(Role.COUNSELOR).value());
        String second = school.as(Role.AUDITOR).page(next);
        assertThat(lines(first)).isEqualTo(50);
        assertThat(lines(second)).isEqualTo(10);
        assertThat(school.as(Role.AUDITOR).page(PATH + "?kind=nothing&reason=x'y"))
                .contains("撤销角色");
        assertThat(school.as(Role.AUDITOR).page(PATH + "?reason=ENDED")).contains("没有符合条件的拒绝记录");
    }

    @Test
    void what_is_about_a_child_of_ones_own_is_not_in_it() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        refuse(school, Role.COUNSELOR, crisis, "ProposeEnding", "STEPS_ARE_OPEN", "assess");
        refuse(school, Role.COUNSELOR, "alert", crisis.alert.value(), "Join", "NO_SUCH_ALERT");
        school.log(
                StreamType.STAFF,
                school.person(Role.PRINCIPAL).value(),
                new StaffEvent.ConflictDeclared(school.student(0), Confidential.of("亲属")),
                QueryWorld.START);
        world.settle();
        assertThat(school.as(Role.PRINCIPAL).page(PATH))
                .contains("没有拒绝记录")
                .doesNotContain("STEPS_ARE_OPEN", "NO_SUCH_ALERT", "提议结束处置");
        assertThat(school.as(Role.AUDITOR).page(PATH)).contains("提议结束处置");
    }

    @Test
    void a_refusal_of_a_release_to_come_is_listed_by_its_name() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        refuse(school, Role.COUNSELOR, crisis, "Unheard", "NEVER_HEARD_OF", "no-such-step");
        assertThat(school.as(Role.AUDITOR).page(PATH))
                .contains("其他操作", "NEVER_HEARD_OF", "no-such-step");
    }

    @Test
    void that_it_was_read_is_in_the_ledger_for_the_children_it_is_about() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        refuse(school, Role.COUNSELOR, crisis, "ProposeEnding", "STEPS_ARE_OPEN", "assess");
        school.as(Role.AUDITOR).page(PATH);
        assertThat(
                        world.reader()
                                .sql(
                                        "select count(*) from query.read_ledger where reader = ?"
                                                + " and action = 'READ_REFUSALS' and students @>"
                                                + " array[?]::uuid[]")
                                .params(
                                        school.person(Role.AUDITOR).value(),
                                        school.student(0).value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    private static int lines(String page) {
        return page.split("<strong>确认结束处置", -1).length - 1;
    }

    private static Crisis crisis(TestSchool school) {
        Instant night = QueryWorld.START.minus(Duration.ofHours(15));
        Crisis crisis =
                new Crisis(school, school.student(0), "A7K3M9", night)
                        .raised(AlertEvent.Danger.NOW, "示例")
                        .started("red");
        world.settle();
        return crisis;
    }

    private static void refuse(
            TestSchool school,
            Role role,
            Crisis crisis,
            String command,
            String reason,
            String... missing) {
        refuse(school, role, "response", crisis.response.value(), command, reason, missing);
    }

    private static void refuse(
            TestSchool school,
            Role role,
            String kind,
            UUID thing,
            String command,
            String reason,
            String... missing) {
        world.writer()
                .sql(
                        """
                        insert into command.refusal (at, school_id, actor_kind, actor_id, actor_role,
                            command, command_id, stream_type, stream_id, refusal, unmet_steps)
                        values (?, ?, 'STAFF', ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        QueryWorld.START.atOffset(ZoneOffset.UTC),
                        school.id().value(),
                        school.person(role).value(),
                        role.name(),
                        command,
                        UUID.randomUUID(),
                        kind,
                        thing,
                        reason,
                        missing)
                .update();
    }
}

package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.command.casefile.decision.CasefileCommand;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Streams;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Event;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.CasefileId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.plan.document.CanonicalPlan;
import org.shouwang.plan.document.PlanHash;

/** Moving a response to the plan now in force, as two people do it in their browsers. */
class MigrationPagesTest {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");

    private static final String CANONICAL =
            new String(CanonicalPlan.document(), StandardCharsets.UTF_8);
    private static final String STRICTER =
            CANONICAL.replace(
                    "- {after: {step: start-plan}, within: PT2H}",
                    "- {after: {step: start-plan}, within: PT1H}");
    private static final String STRICTEST =
            CANONICAL.replace(
                    "- {after: {step: start-plan}, within: PT2H}",
                    "- {after: {step: start-plan}, within: PT30M}");

    private final TestWorld world = TestWorld.shared();
    private TestSchool school;
    private ResponseId response;

    @BeforeEach
    void a_response_runs() {
        school = world.school();
        var lead = school.person(Role.COUNSELOR).staff();
        CasefileId casefile = Starts.casefileOf(school.id(), school.student(0));
        school.send(new CasefileCommand.Open(casefile, school.id(), school.student(0), lead, lead));
        String path = "/do/casefiles/" + casefile + "/respond";
        Visitor director = school.as(Role.MORAL_EDUCATION_DIRECTOR);
        director.get(path);
        director.post(
                path, "student", school.student(0).toString(), "level", "red", "reason", "示例");
        response = world.bean(Cases.class).runningFor(school.student(0)).orElseThrow().id();
    }

    @Test
    void it_is_offered_only_while_another_version_is_in_force_and_to_whom_the_policy_names() {
        assertThat(menu(Role.PSYCHOLOGY_LEAD)).doesNotContain("propose-migration");
        putInForce(STRICTER);
        assertThat(menu(Role.PSYCHOLOGY_LEAD)).contains("propose-migration", "改用现行预案");
        assertThat(menu(Role.PRINCIPAL)).contains("propose-migration");
        assertThat(menu(Role.COUNSELOR)).doesNotContain("propose-migration");
        for (String act : List.of("propose", "confirm", "decline")) {
            for (Role role : List.of(Role.COUNSELOR, Role.DUTY_TEACHER, Role.ADMINISTRATOR)) {
                assertThat(school.as(role).get(path(act)).statusCode()).isEqualTo(404);
                assertThat(post(role, act, STRICTER, "reason", "示例").statusCode()).isEqualTo(404);
            }
        }
        assertThat(events()).noneMatch(ResponseCourse.MigrationProposed.class::isInstance);
    }

    @Test
    void the_page_tells_the_difference_and_a_second_person_sees_the_same_with_the_reason() {
        putInForce(STRICTER);
        String page = school.as(Role.PSYCHOLOGY_LEAD).get(path("propose")).body();
        assertThat(page).contains("向教育局口头报告", "2 小时内", "1 小时内");
        HttpResponse<String> proposed =
                post(Role.PSYCHOLOGY_LEAD, "propose", STRICTER, "reason", "新预案更严");
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(302);
        assertThat(menu(Role.PSYCHOLOGY_LEAD)).doesNotContain("propose-migration");
        assertThat(post(Role.PSYCHOLOGY_LEAD, "confirm", STRICTER).body()).contains("自己不能确认");

        assertThat(menu(Role.PRINCIPAL)).contains("confirm-migration", "decline-migration");
        assertThat(school.as(Role.PRINCIPAL).get(path("confirm")).body())
                .contains("新预案更严", school.person(Role.PSYCHOLOGY_LEAD).name(), "1 小时内");
        assertThat(post(Role.PRINCIPAL, "confirm", STRICTER).statusCode()).isEqualTo(302);
        assertThat(events())
                .filteredOn(ResponseCourse.PlanMigrated.class::isInstance)
                .extracting(e -> ((ResponseCourse.PlanMigrated) e).to().value())
                .containsExactly(hash(STRICTER));
        assertThat(menu(Role.PRINCIPAL)).doesNotContain("-migration");
        assertThat(school.as(Role.PRINCIPAL).get(path("propose")).body()).contains("已经是这一版预案");
    }

    @Test
    void what_was_told_since_the_page_was_drawn_is_read_before_anybody_confirms() {
        putInForce(STRICTER);
        post(Role.PSYCHOLOGY_LEAD, "propose", STRICTER, "reason", "新预案更严");
        String drawn = school.as(Role.PRINCIPAL).get(path("confirm")).body();
        assertThat(post(Role.PSYCHOLOGY_LEAD, "decline", STRICTER, "reason", "再想想").statusCode())
                .isEqualTo(302);
        post(Role.PSYCHOLOGY_LEAD, "propose", STRICTER, "reason", "另一个理由");

        HttpResponse<String> late = send(Role.PRINCIPAL, "confirm", drawn, STRICTER);

        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body()).contains("另一个理由");
        assertThat(events()).noneMatch(ResponseCourse.PlanMigrated.class::isInstance);
        assertThat(send(Role.PRINCIPAL, "confirm", late.body(), STRICTER).statusCode())
                .isEqualTo(302);
    }

    @Test
    void the_reason_stays_when_a_newer_version_came_into_force_and_its_difference_is_shown() {
        putInForce(STRICTER);
        school.as(Role.PSYCHOLOGY_LEAD).get(path("propose"));
        putInForce(STRICTEST);
        HttpResponse<String> again =
                post(Role.PSYCHOLOGY_LEAD, "propose", STRICTER, "reason", "新预案更严");
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body())
                .contains("这期间又有新版预案生效", "新预案更严", "30 分钟内", hash(STRICTEST))
                .doesNotContain(hash(STRICTER));
        assertThat(events()).noneMatch(ResponseCourse.MigrationProposed.class::isInstance);
        assertThat(post(Role.PSYCHOLOGY_LEAD, "propose", STRICTEST).statusCode()).isEqualTo(400);
    }

    @Test
    void what_was_proposed_before_a_newer_version_can_only_be_declined() {
        putInForce(STRICTER);
        post(Role.PSYCHOLOGY_LEAD, "propose", STRICTER, "reason", "新预案更严");
        putInForce(STRICTEST);
        assertThat(menu(Role.PRINCIPAL))
                .contains("decline-migration", "propose-migration")
                .doesNotContain("confirm-migration");
        assertThat(school.as(Role.PRINCIPAL).get(path("confirm")).body()).contains("不是现行预案");
        assertThat(post(Role.PRINCIPAL, "confirm", STRICTER).statusCode()).isEqualTo(400);
        assertThat(post(Role.PRINCIPAL, "confirm", STRICTEST).statusCode()).isEqualTo(400);
        assertThat(events()).noneMatch(ResponseCourse.PlanMigrated.class::isInstance);
        assertThat(post(Role.PRINCIPAL, "decline", STRICTER, "reason", "先等等").statusCode())
                .isEqualTo(302);
        assertThat(events()).hasAtLeastOneElementOfType(ResponseCourse.MigrationDeclined.class);
    }

    private String menu(Role role) {
        return school.as(role).get("/do/responses/" + response).body();
    }

    private String path(String act) {
        return "/do/responses/" + response + "/act/" + act + "-migration";
    }

    /** Looks at the page and sends its form, with what stands in it unseen. */
    private HttpResponse<String> post(Role role, String act, String seen, String... reason) {
        return send(role, act, school.as(role).get(path(act)).body(), seen, reason);
    }

    private HttpResponse<String> send(
            Role role, String act, String drawn, String plan, String... reason) {
        List<String> all = new ArrayList<>(List.of(reason));
        all.addAll(List.of("commandId", UUID.randomUUID().toString(), "to-plan", hash(plan)));
        Matcher seen = SEEN.matcher(drawn);
        if (seen.find()) {
            all.addAll(List.of("seen", seen.group(1)));
        }
        return school.as(role).post(path(act), all.toArray(String[]::new));
    }

    private void putInForce(String document) {
        Visitor principal = school.as(Role.PRINCIPAL);
        principal.get("/do/plan");
        assertThat(
                        principal
                                .upload(
                                        "/do/plan",
                                        "document",
                                        "plan.yaml",
                                        document.getBytes(StandardCharsets.UTF_8))
                                .statusCode())
                .isEqualTo(303);
    }

    private static String hash(String document) {
        return PlanHash.of(document.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private List<Event> events() {
        return world
                .bean(Streams.class)
                .read(new StreamId(StreamType.RESPONSE, response.value()))
                .stream()
                .map(LoggedEvent::event)
                .toList();
    }
}

package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.plan.document.CanonicalPlan;

/** A response under a plan whose end waits for nothing but a second person. */
class EndedTest {

    private static final String WITHOUT_GATES =
            new String(CanonicalPlan.document(), StandardCharsets.UTF_8)
                    .replaceAll("    gates: \\[.+]", "    gates: []")
                    .replaceAll("minimum-stay: \\w+", "minimum-stay: P0D");

    private final TestSchool school = TestWorld.shared().school();
    private Responding response;

    @BeforeEach
    void a_response_whose_end_is_proposed() {
        HttpResponse<String> inForce =
                school.as(Role.PRINCIPAL)
                        .upload(
                                "/do/plan",
                                "document",
                                "plan.yaml",
                                WITHOUT_GATES.getBytes(StandardCharsets.UTF_8));
        assertThat(inForce.statusCode()).as(inForce.body()).isEqualTo(303);
        response = Responding.started(school, "yellow");
        response.act(Role.COUNSELOR, "propose-ending", "reason", "一切平稳");
    }

    @Test
    void an_old_page_ends_nothing_over_a_note_that_was_made_since() {
        String drawn = response.look(Role.PSYCHOLOGY_LEAD, "confirm-ending").body();
        response.record(Role.CLASS_TEACHER, "note-added", "text", "今晚她想跳下去");

        HttpResponse<String> late = response.send(Role.PSYCHOLOGY_LEAD, "confirm-ending", drawn);

        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body())
                .contains("又有新的记录", "提议之后又记录了", school.person(Role.CLASS_TEACHER).name());
        assertThat(response.events(ResponseCourse.Ended.class)).isEmpty();
    }

    @Test
    void whoever_confirms_reads_the_level_and_its_time_what_was_waived_and_what_was_asked_for() {
        assertThat(response.look(Role.PRINCIPAL, "confirm-ending").body())
                .containsPattern("(?s)豁免了的步骤</h3>\\s*<ul class=\"lines\"><li>没有</li>");
        response.assess(Role.COUNSELOR, "free", "rationale", "示例", "forces", "HUMAN_CONTACT_TODAY");
        response.act(
                Role.PSYCHOLOGY_LEAD,
                "waive",
                "step",
                "inform-guardian",
                "code",
                "guardian-unknown",
                "until",
                LocalDate.now(TestSchool.ZONE).plusDays(1).toString(),
                "reason",
                "都不来");
        for (ResponseCourse.WaiverProposed asked :
                response.events(ResponseCourse.WaiverProposed.class)) {
            response.act(Role.PRINCIPAL, "confirm-waiver", "waiver", asked.entry().toString());
        }
        response.act(Role.COUNSELOR, "propose-ending", "reason", "一切平稳");

        String page = response.look(Role.PRINCIPAL, "confirm-ending").body();

        assertThat(page)
                .containsPattern("黄色[^<]*，从 \\d+ 年[^<]+，已 \\d+ 小时")
                .containsPattern("告知监护人：[^<]+，原因：[^<]+。都不来")
                .containsPattern("2026 年 11 月 23 日 23:04 访谈评估：今天有人和学生谈");
    }

    @Test
    void whom_the_plan_does_not_let_confirm_is_offered_nothing_and_told_who_can() {
        String director = response.look(Role.MORAL_EDUCATION_DIRECTOR, "confirm-ending").body();
        assertThat(director)
                .containsPattern("按预案，这一步由心理[^<]+或校长做")
                .doesNotContain("name=\"commandId\"");
        assertThat(menu(Role.MORAL_EDUCATION_DIRECTOR))
                .contains("/act/decline-ending")
                .doesNotContain("/act/confirm-ending");
        assertThat(menu(Role.PRINCIPAL)).contains("/act/confirm-ending");

        HttpResponse<String> refused =
                response.send(
                        Role.MORAL_EDUCATION_DIRECTOR,
                        "confirm-ending",
                        response.look(Role.PRINCIPAL, "confirm-ending").body());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).containsPattern("按预案，这一步由心理[^<]+或校长做");
    }

    @Test
    void whoever_proposed_an_end_is_not_offered_to_confirm_it() {
        response.act(Role.COUNSELOR, "decline-ending", "reason", "再看看");
        response.act(Role.PSYCHOLOGY_LEAD, "propose-ending", "reason", "一切平稳");

        assertThat(menu(Role.PSYCHOLOGY_LEAD)).doesNotContain("/act/confirm-ending");
        assertThat(response.look(Role.PSYCHOLOGY_LEAD, "confirm-ending").body())
                .contains("这是您提出的，须由另一人")
                .doesNotContain("name=\"commandId\"");
    }

    private String menu(Role role) {
        return school.as(role).get(response.path()).body();
    }

    @Test
    void an_end_that_is_confirmed_twice_by_one_press_is_ended_once() {
        String drawn = response.look(Role.PSYCHOLOGY_LEAD, "confirm-ending").body();
        String id = UUID.randomUUID().toString();
        String seen = drawn.replaceAll("(?s).*name=\"seen\" value=\"([0-9.]+)\".*", "$1");
        for (int i = 0; i < 2; i++) {
            assertThat(
                            school.as(Role.PSYCHOLOGY_LEAD)
                                    .post(
                                            response.path() + "/act/confirm-ending",
                                            "commandId",
                                            id,
                                            "seen",
                                            seen)
                                    .statusCode())
                    .isEqualTo(302);
        }
        assertThat(response.events(ResponseCourse.Ended.class)).hasSize(1);
    }

    @Test
    void a_proposal_is_over_when_the_level_is_raised() {
        String drawn = response.look(Role.PSYCHOLOGY_LEAD, "confirm-ending").body();
        response.act(Role.COUNSELOR, "raise-level", "level", "red", "reason", "有计划");

        response.send(Role.PSYCHOLOGY_LEAD, "confirm-ending", drawn);
        response.act(Role.PSYCHOLOGY_LEAD, "confirm-ending");

        assertThat(response.events(ResponseCourse.Ended.class)).isEmpty();
    }

    @Test
    void an_acute_answer_after_the_end_raises_an_alert_and_leads_to_it() {
        end();
        assertThat(school.as(Role.COUNSELOR).get(response.path() + "/assess/asq").body())
                .contains("这次处置已经结束");

        HttpResponse<String> taken = acute();

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(302);
        assertThat(response.events(ResponseFact.Assessed.class)).hasSize(1);
        Visitor counselor = school.as(Role.COUNSELOR);
        assertThat(Visitor.location(taken)).startsWith("/raise/");
        assertThat(counselor.get(Visitor.location(taken)).body())
                .contains("处置结束后新记录了", "ASQ", "没有");
    }

    @Test
    void what_tells_of_no_danger_is_kept_and_wakes_nobody() {
        end();
        HttpResponse<String> taken =
                response.record(Role.COUNSELOR, "note-added", "text", "补记：材料已归档");

        assertThat(Visitor.location(taken)).startsWith("/cases/");
        assertThat(response.events(ResponseFact.NoteAdded.class)).hasSize(1);
    }

    private HttpResponse<String> acute() {
        return response.assess(
                Role.COUNSELOR, "asq", "asq-wish-dead", "yes", "asq-now", "yes", "rationale", "原话");
    }

    private void end() {
        HttpResponse<String> ended = response.act(Role.PSYCHOLOGY_LEAD, "confirm-ending");
        assertThat(ended.statusCode()).as(ended.body()).isEqualTo(302);
        assertThat(response.events(ResponseCourse.Ended.class)).hasSize(1);
    }
}

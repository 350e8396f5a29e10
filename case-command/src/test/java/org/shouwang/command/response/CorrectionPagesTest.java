package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.contract.Role;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;

class CorrectionPagesTest {

    private final TestSchool school = TestWorld.shared().school();
    private final Responding response = Responding.started(school, "yellow");

    @Test
    void a_class_teacher_corrects_no_level_away_and_what_was_written_can_still_be_kept() {
        response.act(Role.COUNSELOR, "raise-level", "level", "red", "reason", "有计划");
        String raised =
                response.events(ResponseCourse.LevelRaised.class).getFirst().entry().toString();

        HttpResponse<String> refused = corrected(raised);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("美工刀一把", "再提交一次").doesNotContain("name=\"corrects\"");
        assertThat(response.events(ResponseFact.EntryCorrected.class)).isEmpty();

        response.record(Role.CLASS_TEACHER, "means-removed", "items", "美工刀一把");
        assertThat(response.events(ResponseFact.MeansRemoved.class)).hasSize(1);
    }

    @Test
    void nor_what_somebody_else_recorded() {
        response.record(Role.COUNSELOR, "means-removed", "items", "绳子");
        assertThat(corrected(firstEntry()).statusCode()).isEqualTo(400);
        assertThat(response.events(ResponseFact.EntryCorrected.class)).isEmpty();
    }

    @Test
    void an_entry_of_ones_own_is_corrected_once() {
        response.record(Role.CLASS_TEACHER, "means-removed", "items", "绳子");
        assertThat(corrected(firstEntry()).statusCode()).isEqualTo(302);
        assertThat(corrected(firstEntry()).statusCode()).isEqualTo(400);
        assertThat(response.events(ResponseFact.EntryCorrected.class)).hasSize(1);
    }

    @Test
    void who_was_slower_reads_what_stands_now_and_corrects_that() {
        response.record(Role.COUNSELOR, "means-removed", "items", "绳子");
        String first = firstEntry();
        HttpResponse<String> faster =
                response.record(
                        Role.COUNSELOR,
                        "means-removed",
                        "items",
                        "药瓶两个",
                        "corrects",
                        first,
                        "reason-why",
                        "看错了");
        assertThat(faster.statusCode()).as(faster.body()).isEqualTo(302);
        String stands =
                response.events(ResponseFact.MeansRemoved.class).getLast().entry().id().toString();

        HttpResponse<String> slower = byCounselor(first);

        assertThat(slower.statusCode()).isEqualTo(400);
        assertThat(slower.body())
                .contains("这条记录刚刚已被更正", "美工刀一把", "药瓶两个")
                .contains("name=\"corrects\" value=\"" + stands + "\"");
        assertThat(response.events(ResponseFact.MeansRemoved.class)).hasSize(2);
        assertThat(byCounselor(stands).statusCode()).isEqualTo(302);
        assertThat(response.events(ResponseFact.EntryCorrected.class)).hasSize(2);
    }

    private HttpResponse<String> byCounselor(String entry) {
        return response.record(
                Role.COUNSELOR,
                "means-removed",
                "items",
                "美工刀一把",
                "corrects",
                entry,
                "reason-why",
                "记错了");
    }

    @Test
    void the_form_begins_with_what_the_entry_says() {
        response.record(Role.COUNSELOR, "means-removed", "items", "绳子，药瓶两个");
        assertThat(form(Role.COUNSELOR, "means-removed", firstEntry())).contains("绳子，药瓶两个");
        assertThat(form(Role.COUNSELOR, "note-added", firstEntry()))
                .doesNotContain("绳子，药瓶两个</textarea>");
        assertThat(form(Role.CLASS_TEACHER, "means-removed", firstEntry()))
                .doesNotContain("绳子，药瓶两个");
    }

    @Test
    void words_said_in_confidence_are_not_shown_to_whoever_may_not_read_them() {
        response.record(Role.COUNSELOR, "note-added", "text", "孩子只告诉了我");
        String note =
                response.events(ResponseFact.NoteAdded.class).getFirst().entry().id().toString();
        assertThat(form(Role.COUNSELOR, "note-added", note)).contains("孩子只告诉了我");
        assertThat(form(Role.PRINCIPAL, "note-added", note))
                .contains("name=\"corrects\"")
                .doesNotContain("孩子只告诉了我");
    }

    @Test
    void the_entry_that_is_put_right_stands_above_the_fields_with_who_and_when() {
        response.record(Role.COUNSELOR, "means-removed", "items", "绳子，药瓶两个");
        assertThat(form(Role.COUNSELOR, "means-removed", firstEntry()))
                .containsPattern("<h1>更正：")
                .containsPattern(
                        "(?s)id=\"original\".*要更正的记录：.*发生 .*记录 .*绳子，药瓶两个.*name=\"corrects\"");
        assertThat(form(Role.COUNSELOR, "note-added", firstEntry()))
                .containsPattern("(?s)id=\"original\".*绳子，药瓶两个.*name=\"corrects\"");
        assertThat(form(Role.COUNSELOR, "means-removed", "")).doesNotContain("更正：", "original");
    }

    private String form(Role role, String fact, String corrects) {
        return school.as(role)
                .get(response.path() + "/record/" + fact + "?corrects=" + corrects)
                .body();
    }

    private String firstEntry() {
        return response.events(ResponseFact.MeansRemoved.class).getFirst().entry().id().toString();
    }

    private HttpResponse<String> corrected(String entry) {
        return response.record(
                Role.CLASS_TEACHER,
                "means-removed",
                "items",
                "美工刀一把",
                "corrects",
                entry,
                "reason-why",
                "记错了");
    }
}

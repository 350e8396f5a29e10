package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.command.directory.Streams;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.casefile.CasefileEvent;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;

/** A form that is gone back to, changed and sent again under the id that it has. */
class SentAgainTest {

    private final TestSchool school = TestWorld.shared().school();
    private final Responding response = Responding.started(school, "orange");
    private final String id = UUID.randomUUID().toString();

    @Test
    void a_fact_that_says_something_else_is_one_more_and_the_same_again_is_one() {
        note("他说想跳下去");
        HttpResponse<String> changed = note("他说今晚想跳下去");
        note("他说今晚想跳下去");

        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(response.events(ResponseFact.NoteAdded.class))
                .extracting(note -> note.text().reveal().orElseThrow())
                .containsExactly("他说想跳下去", "他说今晚想跳下去");
    }

    @Test
    void a_note_in_the_file_is_one_more_too() {
        String page = "/do/casefiles/" + response.casefile() + "/casefile-note";
        for (String text : new String[] {"睡得不好", "三天没睡"}) {
            assertThat(
                            school.as(Role.COUNSELOR)
                                    .post(
                                            page,
                                            "commandId",
                                            id,
                                            "text",
                                            text,
                                            "when",
                                            "2026-11-23T22:00")
                                    .statusCode())
                    .isEqualTo(302);
        }
        assertThat(
                        school
                                .world()
                                .bean(Streams.class)
                                .read(
                                        new StreamId(
                                                StreamType.CASEFILE, response.casefile().value()))
                                .stream()
                                .map(LoggedEvent::event)
                                .filter(CasefileEvent.NoteAdded.class::isInstance))
                .hasSize(2);
    }

    @Test
    void an_act_is_drawn_again_as_a_form_of_its_own_and_keeps_what_was_typed() {
        raise("有计划");
        HttpResponse<String> again = raise("有计划，有工具");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body())
                .contains("这张表单提交过一次", "有计划，有工具")
                .doesNotContain("value=\"" + id + "\"");
        assertThat(response.events(ResponseCourse.LevelRaised.class)).hasSize(1);
    }

    @Test
    void a_correction_that_is_sent_twice_is_one() {
        response.record(Role.COUNSELOR, "means-removed", "items", "绳子");
        String wrong =
                response.events(ResponseFact.MeansRemoved.class).getFirst().entry().id().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(
                            response.record(
                                            Role.COUNSELOR,
                                            "means-removed",
                                            "commandId",
                                            id,
                                            "items",
                                            "美工刀一把",
                                            "corrects",
                                            wrong,
                                            "reason-why",
                                            "记错了")
                                    .statusCode())
                    .isEqualTo(302);
        }
        assertThat(response.events(ResponseFact.EntryCorrected.class)).hasSize(1);
    }

    private HttpResponse<String> note(String text) {
        return response.record(Role.COUNSELOR, "note-added", "commandId", id, "text", text);
    }

    private HttpResponse<String> raise(String reason) {
        Visitor counselor = school.as(Role.COUNSELOR);
        return counselor.post(
                response.path() + "/act/raise-level",
                "commandId",
                id,
                "level",
                "red",
                "reason",
                reason);
    }
}

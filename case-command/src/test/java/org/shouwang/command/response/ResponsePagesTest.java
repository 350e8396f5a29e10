package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.command.casefile.decision.CasefileCommand;
import org.shouwang.command.directory.Streams;
import org.shouwang.command.directory.Students;
import org.shouwang.command.student.decision.StudentCommand;
import org.shouwang.command.world.Picture;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Event;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.casefile.CasefileEvent;
import org.shouwang.contract.id.CasefileId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;

class ResponsePagesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final TestWorld world = TestWorld.shared();
    private TestSchool school;
    private CasefileId casefile;

    @BeforeEach
    void a_file_of_a_student() {
        school = world.school();
        casefile = Starts.casefileOf(school.id(), school.student(0));
        var lead = school.person(Role.COUNSELOR).staff();
        school.send(new CasefileCommand.Open(casefile, school.id(), school.student(0), lead, lead));
    }

    @Test
    void an_alternate_starts_the_plan_and_its_deadlines_begin() {
        ResponseId response = start("red");
        assertThat(events(response)).hasAtLeastOneElementOfType(ResponseCourse.Started.class);
        assertThat(events(response)).hasAtLeastOneElementOfType(ResponseCourse.StepDue.class);
    }

    @Test
    void what_speaks_for_each_level_stands_beside_the_choice() {
        var page = school.as(Role.COUNSELOR).get("/do/casefiles/" + casefile + "/respond");
        assertThat(page.body()).contains("有计划、有手段、有告别", "明显的痛苦或持续的担忧");
    }

    @Test
    void a_class_teacher_is_not_offered_what_others_recorded() {
        ResponseId response = start("red");
        String path = "/do/responses/" + response + "/act/withdraw-entry";
        String note = "/do/responses/" + response + "/record/note-added";
        for (Role role : List.of(Role.COUNSELOR, Role.CLASS_TEACHER)) {
            Visitor visitor = school.as(role);
            visitor.get(note);
            visitor.post(
                    note,
                    "commandId",
                    UUID.randomUUID().toString(),
                    "when",
                    "2026-11-23T23:0" + role.ordinal(),
                    "by",
                    school.person(role).staff().toString(),
                    "text",
                    "示例");
        }
        assertThat(school.as(Role.COUNSELOR).get(path).body())
                .contains(at(Role.COUNSELOR), at(Role.CLASS_TEACHER));
        assertThat(school.as(Role.CLASS_TEACHER).get(path).body())
                .contains(at(Role.CLASS_TEACHER))
                .doesNotContain(at(Role.COUNSELOR));
    }

    private static String at(Role role) {
        return "2026-11-23 23:0" + role.ordinal();
    }

    @Test
    void a_second_response_for_the_same_student_is_refused_while_one_runs() {
        start("red");
        HttpResponse<String> again = respond("orange");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("这位学生已有一个处置在进行");
    }

    @Test
    void a_fact_is_recorded_with_who_did_it() {
        ResponseId response = start("red");
        Visitor counselor = school.as(Role.COUNSELOR);
        String path = "/do/responses/" + response + "/record/means-removed";
        counselor.get(path);
        HttpResponse<String> recorded =
                counselor.post(
                        path,
                        "commandId",
                        UUID.randomUUID().toString(),
                        "items",
                        "美工刀一把",
                        "when",
                        "2026-11-23T23:04",
                        "by",
                        me());
        assertThat(recorded.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(recorded)).startsWith("/cases/" + casefile + "?after=");
        assertThat(events(response)).hasAtLeastOneElementOfType(ResponseFact.MeansRemoved.class);
    }

    @Test
    void what_was_typed_stays_when_a_field_is_wrong_and_nothing_is_stored() {
        ResponseId response = start("red");
        Visitor counselor = school.as(Role.COUNSELOR);
        String path = "/do/responses/" + response + "/record/guardian-attempted";
        counselor.get(path);
        HttpResponse<String> wrong =
                counselor.post(
                        path,
                        "commandId",
                        UUID.randomUUID().toString(),
                        "channel",
                        "PHONE",
                        "outcome",
                        "REACHED",
                        "reply",
                        "<script>alert(1)</script>",
                        "when",
                        "2027-01-01T00:00",
                        "by",
                        me());
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert(1)")
                .contains("<span data-asks=\"when\">什么时候：</span>");
        assertThat(events(response))
                .doesNotHaveAnyElementsOfTypes(ResponseFact.GuardianAttempted.class);
    }

    @Test
    void the_mark_of_a_barred_guardian_shows_and_stays_with_the_fact() {
        GuardianId mother =
                world.bean(Students.class)
                        .find(school.student(0))
                        .orElseThrow()
                        .guardians()
                        .getFirst()
                        .id();
        school.send(
                new StudentCommand.BarGuardian(
                        school.student(0),
                        mother,
                        Confidential.of("示例"),
                        school.person(Role.COUNSELOR).staff()));
        ResponseId response = start("red");
        Visitor counselor = school.as(Role.COUNSELOR);
        String path = "/do/responses/" + response + "/record/guardian-attempted";
        assertThat(counselor.get(path).body()).contains("不得告知");
        counselor.post(
                path,
                "commandId",
                UUID.randomUUID().toString(),
                "guardian",
                mother.toString(),
                "channel",
                "PHONE",
                "outcome",
                "NO_ANSWER",
                "when",
                "2026-11-23T23:04",
                "by",
                me());
        assertThat(events(response))
                .filteredOn(ResponseFact.GuardianAttempted.class::isInstance)
                .extracting(e -> ((ResponseFact.GuardianAttempted) e).standing())
                .containsExactly(ResponseFact.Standing.BARRED);
    }

    @Test
    void an_acute_asq_makes_it_red_at_once() {
        ResponseId response = start("yellow");
        Visitor counselor = school.as(Role.COUNSELOR);
        String path = "/do/responses/" + response + "/assess/asq";
        assertThat(counselor.get(path).body()).contains("asq-now");
        counselor.post(
                path,
                "commandId",
                UUID.randomUUID().toString(),
                "asq-wish-dead",
                "yes",
                "asq-now",
                "yes",
                "rationale",
                "原话",
                "when",
                "2026-11-23T23:04",
                "by",
                me());
        assertThat(events(response)).hasAtLeastOneElementOfType(ResponseFact.Assessed.class);
        assertThat(events(response))
                .filteredOn(ResponseCourse.LevelRaised.class::isInstance)
                .extracting(e -> ((ResponseCourse.LevelRaised) e).to().value())
                .containsExactly("red");
    }

    @Test
    void answers_without_a_rationale_are_kept_and_what_they_force_takes_effect() {
        ResponseId response = start("yellow");
        HttpResponse<String> assessed = assess(response, "asq", "asq-now", "yes", "rationale", " ");
        assertThat(assessed.statusCode()).isEqualTo(302);
        assertThat(events(response))
                .filteredOn(ResponseFact.Assessed.class::isInstance)
                .extracting(e -> ((ResponseFact.Assessed) e).rationale().reveal().orElseThrow())
                .containsExactly("");
        assertThat(events(response))
                .filteredOn(ResponseCourse.LevelRaised.class::isInstance)
                .extracting(e -> ((ResponseCourse.LevelRaised) e).to().value())
                .containsExactly("red");
    }

    @Test
    void a_talk_that_calls_for_red_makes_it_red_before_its_rationale_is_written() {
        ResponseId response = start("yellow");
        assertThat(assess(response, "free", "forces", "RED").statusCode()).isEqualTo(302);
        assertThat(events(response))
                .filteredOn(ResponseCourse.LevelRaised.class::isInstance)
                .extracting(e -> ((ResponseCourse.LevelRaised) e).to().value())
                .containsExactly("red");
    }

    @Test
    void an_assessment_that_says_nothing_is_asked_for_again_and_keeps_what_was_typed() {
        ResponseId response = start("yellow");
        HttpResponse<String> talk = assess(response, "free", "rationale", "\n");
        assertThat(talk.statusCode()).isEqualTo(400);
        assertThat(talk.body()).contains("请写依据，或选这次评估要求做到什么", "2026-11-23T23:04");
        HttpResponse<String> unanswered = assess(response, "asq", "rationale", "她不愿回答");
        assertThat(unanswered.statusCode()).isEqualTo(400);
        assertThat(unanswered.body()).contains("一个回答也没有", "她不愿回答");
        assertThat(events(response)).noneMatch(ResponseFact.Assessed.class::isInstance);
    }

    private HttpResponse<String> assess(ResponseId response, String instrument, String... fields) {
        Visitor counselor = school.as(Role.COUNSELOR);
        String path = "/do/responses/" + response + "/assess/" + instrument;
        counselor.get(path);
        List<String> all = new ArrayList<>(List.of("commandId", UUID.randomUUID().toString()));
        all.addAll(List.of("when", "2026-11-23T23:04", "by", me()));
        all.addAll(List.of(fields));
        return counselor.post(path, all.toArray(String[]::new));
    }

    @Test
    void ending_is_refused_with_the_names_of_the_steps_that_are_open() {
        ResponseId response = start("red");
        HttpResponse<String> refused =
                act(Role.COUNSELOR, response, "propose-ending", "reason", "好转");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("还有步骤没有完成").contains("现场评估");
    }

    @Test
    void a_waiver_that_is_too_long_is_told_the_last_day_and_keeps_what_was_typed() {
        ResponseId response = start("red");
        HttpResponse<String> tooLong = waived(response, 3);
        assertThat(tooLong.statusCode()).isEqualTo(400);
        LocalDate last = LocalDate.ofInstant(school.now().plus(Duration.ofHours(48)), SHANGHAI);
        assertThat(tooLong.body())
                .contains("最长可豁免到 " + DateTimeFormatter.ofPattern("y 年 M 月 d 日").format(last))
                .contains("奶奶在家", last.plusDays(1).toString());
        assertThat(waived(response, -1).body()).contains("这一天已经过去");
        assertThat(events(response)).noneMatch(ResponseCourse.StepWaived.class::isInstance);

        assertThat(waived(response, 2).statusCode()).isEqualTo(302);
        assertThat(events(response))
                .filteredOn(ResponseCourse.StepWaived.class::isInstance)
                .extracting(e -> ((ResponseCourse.StepWaived) e).dueAt().orElseThrow())
                .allSatisfy(
                        until -> assertThat(LocalDate.ofInstant(until, SHANGHAI)).isEqualTo(last))
                .hasSize(1);
    }

    private HttpResponse<String> waived(ResponseId response, int days) {
        return act(
                Role.PRINCIPAL,
                response,
                "waive",
                "step",
                "guardian-meeting",
                "code",
                "guardian-away",
                "until",
                LocalDate.ofInstant(school.now(), SHANGHAI).plusDays(days).toString(),
                "reason",
                "奶奶在家");
    }

    @Test
    void the_bureau_script_names_the_school_and_who_calls() {
        ResponseId response = start("red");
        String page =
                school.as(Role.PRINCIPAL)
                        .get("/do/responses/" + response + "/record/bureau-reported")
                        .body();
        assertThat(page)
                .contains("已按预案启动红色响应")
                .contains(school.person(Role.PRINCIPAL).name())
                .doesNotContain("{school}");
    }

    @Test
    void a_script_says_with_whom_the_student_is_by_the_record_alone() {
        ResponseId response = start("red");
        assertThat(bureauScript(response))
                .contains("______ ______")
                .doesNotContain("专人看护", "学生有", "学生由");

        String path = "/do/responses/" + response + "/record/supervision-taken";
        school.as(Role.COUNSELOR).get(path);
        HttpResponse<String> taken =
                school.as(Role.COUNSELOR)
                        .post(
                                path,
                                "custodian",
                                "STAFF",
                                "staff",
                                me(),
                                "when",
                                "2026-11-23T23:04",
                                "by",
                                me());
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(302);

        assertThat(bureauScript(response)).contains("学生有老师陪着");
    }

    private String bureauScript(ResponseId response) {
        return school.as(Role.PRINCIPAL)
                .get("/do/responses/" + response + "/record/bureau-reported")
                .body();
    }

    @Test
    void an_entry_is_taken_back_and_stays() {
        ResponseId response = start("red");
        Visitor counselor = school.as(Role.COUNSELOR);
        String path = "/do/responses/" + response + "/record/means-removed";
        counselor.get(path);
        counselor.post(path, "items", "示例", "when", "2026-11-23T23:04", "by", me());
        String entry =
                events(response).stream()
                        .filter(ResponseFact.MeansRemoved.class::isInstance)
                        .map(event -> ((ResponseFact) event).entry().id().toString())
                        .findFirst()
                        .orElseThrow();
        assertThat(
                        act(
                                        Role.COUNSELOR,
                                        response,
                                        "withdraw-entry",
                                        "entry",
                                        entry,
                                        "reason",
                                        "记错了")
                                .statusCode())
                .isEqualTo(302);
        assertThat(events(response))
                .hasAtLeastOneElementOfType(ResponseFact.EntryCorrected.class)
                .hasAtLeastOneElementOfType(ResponseFact.MeansRemoved.class);
    }

    @Test
    void a_photo_of_a_signed_letter_is_kept_with_the_meeting() {
        ResponseId response = start("red");
        Visitor counselor = school.as(Role.COUNSELOR);
        String path = "/do/responses/" + response + "/record/guardian-met";
        counselor.get(path);
        byte[] picture = Picture.of("png");
        HttpResponse<String> kept =
                counselor.upload(
                        path,
                        "files",
                        "letter.png",
                        picture,
                        "commandId",
                        UUID.randomUUID().toString(),
                        "kin",
                        "PARENT",
                        "signature",
                        "SIGNED",
                        "staff-present",
                        "2",
                        "minutes",
                        "示例",
                        "when",
                        "2026-11-23T23:04",
                        "by",
                        me());
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(302);
        assertThat(events(response))
                .filteredOn(ResponseFact.GuardianMet.class::isInstance)
                .extracting(e -> ((ResponseFact.GuardianMet) e).attachments().size())
                .containsExactly(1);
    }

    @Test
    void a_level_is_raised_by_one_person() {
        ResponseId response = start("orange");
        assertThat(
                        act(
                                        Role.COUNSELOR,
                                        response,
                                        "raise-level",
                                        "level",
                                        "red",
                                        "reason",
                                        "有计划")
                                .statusCode())
                .isEqualTo(302);
        assertThat(events(response)).hasAtLeastOneElementOfType(ResponseCourse.LevelRaised.class);
    }

    @Test
    void who_may_not_and_what_is_not_look_the_same() {
        ResponseId response = start("red");
        String path = "/record/means-removed";
        HttpResponse<String> forbidden =
                school.as(Role.ADMINISTRATOR).get("/do/responses/" + response + path);
        HttpResponse<String> unknown =
                school.as(Role.ADMINISTRATOR).get("/do/responses/" + UUID.randomUUID() + path);
        assertThat(forbidden.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        TestSchool other = world.school();
        assertThat(other.as(Role.COUNSELOR).get("/do/responses/" + response + path).statusCode())
                .isEqualTo(404);
    }

    @Test
    void fifty_notes_at_once_are_fifty_notes() throws Exception {
        ResponseId response = start("red");
        Visitor counselor = school.as(Role.COUNSELOR);
        String path = "/do/responses/" + response + "/record/note-added";
        counselor.get(path);
        List<Callable<Integer>> posts = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String text = "第 " + i + " 条";
            posts.add(
                    () ->
                            counselor
                                    .post(
                                            path,
                                            "commandId",
                                            UUID.randomUUID().toString(),
                                            "text",
                                            text,
                                            "when",
                                            "2026-11-23T23:04",
                                            "by",
                                            me())
                                    .statusCode());
        }
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : callers.invokeAll(posts)) {
                assertThat(answer.get()).isEqualTo(302);
            }
        }
        assertThat(events(response))
                .filteredOn(ResponseFact.NoteAdded.class::isInstance)
                .hasSize(50);
    }

    private String me() {
        return school.person(Role.COUNSELOR).staff().toString();
    }

    private ResponseId start(String level) {
        HttpResponse<String> started = respond(level);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(302);
        return world
                .bean(Streams.class)
                .read(new StreamId(StreamType.CASEFILE, casefile.value()))
                .stream()
                .map(LoggedEvent::event)
                .filter(CasefileEvent.ResponseLinked.class::isInstance)
                .map(e -> ((CasefileEvent.ResponseLinked) e).response())
                .toList()
                .getLast();
    }

    private HttpResponse<String> respond(String level) {
        Visitor director = school.as(Role.MORAL_EDUCATION_DIRECTOR);
        String path = "/do/casefiles/" + casefile + "/respond";
        director.get(path);
        return director.post(
                path,
                "commandId",
                UUID.randomUUID().toString(),
                "student",
                school.student(0).toString(),
                "level",
                level,
                "reason",
                "示例");
    }

    private HttpResponse<String> act(Role role, ResponseId response, String act, String... fields) {
        Visitor visitor = school.as(role);
        String path = "/do/responses/" + response + "/act/" + act;
        visitor.get(path);
        List<String> all = new ArrayList<>(List.of("commandId", UUID.randomUUID().toString()));
        all.addAll(List.of(fields));
        return visitor.post(path, all.toArray(String[]::new));
    }

    private List<Event> events(ResponseId response) {
        return world
                .bean(Streams.class)
                .read(new StreamId(StreamType.RESPONSE, response.value()))
                .stream()
                .map(LoggedEvent::event)
                .toList();
    }
}

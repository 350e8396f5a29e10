package org.shouwang.command.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.command.casefile.decision.CasefileCommand;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.directory.Streams;
import org.shouwang.command.school.decision.SchoolCommand;
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
import org.shouwang.contract.id.ApprovalId;
import org.shouwang.contract.id.CasefileId;
import org.shouwang.contract.school.SchoolEvent.ApprovalKind;

class CasefilePagesTest {

    private final TestWorld world = TestWorld.shared();
    private final CasefileId casefile = new CasefileId(UUID.randomUUID());
    private TestSchool school;

    @BeforeEach
    void a_file_that_the_counselor_leads() {
        school = world.school();
        var lead = school.person(Role.COUNSELOR).staff();
        school.send(new CasefileCommand.Open(casefile, school.id(), school.student(0), lead, lead));
    }

    @Test
    void a_note_is_kept_with_when_it_was() {
        assertThat(
                        post(
                                        Role.COUNSELOR,
                                        "casefile-note",
                                        "text",
                                        "睡得不好",
                                        "when",
                                        "2026-11-23T22:00")
                                .statusCode())
                .isEqualTo(302);
        assertThat(events()).hasAtLeastOneElementOfType(CasefileEvent.NoteAdded.class);
    }

    @Test
    void consent_is_given_refused_or_taken_back() {
        post(
                Role.COUNSELOR,
                "consent",
                "consent",
                "COUNSELLING",
                "consent-answer",
                "WITHDRAWN",
                "words",
                "不想谈了",
                "when",
                "2026-11-23T22:00");
        assertThat(events())
                .filteredOn(CasefileEvent.ConsentRecorded.class::isInstance)
                .extracting(e -> ((CasefileEvent.ConsentRecorded) e).answer())
                .containsExactly(CasefileEvent.ConsentAnswer.WITHDRAWN);
    }

    @Test
    void a_colleague_is_added_and_may_then_write() {
        String duty = school.person(Role.DUTY_TEACHER).staff().toString();
        assertThat(get(Role.DUTY_TEACHER, "casefile-note").statusCode()).isEqualTo(404);
        HttpResponse<String> added =
                post(Role.COUNSELOR, "add-participant", "colleague", duty, "part", "HELPER");
        String after = Visitor.location(added).replaceAll(".*after=", "");
        world.bean(CommandProjections.class).await(Long.parseLong(after));
        assertThat(get(Role.DUTY_TEACHER, "casefile-note").statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_leads_adds_a_colleague_whatever_their_role() {
        var director = school.person(Role.MORAL_EDUCATION_DIRECTOR).staff();
        assertThat(get(Role.MORAL_EDUCATION_DIRECTOR, "add-participant").statusCode())
                .isEqualTo(404);
        school.send(
                new CasefileCommand.HandOver(
                        casefile,
                        director,
                        true,
                        Confidential.of("示例"),
                        false,
                        school.person(Role.COUNSELOR).staff()));
        String page = get(Role.MORAL_EDUCATION_DIRECTOR, "add-participant").body();
        assertThat(page).contains("心示例（心理教师）").doesNotContain("审示例", "管示例");
    }

    @Test
    void a_principal_is_brought_into_a_case_by_somebody_else() {
        String principal = school.person(Role.PRINCIPAL).staff().toString();
        int before = events().size();
        for (String act : List.of("add-participant", "hand-over")) {
            HttpResponse<String> refused =
                    post(
                            Role.PRINCIPAL,
                            act,
                            "colleague",
                            principal,
                            "part",
                            "HELPER",
                            "reason",
                            "示例");
            assertThat(refused.statusCode()).as(act).isEqualTo(409);
            assertThat(refused.body()).contains("不能自己进入个案");
        }
        assertThat(events()).hasSize(before);

        assertThat(
                        post(
                                        Role.COUNSELOR,
                                        "add-participant",
                                        "colleague",
                                        principal,
                                        "part",
                                        "HELPER")
                                .statusCode())
                .isEqualTo(302);
    }

    @Test
    void the_psychology_lead_who_reads_every_file_takes_a_case_over() {
        String lead = school.person(Role.PSYCHOLOGY_LEAD).staff().toString();
        String[] takes = {"colleague", lead, "reason", "主责人生病"};
        assertThat(post(Role.PSYCHOLOGY_LEAD, "hand-over", takes).statusCode())
                .as("without an approval nobody reads every file")
                .isEqualTo(409);
        school.send(
                new SchoolCommand.GiveAccessApproval(
                        school.id(),
                        new ApprovalId(UUID.randomUUID()),
                        ApprovalKind.STANDING,
                        Set.of(Role.PSYCHOLOGY_LEAD),
                        Confidential.of("日常工作"),
                        school.now(),
                        Optional.empty(),
                        Role.PRINCIPAL,
                        Set.of(Role.PRINCIPAL),
                        school.person(Role.PRINCIPAL).staff()));
        assertThat(post(Role.PSYCHOLOGY_LEAD, "hand-over", takes).statusCode()).isEqualTo(302);
    }

    @Test
    void a_file_is_not_closed_over_an_alert_or_a_worry_that_nobody_answered() {
        String student = school.student(0).toString();
        Visitor teacher = school.as(Role.CLASS_TEACHER);
        teacher.get("/do/worries/new");
        teacher.post("/do/worries/new", "student", student, "account", "总是一个人");
        String alert =
                Visitor.location(
                                school.as(Role.DUTY_TEACHER)
                                        .post("/raise", "student", student, "account", "在楼顶"))
                        .replaceAll("^(/raise/[0-9a-f-]{36}).*", "$1");
        Cases cases = world.bean(Cases.class);
        await().until(() -> cases.unansweredAbout(school.student(0)).size() == 2);

        assertThat(get(Role.COUNSELOR, "close-casefile").body()).contains("还没有人答复", alert);
        HttpResponse<String> refused = post(Role.COUNSELOR, "close-casefile", "reason", "已经平稳");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("答复之后才能关闭档案", alert, "一条担忧", "/do/worries/", "已经平稳");
        assertThat(events()).noneMatch(CasefileEvent.Closed.class::isInstance);
        assertThat(school.as(Role.COUNSELOR).reading("en").get(path("close-casefile")).body())
                .contains("nobody has answered yet", "A worry");
    }

    private String path(String act) {
        return "/do/casefiles/" + casefile + "/" + act;
    }

    @Test
    void the_lead_hands_over() {
        String lead = school.person(Role.PSYCHOLOGY_LEAD).staff().toString();
        assertThat(
                        post(Role.COUNSELOR, "hand-over", "colleague", lead, "reason", "请假")
                                .statusCode())
                .isEqualTo(302);
        assertThat(events()).hasAtLeastOneElementOfType(CasefileEvent.HandedOver.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "casefile-note",
                "consent",
                "hand-over",
                "close-casefile",
                "add-participant"
            })
    void what_is_missing_is_named_and_nothing_is_stored(String act) {
        int before = events().size();
        HttpResponse<String> answer = post(Role.COUNSELOR, act);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).containsAnyOf("请填写", "请选择");
        assertThat(events()).hasSize(before);
    }

    private HttpResponse<String> get(Role role, String act) {
        return school.as(role).get("/do/casefiles/" + casefile + "/" + act);
    }

    private HttpResponse<String> post(Role role, String act, String... fields) {
        Visitor visitor = school.as(role);
        String path = "/do/casefiles/" + casefile + "/" + act;
        visitor.get(path);
        List<String> all = new ArrayList<>(List.of("commandId", UUID.randomUUID().toString()));
        all.addAll(List.of(fields));
        return visitor.post(path, all.toArray(String[]::new));
    }

    private List<Event> events() {
        return world
                .bean(Streams.class)
                .read(new StreamId(StreamType.CASEFILE, casefile.value()))
                .stream()
                .map(LoggedEvent::event)
                .toList();
    }
}

package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.command.directory.Students;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Assessed;
import org.shouwang.contract.response.ResponseFact.Custodian;
import org.shouwang.contract.response.ResponseFact.Forces;
import org.shouwang.contract.response.ResponseFact.ReferralAnswer;
import org.shouwang.contract.response.ResponseFact.Visit;
import org.shouwang.plan.document.CanonicalPlan;
import org.shouwang.plan.engine.PlanEngine;
import org.shouwang.plan.engine.SchoolCalendar;
import org.shouwang.plan.engine.StepState;
import org.shouwang.plan.engine.StepView;

/**
 * Forms as they are sent: what is stored, what the plan asks next, and what is said of mistakes.
 */
class FactsByFormTest {

    private static final List<String> PHQ_A =
            List.of(
                    "phq-a-down",
                    "phq-a-interest",
                    "phq-a-sleep",
                    "phq-a-appetite",
                    "phq-a-tired",
                    "phq-a-failure",
                    "phq-a-concentration",
                    "phq-a-movement",
                    "phq-a-self-harm");
    private static final List<String> GAD_7 =
            List.of(
                    "gad-7-nervous",
                    "gad-7-control",
                    "gad-7-worry",
                    "gad-7-relax",
                    "gad-7-restless",
                    "gad-7-irritable",
                    "gad-7-afraid");

    private final TestSchool school = TestWorld.shared().school();
    private final Responding response = Responding.started(school, "red");

    @Test
    void a_watch_that_ends_is_asked_for_again() {
        stored("supervision-taken", "custodian", "STAFF", "other", "宿管");
        assertThat(step("secure-student").state()).isEqualTo(StepState.RUNNING);

        stored("supervision-ended", "custodian", "STAFF", "reason", "宿管下班，没有人接班");

        var ended = only(ResponseFact.SupervisionEnded.class);
        assertThat(ended.custodian()).isEqualTo(Custodian.STAFF);
        assertThat(ended.reason().reveal()).contains("宿管下班，没有人接班");
        assertThat(step("secure-student").state()).isEqualTo(StepState.OPEN);
    }

    @Test
    void an_end_of_a_watch_says_who_watched_and_why_it_ends() {
        refused("supervision-ended", "custodian", "请选择一项", "reason", "没有人接班");
        refused("supervision-ended", "custodian", "请选择一项", "custodian", "PUPIL", "reason", "x");
        refused("supervision-ended", "reason", "请填写", "custodian", "STAFF", "reason", " ");
    }

    @Test
    void a_missed_follow_up_is_kept_and_the_next_one_goes_on_being_asked() {
        stored("followup-missed", "reason", "学生请假，电话没有人接");

        assertThat(only(ResponseFact.FollowupMissed.class).reason().reveal())
                .contains("学生请假，电话没有人接");
        assertThat(step("follow-up").completion()).isEmpty();
        assertThat(step("follow-up").state().satisfied()).isFalse();
    }

    @Test
    void a_relative_who_is_not_on_the_list_is_recorded_and_is_no_guardian_who_was_told() {
        refused(
                "guardian-attempted",
                "guardian",
                "不在名单上的",
                "channel",
                "PHONE",
                "outcome",
                "NO_ANSWER");
        stored(
                "guardian-attempted",
                "unlisted",
                "姑姑 示例姑姑 13900009999",
                "channel",
                "PHONE",
                "outcome",
                "REACHED",
                "told",
                "请来学校",
                "reply",
                "马上来");

        var attempt = only(ResponseFact.EmergencyContactAttempted.class);
        assertThat(attempt.whom().reveal()).contains("姑姑 示例姑姑 13900009999");
        assertThat(attempt.note().orElseThrow().reveal()).contains("请来学校\n马上来");
        assertThat(step("inform-guardian").completion())
                .as("a typed name is no way around one who must not be told")
                .isEmpty();
    }

    @Test
    void whoever_is_called_is_on_the_list_or_not() {
        refused(
                "guardian-attempted",
                "unlisted",
                "这一栏请留空",
                "guardian",
                guardian(),
                "unlisted",
                "姑姑",
                "channel",
                "PHONE",
                "outcome",
                "NO_ANSWER");
    }

    @Test
    void a_hand_over_to_a_guardian_says_to_which_one() {
        refused("custody-handed-over", "guardian", "不在名单上的", "to", "GUARDIAN", "detail", "校门口");
        stored("custody-handed-over", "to", "GUARDIAN", "unlisted", "继父 示例丙", "detail", "校门口");
        var handed = only(ResponseFact.CustodyHandedOver.class);
        assertThat(handed.guardian()).isEmpty();
        assertThat(handed.detail().reveal()).contains("继父 示例丙\n校门口");
    }

    @Test
    void a_review_of_the_level_says_what_it_found_and_changes_nothing_by_itself() {
        refused("level-reviewed", "finding", "请选择一项", "rationale", "两人讨论");
        stored("level-reviewed", "finding", "LOWER", "rationale", "两人讨论，连续平稳");
        assertThat(only(ResponseFact.LevelReviewed.class).finding())
                .contains(ResponseFact.Finding.LOWER);
        assertThat(response.events(ResponseCourse.LoweringProposed.class)).isEmpty();
    }

    private String guardian() {
        return school.world()
                .bean(Students.class)
                .find(school.student(0))
                .orElseThrow()
                .guardians()
                .getFirst()
                .id()
                .toString();
    }

    @Test
    void a_missed_follow_up_says_why() {
        refused("followup-missed", "reason", "请填写");
        refused("followup-missed", "reason", "最多 2000 个字", "reason", "长".repeat(2_001));
    }

    @Test
    void a_day_set_down_for_later_is_neither_before_nor_further_ahead_than_a_year() {
        for (String day : List.of("1900-01-01", "2026-11-22", "2027-11-24", "2199-01-01")) {
            refused("return-expected", "on", "不能早于发生的那一天", "on", day);
            refused(
                    "reentry-held",
                    "review-on",
                    "不能早于发生的那一天",
                    "reentry",
                    "INTERIM",
                    "minutes",
                    "先返校",
                    "review-on",
                    day);
        }
        stored("return-expected", "on", "2026-11-23");
        stored("return-expected", "on", "2027-11-23");
    }

    @Test
    void briefed_staff_are_counted_and_the_step_is_done() {
        stored("staff-briefed", "present", "12", "debrief", "true", "note", "留意他独处");

        var briefed = only(ResponseFact.StaffBriefed.class);
        assertThat(briefed.present()).isEqualTo(12);
        assertThat(briefed.debrief()).isTrue();
        assertThat(step("brief-staff").state()).isEqualTo(StepState.DONE);
    }

    @Test
    void a_briefing_says_how_many_and_no_impossible_number() {
        refused("staff-briefed", "present", "请填写");
        for (String number : List.of("-1", "1000", "十二", "12.5", "99999999999")) {
            refused("staff-briefed", "present", "0 到 999", "present", number);
        }
    }

    @Test
    void a_review_is_kept_and_is_early_while_the_response_runs() {
        stored(
                "incident-reviewed",
                "report",
                "夜里第一个电话晚了二十分钟",
                "second",
                school.person(Role.PSYCHOLOGY_LEAD).staff().toString());

        assertThat(only(ResponseFact.IncidentReviewed.class).report().reveal())
                .contains("夜里第一个电话晚了二十分钟");
        assertThat(step("incident-review").state()).isEqualTo(StepState.DONE);
        assertThat(response.events(ResponseCourse.Deviated.class))
                .as("that it came before the end is on record")
                .anyMatch(e -> e.step().value().equals("incident-review"));
    }

    @Test
    void a_review_has_a_report() {
        refused("incident-reviewed", "report", "请填写", "report", "  \n ");
    }

    @Test
    void whoever_writes_an_entry_is_not_the_second_person_and_nothing_is_told_of_tomorrow() {
        String me = school.person(Role.COUNSELOR).staff().toString();
        refused("followup-missed", "second", "不能是同一个人", "reason", "请假", "second", me);
        String path = response.path() + "/record/followup-missed";
        HttpResponse<String> tomorrow =
                school.as(Role.COUNSELOR)
                        .post(path, "reason", "请假", "when", "2027-11-24T09:00", "by", me);
        assertThat(tomorrow.statusCode()).isEqualTo(400);
        assertThat(tomorrow.body()).contains("data-asks=\"when\"", "请假");
        assertThat(response.events(ResponseFact.FollowupMissed.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DECLINED,", ",NO_SHOW"})
    void a_referral_that_came_to_nothing_is_asked_after_within_a_week(
            ReferralAnswer answer, Visit visit) {
        String referral = referred();
        Instant first = step("referral-attended").due().orElseThrow();

        if (answer == null) {
            stored("referral-visited", "referral", referral, "visit", visit.name());
            assertThat(only(ResponseFact.ReferralVisited.class).visit()).isEqualTo(visit);
        } else {
            stored("referral-answered", "referral", referral, "answer", answer.name());
            assertThat(only(ResponseFact.ReferralAnswered.class).answer()).isEqualTo(answer);
        }

        StepView next = step("referral-attended");
        assertThat(next.state()).isEqualTo(StepState.OPEN);
        assertThat(next.due().orElseThrow()).isBefore(first);
        assertThat(Duration.between(school.now(), next.due().orElseThrow()))
                .isEqualTo(Duration.ofDays(7));
        assertThat(referred()).isNotEqualTo(referral);
    }

    @Test
    void a_referral_that_was_attended_is_settled() {
        stored("referral-visited", "referral", referred(), "visit", "ATTENDED");
        assertThat(step("referral-attended").state()).isEqualTo(StepState.DONE);
    }

    @Test
    void an_answer_and_a_visit_name_a_referral_there_is() {
        String unknown = java.util.UUID.randomUUID().toString();
        refused("referral-answered", "referral", "请选择一项", "answer", "DECLINED");
        refused(
                "referral-answered",
                "referral",
                "请选择一项",
                "referral",
                unknown,
                "answer",
                "DECLINED");
        String referral = referred();
        refused("referral-answered", "answer", "请选择一项", "referral", referral, "answer", "MAYBE");
        refused("referral-visited", "visit", "请选择一项", "referral", referral);
    }

    @Test
    void a_phq_a_is_scored_and_a_sum_alone_forces_nothing() {
        Map<Integer, String> bands = new LinkedHashMap<>();
        Stream.of(0, 4).forEach(sum -> bands.put(sum, "MINIMAL"));
        Stream.of(5, 9).forEach(sum -> bands.put(sum, "MILD"));
        Stream.of(10, 14).forEach(sum -> bands.put(sum, "MODERATE"));
        Stream.of(15, 19).forEach(sum -> bands.put(sum, "MODERATELY_SEVERE"));
        Stream.of(20, 24).forEach(sum -> bands.put(sum, "SEVERE"));
        bands.forEach(
                (sum, band) -> {
                    assessed("phq-a", answers(PHQ_A.subList(0, 8), sum, "phq-a-self-harm", "0"));
                    assertThat(result().orElseThrow()).isEqualTo("total=" + sum + "\nband=" + band);
                    assertThat(last().forces()).isEmpty();
                    assertThat(last().rationale().reveal()).contains("谈过之后填的");
                });
        assertThat(step("talk-today").state()).isEqualTo(StepState.NOT_APPLICABLE);
    }

    @Test
    void item_nine_asks_for_a_talk_today_whatever_the_sum() {
        for (String nine : List.of("1", "2", "3")) {
            assessed("phq-a", answers(PHQ_A.subList(0, 8), 0, "phq-a-self-harm", nine));
            assertThat(last().forces()).contains(Forces.HUMAN_CONTACT_TODAY);
            assertThat(last().forces().contains(Forces.AT_LEAST_ORANGE))
                    .isEqualTo(!nine.equals("1"));
            StepView talk = step("talk-today");
            assertThat(talk.state()).isEqualTo(StepState.OPEN);
            assertThat(talk.due().orElseThrow()).isBefore(school.now().plus(Duration.ofDays(1)));
        }
    }

    @Test
    void thoughts_of_the_past_month_ask_for_an_interview_today() {
        assessed(
                "phq-a",
                answers(
                        PHQ_A.subList(0, 8),
                        0,
                        "phq-a-self-harm",
                        "0",
                        "phq-a-thoughts-month",
                        "yes"));
        assertThat(only(Assessed.class).forces()).contains(Forces.CLINICAL_INTERVIEW_TODAY);
        assertThat(step("interview-today").state()).isEqualTo(StepState.OPEN);
    }

    @Test
    void three_answers_missing_leave_no_sum_and_what_was_answered_still_counts() {
        assessed("phq-a", "phq-a-down", "3", "phq-a-self-harm", "1");
        assertThat(result()).contains("band=NONE");
        assertThat(only(Assessed.class).forces()).contains(Forces.HUMAN_CONTACT_TODAY);
    }

    @Test
    void one_answer_missing_is_made_up_for() {
        assessed("phq-a", answers(PHQ_A.subList(1, 8), 7, "phq-a-self-harm", "1"));
        assertThat(result()).contains("total=9\nband=MILD");
    }

    @Test
    void a_gad_7_is_scored() {
        Map<Integer, String> bands = new LinkedHashMap<>();
        Stream.of(0, 4).forEach(sum -> bands.put(sum, "MINIMAL"));
        Stream.of(5, 9).forEach(sum -> bands.put(sum, "MILD"));
        Stream.of(10, 14).forEach(sum -> bands.put(sum, "MODERATE"));
        Stream.of(15, 21).forEach(sum -> bands.put(sum, "SEVERE"));
        bands.forEach(
                (sum, band) -> {
                    assessed("gad-7", answers(GAD_7, sum));
                    assertThat(result().orElseThrow()).isEqualTo("total=" + sum + "\nband=" + band);
                    assertThat(last().forces()).isEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource({"phq-a,phq-a-down", "gad-7,gad-7-nervous"})
    void an_answer_that_is_none_and_no_answer_at_all_are_asked_again(String form, String first) {
        for (String[] fields : new String[][] {{}, {first, "4"}, {first, "-1"}, {first, "yes"}}) {
            HttpResponse<String> answer = response.assess(Role.COUNSELOR, form, fields);
            assertThat(answer.statusCode()).as(Arrays.toString(fields)).isEqualTo(400);
            assertThat(summary(answer)).contains("data-asks=\"" + first + "\"");
        }
        assertThat(response.events(Assessed.class)).isEmpty();
    }

    /** A sum spread over items, and more answers. */
    private static String[] answers(List<String> items, int sum, String... more) {
        List<String> fields = new ArrayList<>(List.of(more));
        int left = sum;
        for (String item : items) {
            int points = Math.min(3, left);
            left -= points;
            fields.addAll(List.of(item, Integer.toString(points)));
        }
        assertThat(left).isZero();
        return fields.toArray(String[]::new);
    }

    private void assessed(String instrument, String... answers) {
        String[] all =
                Stream.concat(Arrays.stream(answers), Stream.of("rationale", "谈过之后填的"))
                        .toArray(String[]::new);
        assertThat(response.assess(Role.COUNSELOR, instrument, all).statusCode()).isEqualTo(302);
    }

    private Assessed last() {
        return response.events(Assessed.class).getLast();
    }

    private Optional<String> result() {
        return last().score().flatMap(Confidential::reveal);
    }

    private String referred() {
        stored("referred", "kind", "HOSPITAL", "to", "示例医院");
        return response.events(ResponseFact.Referred.class).getLast().referral().toString();
    }

    private void stored(String form, String... fields) {
        HttpResponse<String> answer = response.record(Role.COUNSELOR, form, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    /** Nothing is stored, and the summary names the field; in both languages. */
    private void refused(String form, String field, String says, String... fields) {
        int before = response.events().size();
        HttpResponse<String> answer = response.record(Role.COUNSELOR, form, fields);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(summary(answer)).contains("data-asks=\"" + field + "\"", says);
        school.as(Role.COUNSELOR).reading("en");
        String english = summary(response.record(Role.COUNSELOR, form, fields));
        school.as(Role.COUNSELOR).reading("zh");
        assertThat(english).contains("data-asks=\"" + field + "\"").doesNotContain(says);
        assertThat(response.events()).hasSize(before);
    }

    private static String summary(HttpResponse<String> answer) {
        int begins = answer.body().indexOf("class=\"summary\"");
        assertThat(begins).as(answer.body()).isPositive();
        return answer.body().substring(begins, answer.body().indexOf("</ul>", begins));
    }

    private <E extends ResponseFact> E only(Class<E> type) {
        List<E> all = response.events(type);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private StepView step(String id) {
        Optional<Standing> standing = Standing.of(response.logged());
        return new PlanEngine(CanonicalPlan.plan(), SchoolCalendar.weekdays(TestSchool.ZONE))
                .view(standing.orElseThrow().facts(), school.now())
                .step(id);
    }
}

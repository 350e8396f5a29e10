package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.AttemptId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.school.SchoolEvent;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.contract.token.ReasonCode;
import org.shouwang.contract.token.StepId;
import org.shouwang.plan.document.CanonicalPlan;

/** What the timelines of an alert and of its case say first, and what they fold away. */
class TimelinesTest {

    private static final Instant NIGHT = QueryWorld.START.minus(Duration.ofHours(15));

    private static QueryWorld world;

    private TestSchool school;
    private Crisis crisis;

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void raised() {
        school = world.school();
        crisis =
                new Crisis(school, school.student(0), "A7K3M9", NIGHT)
                        .raised(AlertEvent.Danger.NOW, "说明天不用叫我了");
    }

    private void paged(Role role, Optional<PagingEvent.Failure> failure, int after) {
        var attempt = new AttemptId(UUID.randomUUID());
        StaffId staff = school.person(role);
        page(new PagingEvent.Attempted(attempt, staff, PagingEvent.Channel.EMAIL, 0, 0), after);
        page(
                failure.<PagingEvent>map(why -> new PagingEvent.Failed(attempt, why))
                        .orElseGet(() -> new PagingEvent.Delivered(attempt)),
                after + 1);
    }

    private void page(PagingEvent event, int after) {
        school.log(StreamType.PAGING, crisis.alert.value(), event, NIGHT.plusSeconds(after));
    }

    /** Three rounds in vain, then somebody who is reached. */
    private void pagedInVain() {
        for (int round = 0; round < 3; round++) {
            for (Role role : List.of(Role.COUNSELOR, Role.PSYCHOLOGY_LEAD)) {
                paged(role, Optional.of(PagingEvent.Failure.NOT_CONFIGURED), 4 + 10 * round);
            }
        }
        paged(Role.PRINCIPAL, Optional.empty(), 40);
    }

    private static String folded(String page) {
        return page.replaceAll("(?s)<details.*?</details>", "");
    }

    @Test
    void notices_that_follow_each_other_are_one_line_and_what_people_did_stands_out() {
        pagedInVain();
        crisis.acknowledged("我在路上").started("red");
        world.settle();
        for (String path : List.of("/alerts/" + crisis.alert, "/cases/" + crisis.casefile)) {
            String page = school.as(Role.COUNSELOR).page(path);
            String timeline = page.replaceAll("(?s).*?(<ol class=\"timeline\".*</ol>).*", "$1");
            assertThat(timeline).contains("系统通知 3 人：1 人收到，6 次失败（渠道未配置）", "我在路上");
            assertThat(timeline.split("林示例 · 邮件 · 渠道未配置")).hasSize(5);
            assertThat(folded(timeline).split("林示例 · 邮件 · 渠道未配置")).hasSize(2);
            assertThat(folded(timeline)).contains("张示例 · 邮件 · 送达");
            assertThat(page).doesNotContain("通知失败");
        }
    }

    @Test
    void an_alert_names_each_person_once_with_what_became_of_it() {
        pagedInVain();
        paged(Role.COUNSELOR, Optional.empty(), 50);
        world.settle();
        String page = school.as(Role.COUNSELOR).page("/alerts/" + crisis.alert);
        String told = page.substring(page.indexOf("通知了谁"));
        assertThat(told.split("王示例")).hasSize(2);
        assertThat(told).contains("共 4 次", "共 3 次");
        assertThat(told.split("失败：渠道未配置")).as("one was reached in the end").hasSize(2);
    }

    @Test
    void whom_a_check_rules_out_does_not_read_as_who_is_told_instead() {
        crisis.started("red")
                .fact(
                        new ResponseFact.SafeContactChecked(
                                crisis.entry(Duration.ofMinutes(30)),
                                ResponseFact.SafeContact.TELL_ANOTHER,
                                Set.of(new GuardianId(UUID.randomUUID())),
                                Optional.of(Confidential.of("姑姑 王示例")),
                                Confidential.of("示例")),
                        Duration.ZERO);
        world.settle();
        String page = school.as(Role.COUNSELOR).page("/cases/" + crisis.casefile);
        assertThat(page).contains("改为告知另一位成年人", "不得告知：", "改告知", "姑姑 王示例");
    }

    @Test
    void what_was_taken_back_reads_as_taken_back_and_not_as_corrected() {
        var entry = crisis.entry(Duration.ofMinutes(30));
        crisis.started("red")
                .fact(
                        new ResponseFact.MeansRemoved(entry, Confidential.of("一把刀")),
                        Duration.ofMinutes(31))
                .fact(
                        new ResponseFact.EntryCorrected(
                                crisis.entry(Duration.ofMinutes(40)),
                                entry.id(),
                                Confidential.of("看错了"),
                                Optional.empty()),
                        Duration.ofMinutes(40));
        world.settle();
        assertThat(school.as(Role.COUNSELOR).page("/cases/" + crisis.casefile))
                .contains("撤回记录", "已撤回，", "看错了")
                .doesNotContain("更正于", "更正记录");
    }

    @Test
    void a_step_that_a_dismissal_left_out_is_told_in_the_words_of_the_plan() {
        school.log(
                StreamType.SCHOOL,
                school.id().value(),
                new SchoolEvent.PlanInForce(
                        new PlanHash(CanonicalPlan.plan().hash().hex()),
                        QueryWorld.START,
                        school.person(Role.MORAL_EDUCATION_DIRECTOR)),
                Role.MORAL_EDUCATION_DIRECTOR,
                QueryWorld.START);
        school.log(
                StreamType.ALERT,
                crisis.alert.value(),
                new AlertEvent.StepWaived(
                        new EntryId(UUID.randomUUID()),
                        new StepId("emergency-call"),
                        new ReasonCode("danger-over"),
                        school.person(Role.DUTY_TEACHER),
                        Role.DUTY_TEACHER),
                Role.DUTY_TEACHER,
                QueryWorld.START);
        world.settle();
        assertThat(school.as(Role.COUNSELOR).page("/alerts/" + crisis.alert))
                .contains("到场时危险已经解除", "拨打 120 / 110")
                .doesNotContain("emergency-call", "danger-over");
    }

    @Test
    void hundreds_of_notices_push_nothing_else_out() {
        for (int round = 0; round < 260; round++) {
            paged(Role.COUNSELOR, Optional.of(PagingEvent.Failure.NOT_CONFIGURED), 2 * round);
        }
        crisis.started("red");
        world.settle();
        for (String path : List.of("/alerts/" + crisis.alert, "/cases/" + crisis.casefile)) {
            assertThat(school.as(Role.COUNSELOR).page(path))
                    .contains("说明天不用叫我了", "260 次失败")
                    .doesNotContain("?before=");
        }
    }

    @Test
    void what_a_person_did_between_notices_parts_them() {
        paged(Role.COUNSELOR, Optional.of(PagingEvent.Failure.TIMED_OUT), 10);
        crisis.acknowledged("我在路上");
        paged(Role.COUNSELOR, Optional.of(PagingEvent.Failure.TIMED_OUT), 200);
        world.settle();
        String page = school.as(Role.COUNSELOR).page("/alerts/" + crisis.alert);
        assertThat(page.split("系统通知 1 人：0 人收到，1 次失败（超时）")).hasSize(3);
        assertThat(page.indexOf("系统通知 1 人")).isLessThan(page.indexOf("我在路上"));
    }

    @Test
    void an_audit_names_person_and_channel_of_each_notice_and_can_do_without_them() {
        pagedInVain();
        crisis.acknowledged("我在路上").started("red");
        world.settle();
        Visitor auditor = school.as(Role.AUDITOR);
        String audit = "/audit/cases/" + crisis.casefile;
        assertThat(auditor.page(audit))
                .contains("系统通知 3 人：1 人收到，6 次失败（渠道未配置）")
                .contains("通知失败 · 林示例 · 邮件 · 渠道未配置", "通知送达 · 张示例 · 邮件");
        assertThat(auditor.page(audit + "?notices=without"))
                .contains("我在路上")
                .doesNotContain("系统通知 3 人", "通知失败");
        assertThat(auditor.page(audit + "?notices=only"))
                .contains("通知失败", "张示例 · 邮件")
                .doesNotContain("系统通知 3 人", "我在路上");
        assertThat(auditor.get(audit + "/events.csv").statusCode()).isEqualTo(200);
    }

    @Test
    void what_the_alert_had_on_record_is_not_late_in_the_response_that_took_it_over() {
        var known = new EntryId(UUID.randomUUID());
        Instant supervised = NIGHT.plusSeconds(120);
        school.log(
                StreamType.ALERT,
                crisis.alert.value(),
                new AlertEvent.SupervisionTaken(
                        known,
                        Adult.of(school.person(Role.DUTY_TEACHER)),
                        Occurred.exactly(supervised),
                        school.person(Role.DUTY_TEACHER)),
                Role.DUTY_TEACHER,
                supervised);
        crisis.started("red");
        Duration start = Duration.ofMinutes(42);
        crisis.fact(supervision(known, supervised), start);
        crisis.fact(supervision(new EntryId(UUID.randomUUID()), supervised), start);
        world.settle();
        assertThat(
                        world.reader()
                                .sql(
                                        "select late from query.entry where stream_id = ? and name"
                                            + " = 'response.supervision_taken' order by position")
                                .param(crisis.response.value())
                                .query(Boolean.class)
                                .list())
                .containsExactly(false, true);
    }

    @Test
    void an_audit_says_that_an_alert_was_raised_long_after_what_it_tells_of() {
        Instant reported = QueryWorld.START.minus(Duration.ofMinutes(10));
        Crisis late =
                new Crisis(school, school.student(1), "D6W2Q4", reported)
                        .raised(AlertEvent.Danger.NOW, "昨晚的事", Duration.ofHours(15).plusMinutes(53))
                        .started("red");
        crisis.started("red");
        world.settle();
        String zh = "发生 昨天 22:04 · 报告 今天 13:57 · 相隔 15 小时 53 分钟";
        Visitor auditor = school.as(Role.AUDITOR);
        String page = auditor.page("/audit/cases/" + late.casefile);
        assertThat(page.split(zh)).as("in the head and in the row").hasSize(3);
        assertThat(page).containsPattern("(?s)上报预警.{0,900}昨天 22:04");
        assertThat(auditor.page("/audit/cases/" + crisis.casefile)).doesNotContain("相隔");
    }

    @Test
    void whoever_comes_back_from_a_form_is_told_what_was_recorded_and_nobody_else_is() {
        crisis.started("red");
        long position =
                school.log(
                        StreamType.RESPONSE,
                        crisis.response.value(),
                        supervision(new EntryId(UUID.randomUUID()), NIGHT.plusSeconds(120)),
                        Role.COUNSELOR,
                        NIGHT.plusSeconds(720));
        world.settle();
        String path = "/cases/" + crisis.casefile;
        String after = path + "?after=" + position;
        assertThat(school.as(Role.COUNSELOR).page(after))
                .contains("已记录：", "#e" + position, "id=\"e" + position + "\"");
        assertThat(school.as(Role.COUNSELOR).page(path)).doesNotContain("已记录：");
        assertThat(school.as(Role.PSYCHOLOGY_LEAD).page(after)).doesNotContain("已记录：");
        assertThat(school.as(Role.COUNSELOR).page(path + "?after=1")).doesNotContain("已记录：");
        assertThat(school.as(Role.COUNSELOR).page(path + "?after=nonsense")).doesNotContain("已记录：");
    }

    @Test
    void what_was_recorded_is_told_also_when_a_clock_began_with_it() {
        crisis.started("red");
        Instant at = NIGHT.plusSeconds(720);
        UUID response = crisis.response.value();
        school.log(
                StreamType.RESPONSE,
                response,
                supervision(new EntryId(UUID.randomUUID()), NIGHT.plusSeconds(120)),
                Role.COUNSELOR,
                at);
        var began =
                new ResponseCourse.StepDue(
                        new StepId("assess-risk"), 1, Optional.of(at.plusSeconds(9)));
        long clock = school.log(StreamType.RESPONSE, response, began, Role.COUNSELOR, at);
        world.settle();
        assertThat(school.as(Role.COUNSELOR).page("/cases/" + crisis.casefile + "?after=" + clock))
                .contains("已记录：");
    }

    @Test
    void the_latest_result_stands_beside_the_level_for_those_who_may_read_it() {
        crisis.started("red").assessed("依据").assessedByItems("谈话的依据");
        world.settle();
        String path = "/cases/" + crisis.casefile;
        assertThat(school.as(Role.COUNSELOR).page(path))
                .containsPattern("(?s)最近一次评估（.{0,200}PHQ-A 抑郁量表 · 总分 10 · 中度 · 今天须有人当面接触");
        assertThat(school.as(Role.PRINCIPAL).page(path)).doesNotContain("最近一次评估");
    }

    @Test
    void an_assessment_without_its_rationale_says_what_is_missing() {
        crisis.started("red").assessedByItems("");
        world.settle();
        String path = "/cases/" + crisis.casefile;
        assertThat(school.as(Role.COUNSELOR).page(path))
                .containsPattern("(?s)最近一次评估（.{0,200}总分 10 · 中度 · 还缺依据 · 今天须有人当面接触")
                .containsPattern("(?s)理由.{0,200}还缺依据");
        assertThat(school.as(Role.PRINCIPAL).page(path))
                .contains("已记录，还缺依据、第二个人")
                .doesNotContain("最近一次评估");
    }

    @Test
    void what_the_alert_recorded_late_is_marked_with_the_time_at_which_it_was_known() {
        var known = new EntryId(UUID.randomUUID());
        Instant supervised = NIGHT.plusSeconds(120);
        school.log(
                StreamType.ALERT,
                crisis.alert.value(),
                new AlertEvent.SupervisionTaken(
                        known,
                        Adult.of(school.person(Role.DUTY_TEACHER)),
                        Occurred.exactly(supervised),
                        school.person(Role.DUTY_TEACHER)),
                Role.DUTY_TEACHER,
                NIGHT.plus(Duration.ofMinutes(50)));
        crisis.started("red").fact(supervision(known, supervised), Duration.ofMinutes(70));
        world.settle();
        assertThat(
                        school.as(Role.COUNSELOR)
                                .page("/cases/" + crisis.casefile)
                                .split("补记于 昨天 23:57"))
                .hasSize(2);
    }

    private ResponseFact supervision(EntryId entry, Instant at) {
        return new ResponseFact.SupervisionTaken(
                new Entry(
                        entry,
                        Occurred.exactly(at),
                        school.person(Role.COUNSELOR),
                        Optional.empty(),
                        Optional.empty()),
                ResponseFact.Custodian.STAFF,
                Adult.of(school.person(Role.DUTY_TEACHER)));
    }
}

package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.token.StepId;

/** Entries that were put right, or that came late beside others: each row tells of one entry. */
class CorrectedStepsTest {

    private static final Instant NIGHT = QueryWorld.START.minus(Duration.ofHours(15));

    private static QueryWorld world;
    private static TestSchool school;
    private static Crisis crisis;

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
        school = world.school();
        crisis =
                new Crisis(school, school.student(0), "A7K3M9", NIGHT)
                        .raised(AlertEvent.Danger.NOW, "说明天不用叫我了")
                        .acknowledged("我在路上")
                        .started("red")
                        .supervised();
        removedTwice();
        guardianReached();
        peersMoved();
        briefedAndTakenBack();
        world.settle();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    /** By the duty teacher at once; another, earlier by her word, is entered by the counselor. */
    private static void removedTwice() {
        Duration at = Duration.ofMinutes(12);
        log(
                new ResponseFact.MeansRemoved(
                        entry(at, Role.DUTY_TEACHER, Optional.empty()), Confidential.of("刀片")),
                Role.DUTY_TEACHER,
                at);
        Entry late = entry(Duration.ofMinutes(1), Role.COUNSELOR, Optional.empty());
        log(
                new ResponseFact.MeansRemoved(late, Confidential.of("药瓶")),
                Role.COUNSELOR,
                Duration.ofMinutes(16));
        school.log(
                StreamType.RESPONSE,
                crisis.response.value(),
                new ResponseCourse.Deviated(
                        new StepId("means-removed"),
                        List.of(new StepId("secure-student")),
                        late.id(),
                        Optional.empty()),
                Role.COUNSELOR,
                NIGHT.plus(Duration.ofMinutes(16)));
    }

    /** In time, to the second; put right an hour and a half later with the minute of the form. */
    private static void guardianReached() {
        Duration at = Duration.ofMinutes(27).plusSeconds(40);
        Entry first = entry(at, Role.CLASS_TEACHER, Optional.empty());
        log(reached(first, "母亲马上到"), Role.CLASS_TEACHER, at);
        Instant minute = NIGHT.plus(at).truncatedTo(ChronoUnit.MINUTES);
        Entry right =
                new Entry(
                        new EntryId(UUID.randomUUID()),
                        Occurred.exactly(minute),
                        school.person(Role.CLASS_TEACHER),
                        Optional.empty(),
                        Optional.of(first.id()));
        correct(right, reached(right, "父亲马上到"), "接电话的是父亲", Duration.ofMinutes(95));
    }

    private static void peersMoved() {
        Entry first = entry(Duration.ofHours(2), Role.COUNSELOR, Optional.empty());
        log(
                new ResponseFact.PeersChecked(first, 3, Optional.empty()),
                Role.COUNSELOR,
                Duration.ofHours(2));
        Entry right = entry(Duration.ofHours(3), Role.COUNSELOR, Optional.of(first.id()));
        correct(
                right,
                new ResponseFact.PeersChecked(right, 3, Optional.empty()),
                "记错了一小时",
                Duration.ofHours(4));
    }

    private static void briefedAndTakenBack() {
        Entry wrong = entry(Duration.ofHours(5), Role.COUNSELOR, Optional.empty());
        log(
                new ResponseFact.StaffBriefed(wrong, 4, true, Optional.empty()),
                Role.COUNSELOR,
                Duration.ofHours(5));
        log(
                new ResponseFact.EntryCorrected(
                        entry(Duration.ofHours(6), Role.COUNSELOR, Optional.empty()),
                        wrong.id(),
                        Confidential.of("是另一个学生的会"),
                        Optional.empty()),
                Role.COUNSELOR,
                Duration.ofHours(6));
    }

    private static void correct(Entry right, ResponseFact fact, String why, Duration after) {
        Entry correction =
                new Entry(
                        new EntryId(UUID.randomUUID()),
                        right.occurred(),
                        right.by(),
                        Optional.empty(),
                        Optional.empty());
        log(
                new ResponseFact.EntryCorrected(
                        correction,
                        right.corrects().orElseThrow(),
                        Confidential.of(why),
                        Optional.of(right.id())),
                Role.PSYCHOLOGY_LEAD,
                after);
        log(fact, Role.PSYCHOLOGY_LEAD, after);
    }

    private static ResponseFact reached(Entry entry, String said) {
        return new ResponseFact.GuardianAttempted(
                entry,
                new GuardianId(UUID.randomUUID()),
                ResponseFact.Standing.MAY_BE_TOLD,
                ResponseFact.Channel.PHONE,
                ResponseFact.Outcome.REACHED,
                Optional.of(Confidential.of(said)),
                Optional.empty());
    }

    private static Entry entry(Duration after, Role by, Optional<EntryId> corrects) {
        StaffId who = school.person(by);
        return new Entry(
                new EntryId(UUID.randomUUID()),
                Occurred.exactly(NIGHT.plus(after)),
                who,
                Optional.empty(),
                corrects);
    }

    private static void log(ResponseFact fact, Role by, Duration after) {
        school.log(StreamType.RESPONSE, crisis.response.value(), fact, by, NIGHT.plus(after));
    }

    private static String row(String step) {
        String page = school.as(Role.AUDITOR).page("/audit/responses/" + crisis.response);
        return Arrays.stream(page.split("<tr "))
                .map(row -> row.replaceAll("<[^>]*>|\\s+", " ").replaceAll(" +", " "))
                .filter(row -> row.matches("[^>]*> " + step + " .*"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_row_is_of_one_entry_its_doer_when_it_happened_and_when_it_was_recorded() {
        assertThat(row("移走危险物品"))
                .containsPattern("按时 刘示例 值班教师 [^ ]* ?\\d+:\\d+ [^ ]* ?23:19 [^ ]* ?23:19 ")
                .doesNotContain("23:08 ");
    }

    @Test
    void what_is_told_of_an_earlier_time_came_late_and_not_before_its_turn() {
        assertThat(row("移走危险物品"))
                .containsPattern("王示例所记的事发生于 [^，]*23:08，那时按记录还没有做「守住学生」")
                .doesNotContain("先于");
    }

    @Test
    void an_alert_says_when_it_happened_and_when_it_was_told_however_soon() {
        assertThat(school.as(Role.COUNSELOR).page("/alerts/" + crisis.alert))
                .containsPattern("发生于[^<]*23:04</b> · <span>刘示例报告于[^<]*23:07");
    }

    @Test
    void putting_words_right_leaves_whoever_did_it_in_time() {
        assertThat(row("告知监护人")).containsPattern(" 按时 班示例 ").doesNotContain("补记", "迟 ");
    }

    @Test
    void what_was_put_right_tells_by_whom_when_and_why_and_what_stood_there_first() {
        assertThat(row("告知监护人"))
                .containsPattern(
                        "00:42 · 已更正：林示例。“接电话的是父亲”。原记录：班示例，发生 [^，]*23:34，记录"
                                + " [^，]*23:34，“[^”]*母亲马上到”")
                .doesNotContain("改为");
    }

    @Test
    void a_time_that_was_moved_is_said() {
        assertThat(row("关注受影响的同学")).containsPattern("已更正：林示例。“记错了一小时”。发生时间由 [^ ]* ?\\S* ?改为 ");
    }

    @Test
    void what_was_taken_back_is_told_where_the_step_is_asked() {
        assertThat(row("知会需要知道的教职工")).containsPattern("原记录已撤回：王示例。“是另一个学生的会”。原记录：王示例，");
    }
}

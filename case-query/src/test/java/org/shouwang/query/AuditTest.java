package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Actor;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.student.StudentEvent;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.contract.token.StepId;
import org.shouwang.plan.document.CanonicalPlan;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.PlanReader;
import org.shouwang.plan.document.PlanReading;

/** What an auditor reads of a response that was moved to another plan version on the way. */
class AuditTest {

    private static final Instant NIGHT = QueryWorld.START.minus(Duration.ofHours(15));

    /** More time for the means and for the guardian, less for the assessment, and a step more. */
    private static final String NEW_STEP =
            """
              - id: place-checked
                kind: task
                title: {zh: "复查现场", en: "Check the place again"}
                asks: {zh: "复查现场。", en: "Check the place again."}
                proof: {zh: "记录。", en: "A note."}
                owner: {roles: [duty-teacher]}
                deadlines:
                  - {after: {fact: alert-raised}, within: PT20M}
                done-when: {fact: means-removed}
                waiver: never
                gates: []

            """;

    private static QueryWorld world;
    private static TestSchool school;
    private static Crisis crisis;
    private static Plan changed;

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
        school = world.school();
        changed = keep(document());
        crisis =
                new Crisis(school, school.student(0), "A7K3M9", NIGHT)
                        .raised(AlertEvent.Danger.NOW, "说明天不用叫我了")
                        .told()
                        .acknowledged("我在路上")
                        .started("red")
                        .supervised()
                        .assessed("有计划")
                        .meansRemovedEnteredLate();
        migrated(Duration.ofHours(11));
        crisis.fact(reached(Duration.ofHours(12)), Duration.ofHours(12));
        world.settle();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static String document() {
        String document = new String(CanonicalPlan.document(), StandardCharsets.UTF_8);
        String edited =
                document.replace(
                                "{after: {fact: alert-raised}, within: PT15M}",
                                "{after: {fact: alert-raised}, within: PT2H}")
                        .replace(
                                "{after: {fact: plan-started}, within: PT1H, levels: [red,"
                                        + " orange]}",
                                "{after: {fact: plan-started}, within: PT13H, levels: [red,"
                                        + " orange]}")
                        .replace(
                                "{after: {fact: alert-raised}, within: PT1H, levels: [red,"
                                        + " orange]}",
                                "{after: {fact: alert-raised}, within: PT13H, levels: [red,"
                                        + " orange]}")
                        .replace(
                                "{after: {fact: alert-raised}, within: PT1H, when: {branch:"
                                        + " danger-stated}}",
                                "{after: {fact: alert-raised}, within: PT10M, when: {branch:"
                                        + " danger-stated}}")
                        .replace("  # S19\n", NEW_STEP + "  # S19\n");
        assertThat(edited).contains("PT2H}", "PT13H", "PT10M, when", "place-checked");
        return edited;
    }

    private static Plan keep(String document) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        Plan plan = ((PlanReading.Sound) PlanReader.read(bytes)).plan();
        world.writer()
                .sql("insert into command.plan_document (hash, document) values (?, ?)")
                .params(plan.hash().hex(), bytes)
                .update();
        return plan;
    }

    private static void migrated(Duration after) {
        school.log(
                StreamType.RESPONSE,
                crisis.response.value(),
                new ResponseCourse.PlanMigrated(
                        new PlanHash(CanonicalPlan.plan().hash().hex()),
                        new PlanHash(changed.hash().hex()),
                        Confidential.of("新预案"),
                        school.person(Role.PSYCHOLOGY_LEAD),
                        school.person(Role.PRINCIPAL)),
                Role.PSYCHOLOGY_LEAD,
                NIGHT.plus(after));
    }

    private static ResponseFact reached(Duration after) {
        return new ResponseFact.GuardianAttempted(
                crisis.entry(after),
                new GuardianId(UUID.randomUUID()),
                ResponseFact.Standing.MAY_BE_TOLD,
                ResponseFact.Channel.PHONE,
                ResponseFact.Outcome.REACHED,
                Optional.of(Confidential.of("请尽快到校")),
                Optional.empty());
    }

    private static String page(String query) {
        return school.as(Role.AUDITOR).page("/audit/responses/" + crisis.response + query);
    }

    /** The steps of each version, as they are read; the last part is the rest of the page. */
    private static List<String> parts(String page) {
        List<String> parts = Arrays.asList(page.split("<h4>预案版本"));
        return parts.subList(1, parts.size());
    }

    /** Every line of a table of steps that names one; an event may be called as a step is. */
    private static List<String> lines(String part, String step) {
        return Arrays.stream(part.split("<tr "))
                .filter(row -> !row.startsWith("role=\"row\" id=\"p"))
                .map(row -> row.replaceAll("<[^>]*>|\\s+", " ").replaceAll(" +", " "))
                .filter(row -> row.contains(step))
                .toList();
    }

    @Test
    void what_was_done_before_a_migration_is_judged_by_the_old_version_and_only_once() {
        List<String> parts = parts(page(""));
        assertThat(parts).hasSize(2);
        assertThat(parts.getFirst()).contains(CanonicalPlan.plan().hash().hex().substring(0, 12));
        assertThat(lines(parts.getFirst(), "移走危险物品"))
                .singleElement()
                .asString()
                .contains("迟 20 分钟", "王示例");
        assertThat(lines(parts.getFirst(), "现场评估")).singleElement().asString().contains("按时");
        assertThat(lines(parts.getFirst(), "接警确认")).singleElement().asString().contains("王示例");
        assertThat(lines(parts.getFirst(), "上报预警")).singleElement().asString().contains("刘示例");
        assertThat(lines(parts.getLast(), "移走危险物品")).isEmpty();
        assertThat(lines(parts.getLast(), "现场评估")).isEmpty();
    }

    @Test
    void what_was_open_is_judged_by_both_each_for_its_own_time() {
        List<String> parts = parts(page(""));
        assertThat(lines(parts.getFirst(), "告知监护人"))
                .singleElement()
                .asString()
                .contains("缺", "迟 10 小时");
        assertThat(lines(parts.getLast(), "告知监护人"))
                .singleElement()
                .asString()
                .contains("按时", "王示例");
    }

    @Test
    void a_version_asks_for_nothing_before_it_is_in_force() {
        List<String> parts = parts(page(""));
        assertThat(lines(parts.getLast(), "复查现场"))
                .singleElement()
                .asString()
                .contains("该版本生效前已做")
                .doesNotContain("迟");
        // Never done: late since three quarters of an hour under the old, since the migration under
        // the new.
        assertThat(lines(parts.getFirst(), "告知家长前的安全判断"))
                .singleElement()
                .asString()
                .contains("迟 10 小时");
        assertThat(lines(parts.getLast(), "告知家长前的安全判断"))
                .singleElement()
                .asString()
                .contains("缺", "迟 4 小时");
    }

    @Test
    void before_the_migration_was_known_there_was_one_version() {
        List<String> parts = parts(page("?asOf=" + NIGHT.plus(Duration.ofHours(10))));
        assertThat(parts).singleElement().asString().doesNotContain("至 2026");
        assertThat(lines(parts.getFirst(), "告知监护人")).singleElement().asString().contains("缺");
    }

    @Test
    void events_can_be_narrowed_to_a_stream_a_person_or_what_came_late() {
        String all = page("");
        assertThat(all).contains("说明天不用叫我了", "美工刀一把", "改用新版预案");
        assertThat(page("?stream=alert")).contains("说明天不用叫我了").doesNotContain("美工刀一把");
        assertThat(page("?by=" + school.person(Role.DUTY_TEACHER)))
                .contains("说明天不用叫我了")
                .doesNotContain("美工刀一把");
        assertThat(page("?late=true")).contains("美工刀一把").doesNotContain("请尽快到校");
    }

    @Test
    void what_the_system_noticed_only_after_an_outage_stands_when_it_was_due_and_is_marked() {
        TestSchool other = world.school();
        var waited =
                new Crisis(other, other.student(0), "A7K3M9", NIGHT)
                        .raised(AlertEvent.Danger.NOW, "在天台")
                        .started("red");
        Instant due = NIGHT.plus(Duration.ofHours(1));
        other.log(
                StreamType.RESPONSE,
                waited.response.value(),
                new ResponseCourse.StepOverdue(new StepId("means"), 1, due),
                NIGHT.plus(Duration.ofHours(8)));
        world.settle();

        String late =
                other.as(Role.AUDITOR).page("/audit/responses/" + waited.response + "?late=true");
        assertThat(late).contains("步骤超时", "系统补记").doesNotContain("按时，补记");
        assertThat(other.as(Role.COUNSELOR).page("/cases/" + waited.casefile))
                .containsPattern("(?s)步骤超时.*补记于");
    }

    @Test
    void who_was_paged_and_who_read_the_file_is_told() {
        school.as(Role.COUNSELOR).page("/cases/" + crisis.casefile);
        assertThat(page("")).contains("送达", "王示例", "个案时间线");
    }

    @Test
    void an_event_that_cannot_be_read_is_said_and_the_others_are_shown() {
        var poisoned =
                new Crisis(school, school.student(1), "D6W2Q4", NIGHT)
                        .raised(AlertEvent.Danger.NOW, "在天台")
                        .started("red");
        world.append(
                new StreamId(StreamType.RESPONSE, poisoned.response.value()),
                school.id(),
                new ResponseCourse.LoweringDeclined(
                        Confidential.of("不行"), school.person(Role.PRINCIPAL)),
                Actor.timer(UUID.randomUUID()),
                QueryWorld.START,
                "response.never_heard_of");
        world.settle();
        assertThat(school.as(Role.AUDITOR).page("/audit/responses/" + poisoned.response))
                .contains("这份档案有记录读不出来", "在天台");
        assertThat(school.as(Role.COUNSELOR).page("/cases/" + poisoned.casefile))
                .contains("这份档案有记录读不出来", "在天台");
        assertThat(school.as(Role.COUNSELOR).page("/today")).contains("赵示例");
    }

    @Test
    void a_student_who_cannot_be_read_hides_nobody_else() {
        TestSchool other = world.school();
        new Crisis(other, other.student(0), "A7K3M9", NIGHT)
                .raised(AlertEvent.Danger.NOW, "一")
                .started("red");
        new Crisis(other, other.student(1), "D6W2Q4", NIGHT)
                .raised(AlertEvent.Danger.NOW, "二")
                .started("red");
        world.append(
                new StreamId(StreamType.STUDENT, other.student(0).value()),
                other.id(),
                new StudentEvent.IdentityCorrected(
                        Confidential.of("20260101"), Confidential.of("李示例")),
                Actor.timer(UUID.randomUUID()),
                QueryWorld.START,
                "student.never_heard_of");
        world.settle();
        assertThat(other.as(Role.PSYCHOLOGY_LEAD).page("/cases"))
                .contains("（姓名读不出来）", "赵示例")
                .doesNotContain("李示例甲");
    }
}

package org.shouwang.standalone;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shouwang.plan.document.CanonicalPlan;

/** When the school changes its plan, and nothing but the document. */
interface PlanScenarios extends Scenarios {

    String CANONICAL = new String(CanonicalPlan.document(), StandardCharsets.UTF_8);

    String ONE_MORE_STEP =
            """
              - id: dormitory-briefed
                kind: task
                title: {zh: "宿舍里有人知道", en: "Somebody in the dormitory knows"}
                asks: {zh: "告诉宿舍的老师要留意什么。", en: "Tell the teacher of the dormitory what to watch."}
                proof: {zh: "安全提示已发出。", en: "A safety brief was issued."}
                levels: [red, orange]
                owner: {roles: [class-teacher, counselor]}
                needs:
                  - {step: assess, strength: hard}
                deadlines:
                  - {after: {step: start-plan}, within: P2D}
                done-when: {fact: brief-issued}
                late-entry: PT24H
                waiver: never
                gates: [ending]
                scripts:
                  - id: dormitory-words
                    use: say
                    text: {zh: "今晚请多看一眼{grade}这位同学。", en: "Please look in on this pupil of {grade} tonight."}
                  - id: dormitory-no-gossip
                    use: do-not-say
                    text: {zh: "不要在宿舍里谈论他。", en: "Do not talk about the pupil in the dormitory."}

            """;

    @Test
    default void another_document_rules_what_begins_after_it_and_nothing_that_runs() {
        Crisis old = at(10, 0);
        old.begun("VERY_WORRIED", "red");
        Folds before = Folds.of(old.running());
        putInForce(old, changed());
        try {
            old.running().pass(ofMinutes(9));
            Crisis fresh = new Crisis(old.running());
            fresh.begun("VERY_WORRIED", "red");
            itsTime(old, fresh);
            itsOwner(old, fresh);
            itsStep(old, fresh);
            before.lastUntil(Folds.of(old.running()));
        } finally {
            putInForce(old, CANONICAL);
        }
    }

    /** A deadline, an owner and a step. */
    private static String changed() {
        return replaced(
                replaced(
                        replaced(
                                CANONICAL,
                                "- {after: {step: start-plan}, within: PT2H}",
                                "- {after: {step: start-plan}, within: PT1H}"),
                        "roles: [moral-education-director, class-teacher, counselor]",
                        "roles: [class-teacher, moral-education-director, counselor]"),
                "  # S16\n",
                ONE_MORE_STEP + "  # S16\n");
    }

    private static String replaced(String document, String line, String by) {
        assertThat(document.split(Pattern.quote(line), -1)).as(line).hasSize(2);
        return document.replace(line, by);
    }

    private static void putInForce(Crisis crisis, String document) {
        var principal = crisis.running().as("xiaozhang");
        principal.get("/do/plan");
        var answer =
                principal.upload(
                        "/do/plan",
                        "document",
                        "plan.yaml",
                        document.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static void itsTime(Crisis old, Crisis fresh) {
        assertThat(fresh.told().step("report-bureau").text()).contains("还有 1 小时 ·");
        assertThat(old.told().step("report-bureau").text()).as("2 hours").contains("还有 1 小时 40 分钟");
        old.running().pass(ofMinutes(61));
        await().until(() -> fresh.told().step("report-bureau").state().equals("late"));
        assertThat(old.told().step("report-bureau").state()).isNotEqualTo("late");
    }

    /** Whoever does not read the file sees what the plan asks of that office, and no other. */
    private static void itsOwner(Crisis old, Crisis fresh) {
        String asked = "/record/peers-checked";
        assertThat(fresh.told().sees("banzhu1", "/today").html())
                .contains(fresh.told().response() + asked)
                .doesNotContain(old.told().response() + asked);
    }

    private static void itsStep(Crisis old, Crisis fresh) {
        assertThat(missing(fresh)).contains("宿舍里有人知道", "安全计划");
        assertThat(missing(old)).contains("安全计划").doesNotContain("宿舍里有人知道");
        assertThat(old.told().isAskedFor("dormitory-briefed")).isFalse();
        assertThat(
                        fresh.told()
                                .triesTo("zuzhang", "waive", "step", "dormitory-briefed")
                                .statusCode())
                .as("nobody waives it")
                .isEqualTo(400);
        Page brief = fresh.told().sees("xinli1", fresh.told().path("record/safety-brief-issued"));
        assertThat(brief.under("可以这样说").text()).contains("今晚请多看一眼高一这位同学。");
        assertThat(brief.under("不要这样说").text()).contains("不要在宿舍里谈论他。").doesNotContain("今晚请多看一眼");
        fresh.assessed("no", "");
        fresh.told()
                .records(
                        "xinli1",
                        "record/safety-brief-issued",
                        "to-staff",
                        fresh.running().staff("banzhu1").toString(),
                        "brief",
                        "夜里留意");
        assertThat(fresh.told().step("dormitory-briefed").state()).isEqualTo("done");
        assertThat(missing(fresh)).contains("安全计划").doesNotContain("宿舍里有人知道");
    }

    /** What stands between the response and its end. */
    private static String missing(Crisis crisis) {
        var refused = crisis.told().triesTo("xinli1", "propose-ending", "reason", "好转");
        assertThat(refused.statusCode()).isEqualTo(409);
        return Page.of(refused).text();
    }
}

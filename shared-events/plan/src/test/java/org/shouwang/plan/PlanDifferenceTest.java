package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.shouwang.plan.difference.PlanAspect;
import org.shouwang.plan.difference.PlanDifference;
import org.shouwang.plan.difference.StepAspect;
import org.shouwang.plan.difference.StepChange;
import org.shouwang.plan.document.CanonicalPlan;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.PlanReader;
import org.shouwang.plan.document.PlanReading;
import org.shouwang.plan.document.Step;

/** Two versions of a plan differ by their steps, and a reader sees by which. */
class PlanDifferenceTest {

    private static final String CANONICAL =
            new String(CanonicalPlan.document(), StandardCharsets.UTF_8);
    private static final String ROOM_CHECK =
            """
              - id: room-check
                kind: task
                title: {zh: "检查宿舍", en: "Check the room"}
                asks: {zh: "返校前检查宿舍。", en: "Check the room before the return."}
                proof: {zh: "检查记录。", en: "That it was checked."}
                levels: [red]
                owner: {roles: [security]}
                deadlines:
                  - {after: {step: start-plan}, within: PT12H}
                done-when: {fact: means-removed, count: 2}
                waiver: never
                gates: [ending]

            """;

    @Test
    void the_same_words_read_twice_do_not_differ() {
        assertThat(difference(CANONICAL + "\n# a remark\n").isEmpty()).isTrue();
    }

    @Test
    void a_step_appears() {
        PlanDifference difference = difference(withRoomCheck());
        assertThat(difference.appeared()).extracting(Step::id).containsExactly("room-check");
        assertThat(difference.vanished()).isEmpty();
        assertThat(difference.changed()).isEmpty();
    }

    @Test
    void a_step_vanishes() {
        PlanDifference difference =
                PlanDifference.between(read(withRoomCheck()), CanonicalPlan.plan());
        assertThat(difference.vanished()).extracting(Step::id).containsExactly("room-check");
        assertThat(difference.appeared()).isEmpty();
        assertThat(difference.changed()).isEmpty();
    }

    @Test
    void a_step_has_another_owner_and_a_deadline_is_shorter() {
        PlanDifference difference =
                difference(
                        CANONICAL.replace(
                                """
                                    owner: {roles: [finder, security, duty-teacher], escalation: [psychology-lead]}
                                    needs:
                                      - {step: secure-student, strength: soft}
                                    deadlines:
                                      - {after: {fact: alert-raised}, within: PT15M}
                                """,
                                """
                                    owner: {roles: [security, finder, duty-teacher], escalation: [psychology-lead]}
                                    needs:
                                      - {step: secure-student, strength: hard}
                                    deadlines:
                                      - {after: {fact: alert-raised}, within: PT10M}
                                """));
        assertThat(difference.changed())
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.before().id()).isEqualTo("means-removed");
                            assertThat(change.moved()).isFalse();
                            assertThat(change.aspects())
                                    .containsExactlyInAnyOrder(
                                            StepAspect.OWNER,
                                            StepAspect.NEEDS,
                                            StepAspect.DEADLINES);
                        });
    }

    @Test
    void of_steps_in_another_order_as_few_as_possible_have_moved() {
        int from = CANONICAL.indexOf("  # S3\n");
        int to = CANONICAL.indexOf("  # S4\n");
        String call = CANONICAL.substring(from, to);
        PlanDifference difference =
                difference(CANONICAL.replace(call, "").replace("  # S6\n", call + "  # S6\n"));
        assertThat(difference.changed())
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.after().id()).isEqualTo("emergency-call");
                            assertThat(change.moved()).isTrue();
                            assertThat(change.aspects()).isEmpty();
                        });
    }

    @Test
    void who_confirms_an_end_is_no_step_and_is_told_beside_them() {
        PlanDifference difference =
                difference(
                        CANONICAL.replace(
                                "confirmed-by: [psychology-lead, principal]",
                                "confirmed-by: [principal]"));
        assertThat(difference.beside()).containsExactly(PlanAspect.GATES);
        assertThat(difference.changed()).extracting(StepChange::before).isEmpty();
    }

    private static String withRoomCheck() {
        return CANONICAL.replace("  # S19\n", ROOM_CHECK + "  # S19\n");
    }

    private static PlanDifference difference(String after) {
        return PlanDifference.between(CanonicalPlan.plan(), read(after));
    }

    private static Plan read(String document) {
        return switch (PlanReader.read(document.getBytes(StandardCharsets.UTF_8))) {
            case PlanReading.Sound(Plan plan) -> plan;
            case PlanReading.Broken(var problems) -> throw new AssertionError(problems);
        };
    }
}

package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.shouwang.plan.document.CanonicalPlan;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.PlanReader;
import org.shouwang.plan.document.PlanReading;
import org.shouwang.plan.engine.StepState;
import org.shouwang.plan.fact.FactCode.Danger;
import org.shouwang.plan.fact.FactKind;

/** A plan is changed by changing its document, and by nothing else. */
class DocumentAloneTest {

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

    private static Plan changed() {
        var document =
                CANONICAL
                        .replace(
                                "- {after: {step: start-plan}, within: PT2H}",
                                "- {after: {step: start-plan}, within: PT1H}")
                        .replace(
                                "owner: {roles: [moral-education-director, class-teacher,"
                                        + " counselor], escalation: [psychology-lead]}",
                                "owner: {roles: [counselor], escalation: [psychology-lead]}")
                        .replace("  # S19\n", ROOM_CHECK + "  # S19\n")
                        .replace(
                                "    needs:\n      - {step: follow-up, strength: hard}\n",
                                "    needs:\n"
                                        + "      - {step: follow-up, strength: hard}\n"
                                        + "      - {step: room-check, strength: hard}\n");
        return switch (PlanReader.read(document.getBytes(StandardCharsets.UTF_8))) {
            case PlanReading.Sound(Plan plan) -> plan;
            case PlanReading.Broken(var problems) -> throw new AssertionError(problems);
        };
    }

    private static Story started(Plan plan) {
        return Story.under(plan, "2026-03-10T10:00").alert(Danger.VERY_WORRIED).started("red");
    }

    @Test
    void another_deadline_in_the_document_is_another_deadline() {
        assertThat(started(CanonicalPlan.plan()).due("report-bureau"))
                .isEqualTo("2026-03-10T12:00");
        assertThat(started(changed()).due("report-bureau")).isEqualTo("2026-03-10T11:00");
    }

    @Test
    void another_owner_in_the_document_is_asked() {
        assertThat(started(CanonicalPlan.plan()).step("peers-check").asked())
                .startsWith("moral-education-director");
        assertThat(started(changed()).step("peers-check").asked()).containsExactly("counselor");
    }

    @Test
    void a_hard_step_added_to_the_document_is_due_and_stands_before_the_gate() {
        var story = started(changed());

        assertThat(story.due("room-check")).isEqualTo("2026-03-10T22:00");
        assertThat(story.unmet(Gate.ENDING)).contains("room-check");
        assertThat(story.step("close").state()).isEqualTo(StepState.WAITING);

        story.happens(FactKind.MEANS_REMOVED).happens(FactKind.MEANS_REMOVED);
        assertThat(story.unmet(Gate.ENDING)).doesNotContain("room-check");
    }

    @Test
    void one_changed_byte_is_another_version() {
        assertThat(changed().hash()).isNotEqualTo(CanonicalPlan.plan().hash());
        assertThat(CanonicalPlan.plan().hash().hex()).hasSize(64);
    }
}

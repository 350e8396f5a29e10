package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.plan.fact.Attribute.CONDITION;
import static org.shouwang.plan.fact.Attribute.DANGER;
import static org.shouwang.plan.fact.Attribute.EXPIRES_AT;
import static org.shouwang.plan.fact.Attribute.REASON;
import static org.shouwang.plan.fact.Attribute.ROLE;
import static org.shouwang.plan.fact.Attribute.STEP;

import org.junit.jupiter.api.Test;
import org.shouwang.plan.engine.Round;
import org.shouwang.plan.engine.StepState;
import org.shouwang.plan.fact.FactCode.Condition;
import org.shouwang.plan.fact.FactCode.Danger;
import org.shouwang.plan.fact.FactCode.Holder;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.PlanRef;

/** A waiver concerns the time that the step is asked for, and none that is done. */
class WaivedRoundTest {

    @Test
    void waiving_the_second_round_leaves_the_first_its_deadline() {
        var story = askedTwice();
        waive(story, "peers-check", "no-peers-involved", "2026-12-20T23:59");

        assertThat(round(story, "peers-check", 1).due())
                .contains(Story.instant("2026-11-28T18:06"));
        assertThat(round(story, "peers-check", 2).due())
                .contains(Story.instant("2026-12-20T23:59"));
        assertThat(story.step("peers-check").state()).isEqualTo(StepState.WAIVED);
    }

    @Test
    void what_is_done_in_spite_of_a_waiver_is_done() {
        var story = askedTwice();
        waive(story, "peers-check", "no-peers-involved", "2026-12-20T23:59");
        story.later("PT1H").happens(FactKind.PEERS_CHECKED);

        assertThat(story.step("peers-check").state()).isEqualTo(StepState.DONE);
        assertThat(round(story, "peers-check", 2).completion().orElseThrow().happenedAt())
                .isEqualTo(story.now());
    }

    @Test
    void what_was_done_before_the_waiver_and_entered_after_it_is_done_too() {
        var story = askedTwice();
        waive(story, "peers-check", "no-peers-involved", "2026-12-20T23:59");
        story.later("PT1H").entered(FactKind.PEERS_CHECKED, "2026-11-27T18:35");

        assertThat(story.step("peers-check").state()).isEqualTo(StepState.DONE);
        assertThat(round(story, "peers-check", 2).lateBy(story.now())).isZero();
    }

    @Test
    void a_waiver_that_runs_out_early_leaves_what_was_done_under_it_in_time() {
        var story = askedTwice();
        waive(story, "peers-check", "no-peers-involved", "2026-12-20T23:59");
        story.on("2026-12-05T10:00").happens(FactKind.PEERS_CHECKED);
        story.later("PT1H").happens(FactKind.WAIVER_EXPIRED, STEP, new PlanRef("peers-check"));

        assertThat(round(story, "peers-check", 2).lateBy(story.now())).isZero();
    }

    @Test
    void a_follow_up_held_in_spite_of_a_waiver_is_a_round_and_the_next_one_is_waived() {
        var story = Story.at("2026-11-27T18:06").alert(Danger.YES).started("red");
        waive(story, "follow-up", "in-hospital-care", "2026-12-20T23:59");
        story.on("2026-11-28T10:00").happens(FactKind.FOLLOW_UP_HELD, CONDITION, Condition.STABLE);
        waive(story.later("PT1H"), "follow-up", "in-hospital-care", "2026-12-24T23:59");

        assertThat(round(story, "follow-up", 1).due()).contains(Story.instant("2026-12-20T23:59"));
        assertThat(round(story, "follow-up", 1).completion()).isPresent();
        assertThat(round(story, "follow-up", 2).due()).contains(Story.instant("2026-12-24T23:59"));
        assertThat(story.step("follow-up").state()).isEqualTo(StepState.WAIVED);
    }

    private static Story askedTwice() {
        return Story.at("2026-11-27T18:06")
                .alert(Danger.YES)
                .started("red")
                .later("PT2M")
                .happens(FactKind.PEERS_CHECKED)
                .later("PT22M")
                .happens(FactKind.ANOTHER_ALERT, DANGER, Danger.YES)
                .later("PT10M");
    }

    private static void waive(Story story, String step, String reason, String until) {
        story.add(
                story.fact(
                                FactKind.STEP_WAIVED,
                                story.now(),
                                STEP,
                                new PlanRef(step),
                                REASON,
                                new PlanRef(reason),
                                ROLE,
                                Holder.PRINCIPAL,
                                EXPIRES_AT,
                                Story.instant(until))
                        .confirmedBy(Story.LEAD));
    }

    private static Round round(Story story, String step, int number) {
        return story.step(step).rounds().get(number - 1);
    }
}

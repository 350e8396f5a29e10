package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.plan.engine.StepState.DONE;
import static org.shouwang.plan.engine.StepState.NOT_APPLICABLE;
import static org.shouwang.plan.engine.StepState.OPEN;
import static org.shouwang.plan.fact.Attribute.CONDITION;
import static org.shouwang.plan.fact.Attribute.FORCED_MINIMUM;
import static org.shouwang.plan.fact.Attribute.FORM;
import static org.shouwang.plan.fact.Attribute.INSTRUMENT;
import static org.shouwang.plan.fact.Attribute.LEVEL;
import static org.shouwang.plan.fact.Attribute.NEUTRAL;
import static org.shouwang.plan.fact.Attribute.OUTCOME;
import static org.shouwang.plan.fact.Attribute.VERDICT;

import org.junit.jupiter.api.Test;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.engine.Counting;
import org.shouwang.plan.engine.Deadline;
import org.shouwang.plan.engine.Obstacle;
import org.shouwang.plan.fact.FactCode.Condition;
import org.shouwang.plan.fact.FactCode.Danger;
import org.shouwang.plan.fact.FactCode.Instrument;
import org.shouwang.plan.fact.FactCode.Outcome;
import org.shouwang.plan.fact.FactCode.ReportForm;
import org.shouwang.plan.fact.FactCode.Verdict;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.PlanRef;

class LevelChangeTest {

    private static Story yellow() {
        return Story.at("2026-03-02T09:00")
                .alert(Danger.NEEDS_ATTENTION)
                .happens(FactKind.ACKNOWLEDGED)
                .started("yellow")
                .happens(FactKind.ASSESSED)
                .happens(FactKind.SAFE_CONTACT_DECIDED, VERDICT, Verdict.SAFE)
                .happens(FactKind.GUARDIAN_ATTEMPTED, OUTCOME, Outcome.REACHED);
    }

    @Test
    void raising_the_level_adds_steps_and_keeps_those_that_are_done() {
        var story = yellow();
        assertThat(story.step("report-bureau").state()).isEqualTo(NOT_APPLICABLE);

        story.on("2026-03-12T14:00").raised("red");

        assertThat(story.step("report-bureau").state()).isEqualTo(OPEN);
        assertThat(story.step("guardian-meeting").state()).isEqualTo(OPEN);
        assertThat(story.step("assess").state()).isEqualTo(DONE);
        assertThat(story.step("inform-guardian").state()).isEqualTo(DONE);
    }

    @Test
    void deadlines_of_added_steps_start_at_the_re_rating() {
        var story = yellow().on("2026-03-12T14:00").raised("red");

        assertThat(story.due("report-bureau")).isEqualTo("2026-03-12T16:00");
        assertThat(story.due("safety-plan")).isEqualTo("2026-03-13T14:00");
        assertThat(story.due("secure-student")).isEqualTo("2026-03-12T14:05");
        assertThat(story.brought())
                .extracting(deadline -> deadline.step())
                .contains("report-bureau", "peers-check", "secure-student")
                .doesNotContain("assess", "inform-guardian");
    }

    @Test
    void a_step_done_before_the_re_rating_is_not_late_for_the_new_deadline() {
        var story = yellow().on("2026-03-12T14:00").raised("red").later("P3D");

        assertThat(story.step("assess").lateBy()).isZero();
        assertThat(story.step("inform-guardian").lateBy()).isZero();
    }

    @Test
    void a_step_done_before_the_re_rating_keeps_the_deadline_it_had() {
        var story = Story.at("2026-03-02T09:00").alert(Danger.NOT_SURE).started("orange");
        story.happens(FactKind.ASSESSED).later("PT1H").happens(FactKind.REFERRAL_MADE);

        story.on("2026-03-03T10:00").raised("red");

        assertThat(story.due("refer")).isEqualTo("2026-03-09T09:00");
    }

    @Test
    void raising_brings_a_running_deadline_nearer_and_never_puts_it_off() {
        var story = Story.at("2026-03-02T09:00").alert(Danger.NOT_SURE).started("orange");
        story.happens(FactKind.ASSESSED);
        assertThat(story.due("refer")).isEqualTo("2026-03-09T09:00");

        story.on("2026-03-03T10:00").raised("red");
        assertThat(story.due("refer")).isEqualTo("2026-03-03T20:00");

        story.on("2026-03-05T10:00").happens(FactKind.LEVEL_LOWERED, LEVEL, new PlanRef("orange"));
        assertThat(story.due("refer")).isEqualTo("2026-03-03T20:00");
        assertThat(story.step("refer").overdue()).isTrue();
    }

    @Test
    void a_level_is_not_lowered_before_its_minimum_stay_and_a_review() {
        var story = yellow().on("2026-03-12T14:00").raised("red");

        var gate = story.on("2026-03-18T14:00").view().gate(Gate.LOWERING);
        assertThat(gate.notBefore()).contains(Story.instant("2026-03-19T14:00"));
        assertThat(gate.open()).isFalse();
        assertThat(story.unmet(Gate.LOWERING)).contains("level-review", "guardian-meeting");

        story.on("2026-03-19T14:00").happens(FactKind.LEVEL_REVIEWED);
        assertThat(story.view().gate(Gate.LOWERING).notBefore()).isEmpty();
        assertThat(story.unmet(Gate.LOWERING)).doesNotContain("level-review");
    }

    @Test
    void everything_that_stands_before_a_gate_is_named_in_one_list() {
        var story =
                yellow().on("2026-03-12T14:00")
                        .raised("red")
                        .happens(FactKind.ASSESSED, INSTRUMENT, Instrument.ASQ, FORCED_MINIMUM, 4);

        var before = story.view().before(Gate.ENDING);

        assertThat(before.getFirst())
                .isEqualTo(new Obstacle.Stay(Story.instant("2026-03-19T14:00")));
        assertThat(before).contains(new Obstacle.Open(story.step("follow-up")));
        assertThat(before.getLast()).isEqualTo(new Obstacle.Answers(4));
        assertThat(story.view().before(Gate.DISMISSING)).allMatch(Obstacle.Open.class::isInstance);
    }

    @Test
    void each_lowering_needs_a_review_of_its_own() {
        var story = yellow().raised("red").later("P8D").happens(FactKind.LEVEL_REVIEWED);
        assertThat(story.unmet(Gate.LOWERING)).doesNotContain("level-review");

        story.happens(FactKind.LEVEL_LOWERED, LEVEL, new PlanRef("orange"));
        assertThat(story.unmet(Gate.LOWERING)).contains("level-review");
    }

    @Test
    void what_only_the_end_waits_for_is_not_lost_by_lowering_first() {
        var story = yellow().on("2026-03-12T14:00").raised("red");
        assertThat(story.unmet(Gate.LOWERING)).doesNotContain("report-bureau", "peers-check");

        story.on("2026-03-20T14:00").happens(FactKind.LEVEL_LOWERED, LEVEL, new PlanRef("yellow"));

        assertThat(story.unmet(Gate.ENDING)).contains("report-bureau", "peers-check");
        assertThat(story.step("report-bureau").overdue()).isTrue();
        assertThat(story.due("report-bureau")).isEqualTo("2026-03-12T16:00");
        assertThat(story.step("guardian-meeting").state())
                .as("what held up the lowering was settled before it")
                .isEqualTo(NOT_APPLICABLE);

        story.happens(FactKind.BUREAU_REPORTED, FORM, ReportForm.WRITTEN);
        assertThat(story.unmet(Gate.ENDING)).doesNotContain("report-bureau");
    }

    @Test
    void a_review_is_asked_anew_from_the_lowering() {
        var story = Story.at("2026-03-02T09:00").alert(Danger.NOT_SURE).started("orange");
        story.on("2026-03-11T10:00").happens(FactKind.LEVEL_REVIEWED);
        assertThat(story.due("level-review")).isEqualTo("2026-03-25T22:00");

        story.on("2026-03-12T14:00").happens(FactKind.LEVEL_LOWERED, LEVEL, new PlanRef("yellow"));

        assertThat(story.due("level-review")).isEqualTo("2026-04-09T22:00");
        assertThat(story.brought())
                .contains(new Deadline("level-review", 2, Story.instant("2026-04-09T22:00")));
    }

    @Test
    void a_review_is_asked_anew_from_a_rise_unless_it_was_due_sooner() {
        var story = Story.at("2026-03-02T09:00").alert(Danger.NOT_SURE).started("orange");

        story.on("2026-03-04T14:00").raised("red");
        assertThat(story.due("level-review")).isEqualTo("2026-03-11T22:00");

        var late = Story.at("2026-03-02T09:00").alert(Danger.NOT_SURE).started("orange");
        late.on("2026-03-14T14:00").raised("red");
        assertThat(late.due("level-review")).isEqualTo("2026-03-16T22:00");
    }

    @Test
    void a_lowering_never_excuses_a_review_that_was_overdue() {
        var story = Story.at("2026-03-02T09:00").alert(Danger.NOT_SURE).started("orange");

        story.on("2026-03-17T09:00").happens(FactKind.LEVEL_LOWERED, LEVEL, new PlanRef("yellow"));

        assertThat(story.due("level-review")).isEqualTo("2026-03-16T22:00");
        assertThat(story.step("level-review").overdue()).isTrue();
    }

    @Test
    void a_lowering_puts_off_no_follow_up() {
        var story = Story.at("2026-03-02T09:00").alert(Danger.NOT_SURE).started("orange");
        assertThat(story.due("follow-up")).isEqualTo("2026-03-06T22:00");

        story.on("2026-03-05T09:00").happens(FactKind.LEVEL_LOWERED, LEVEL, new PlanRef("yellow"));

        assertThat(story.due("follow-up")).isEqualTo("2026-03-06T22:00");
    }

    @Test
    void what_was_stable_before_a_lowering_does_not_end_a_response_after_it() {
        var story = Story.at("2026-03-02T09:00").alert(Danger.NOT_SURE).started("orange");
        for (int talk = 0; talk < 6; talk++) {
            story.later("P4D").happens(FactKind.FOLLOW_UP_HELD, CONDITION, Condition.STABLE);
        }
        assertThat(story.unmet(Gate.ENDING)).doesNotContain("follow-up");

        story.on("2026-03-27T10:00").happens(FactKind.LEVEL_LOWERED, LEVEL, new PlanRef("yellow"));
        story.later("PT1M");
        assertThat(story.unmet(Gate.ENDING)).contains("follow-up");
        assertThat(story.step("follow-up").counting().orElseThrow())
                .isEqualTo(new Counting(0, 3, Story.instant("2026-03-27T10:00")));

        story.happens(FactKind.FOLLOW_UP_HELD, CONDITION, Condition.STABLE);
        story.later("P7D").happens(FactKind.FOLLOW_UP_HELD, CONDITION, Condition.STABLE);
        assertThat(story.unmet(Gate.ENDING)).contains("follow-up");
        story.later("P7D").happens(FactKind.FOLLOW_UP_HELD, CONDITION, Condition.STABLE);
        assertThat(story.unmet(Gate.ENDING)).doesNotContain("follow-up");
    }

    @Test
    void a_response_stays_at_yellow_for_two_weeks() {
        var started = Story.at("2026-03-02T09:00").alert(Danger.NEEDS_ATTENTION).started("yellow");
        assertThat(started.view().gate(Gate.ENDING).notBefore())
                .contains(Story.instant("2026-03-16T09:00"));

        var lowered = yellow().on("2026-03-12T14:00").raised("orange");
        lowered.on("2026-03-27T10:00")
                .happens(FactKind.LEVEL_LOWERED, LEVEL, new PlanRef("yellow"))
                .later("PT1M");
        assertThat(lowered.view().gate(Gate.ENDING).notBefore())
                .contains(Story.instant("2026-04-10T10:00"));
    }

    @Test
    void an_answer_that_forces_a_higher_level_asks_for_raising() {
        var story =
                yellow().happens(FactKind.ASSESSED, INSTRUMENT, Instrument.ASQ, FORCED_MINIMUM, 4);
        assertThat(story.view().raiseAsked()).isTrue();

        story.happens(FactKind.ASSESSED, INSTRUMENT, Instrument.GAD_7);
        assertThat(story.view().raiseAsked()).isTrue();

        assertThat(story.raised("red").view().raiseAsked()).isFalse();
    }

    @Test
    void a_level_of_another_plan_is_never_taken_for_a_milder_one() {
        var story = Story.at("2026-03-02T09:00").alert(Danger.NOT_SURE);
        story.happens(FactKind.PLAN_STARTED, LEVEL, new PlanRef("two"), NEUTRAL, 3);
        assertThat(story.view().level().orElseThrow().id()).isEqualTo("orange");

        story.happens(FactKind.LEVEL_LOWERED, LEVEL, new PlanRef("three"), NEUTRAL, 1);
        assertThat(story.view().level().orElseThrow().id()).isEqualTo("yellow");
    }

    @Test
    void a_correction_never_undoes_a_level() {
        var story = yellow().on("2026-03-12T14:00").raised("red");
        var raised = story.last();
        story.later("PT1H");
        story.add(story.fact(FactKind.ENTRY_CORRECTED, story.now()).superseding(raised.id()));

        assertThat(story.step("report-bureau").state()).isEqualTo(OPEN);
        assertThat(story.due("report-bureau")).isEqualTo("2026-03-12T16:00");
    }
}

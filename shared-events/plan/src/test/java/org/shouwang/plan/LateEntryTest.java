package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.plan.fact.Attribute.CHANNEL;
import static org.shouwang.plan.fact.Attribute.OUTCOME;
import static org.shouwang.plan.fact.Attribute.VERDICT;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.shouwang.plan.engine.StepState;
import org.shouwang.plan.fact.FactCode.Channel;
import org.shouwang.plan.fact.FactCode.Danger;
import org.shouwang.plan.fact.FactCode.Outcome;
import org.shouwang.plan.fact.FactCode.Verdict;
import org.shouwang.plan.fact.FactKind;

class LateEntryTest {

    private static Story orangeAtHalfPastOne() {
        return Story.at("2026-03-10T13:30")
                .alert(Danger.VERY_WORRIED)
                .started("orange")
                .happens(FactKind.SAFE_CONTACT_DECIDED, VERDICT, Verdict.SAFE);
    }

    @Test
    void done_at_ten_past_two_and_entered_in_the_evening_is_in_time_and_marked() {
        var story =
                orangeAtHalfPastOne()
                        .on("2026-03-10T19:40")
                        .entered(
                                FactKind.GUARDIAN_ATTEMPTED,
                                "2026-03-10T14:10",
                                OUTCOME,
                                Outcome.REACHED);

        var round = story.step("inform-guardian").round().orElseThrow();
        assertThat(round.due()).contains(Story.instant("2026-03-10T14:30"));
        assertThat(round.completion().orElseThrow().happenedAt())
                .isEqualTo(Story.instant("2026-03-10T14:10"));
        assertThat(round.completion().orElseThrow().recordedAt())
                .isEqualTo(Story.instant("2026-03-10T19:40"));
        assertThat(round.lateBy(story.now())).isZero();
        assertThat(round.enteredLate()).isTrue();
    }

    @Test
    void what_was_overdue_stays_overdue_on_the_record() {
        var story = orangeAtHalfPastOne().on("2026-03-10T19:00");
        assertThat(story.step("inform-guardian").overdue()).isTrue();

        story.on("2026-03-10T19:40")
                .entered(FactKind.GUARDIAN_ATTEMPTED, "2026-03-10T14:10", OUTCOME, Outcome.REACHED);

        var round = story.step("inform-guardian").round().orElseThrow();
        assertThat(round.wasOverdue(story.now())).isTrue();
        assertThat(story.step("inform-guardian").overdue()).isFalse();
    }

    @Test
    void entered_beyond_the_window_it_is_late_by_when_it_was_entered() {
        var story =
                orangeAtHalfPastOne()
                        .on("2026-03-11T14:30")
                        .entered(
                                FactKind.GUARDIAN_ATTEMPTED,
                                "2026-03-10T14:10",
                                OUTCOME,
                                Outcome.REACHED);

        assertThat(story.step("inform-guardian").state()).isEqualTo(StepState.DONE);
        assertThat(story.step("inform-guardian").lateBy()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void naming_a_colleague_buys_no_time() {
        var story = orangeAtHalfPastOne().on("2026-03-11T14:30");
        var entry =
                story.fact(
                        FactKind.GUARDIAN_ATTEMPTED,
                        Story.instant("2026-03-10T14:10"),
                        OUTCOME,
                        Outcome.REACHED);

        assertThat(story.add(entry.confirmedBy(Story.LEAD)).step("inform-guardian").lateBy())
                .isEqualTo(Duration.ofHours(24));
    }

    @Test
    void the_original_clock_is_kept_for_the_steps_that_follow() {
        var story =
                Story.redAtNight()
                        .on("2026-03-11T08:00")
                        .entered(FactKind.ASSESSED, "2026-03-10T23:50");

        assertThat(story.due("safety-plan")).isEqualTo("2026-03-11T23:50");
    }

    @Test
    void a_correction_replaces_the_fact_from_then_on_and_not_before() {
        var story = Story.redAtNight().happens(FactKind.ASSESSED);
        var wrong = story.last();
        var then = story.now();
        story.later("PT1H");
        story.add(story.fact(FactKind.ENTRY_CORRECTED, story.now()).superseding(wrong.id()));

        assertThat(story.step("assess").state()).isEqualTo(StepState.OPEN);
        assertThat(story.due("assess")).isEqualTo("2026-03-11T00:05");
        assertThat(
                        story.engine()
                                .view(story.facts().recordedUntil(then), then)
                                .step("assess")
                                .state())
                .isEqualTo(StepState.DONE);
    }

    @Test
    void correcting_a_detail_does_not_make_an_entry_late() {
        var story = orangeAtHalfPastOne().later("PT20M");
        story.happens(FactKind.GUARDIAN_ATTEMPTED, OUTCOME, Outcome.REACHED);
        var first = story.last();
        story.later("P5D");
        story.add(
                story.fact(
                                FactKind.GUARDIAN_ATTEMPTED,
                                first.occurredAt(),
                                OUTCOME,
                                Outcome.REACHED,
                                CHANNEL,
                                Channel.MESSAGE)
                        .superseding(first.id()));

        assertThat(story.step("inform-guardian").lateBy()).isZero();
    }

    @Test
    void moving_a_fact_back_by_correction_gains_no_time() {
        var story = orangeAtHalfPastOne().on("2026-03-10T16:30");
        story.happens(FactKind.GUARDIAN_ATTEMPTED, OUTCOME, Outcome.REACHED);
        var late = story.last();
        story.later("P5D");
        story.add(
                story.fact(
                                FactKind.GUARDIAN_ATTEMPTED,
                                Story.instant("2026-03-10T14:00"),
                                OUTCOME,
                                Outcome.REACHED)
                        .superseding(late.id()));

        assertThat(story.step("inform-guardian").lateBy()).isGreaterThan(Duration.ofDays(5));
    }

    @Test
    void two_corrections_of_one_fact_leave_the_last() {
        var story = Story.redAtNight().happens(FactKind.MEANS_REMOVED);
        var wrong = story.last();
        story.later("PT1H");
        story.add(story.fact(FactKind.ENTRY_CORRECTED, story.now()).superseding(wrong.id()));
        assertThat(story.step("means-removed").state()).isEqualTo(StepState.OPEN);
        story.later("PT1H");
        story.add(story.fact(FactKind.MEANS_REMOVED, story.now()).superseding(wrong.id()));

        assertThat(story.step("means-removed").state()).isEqualTo(StepState.DONE);
        assertThat(story.step("means-removed").completion().orElseThrow().happenedAt())
                .isEqualTo(story.now());
    }
}

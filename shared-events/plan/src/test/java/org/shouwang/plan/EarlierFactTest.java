package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.plan.fact.Attribute.CONDITION;
import static org.shouwang.plan.fact.Attribute.INSTRUMENT;
import static org.shouwang.plan.fact.Attribute.SUSPECT;
import static org.shouwang.plan.fact.Attribute.TODAY;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.shouwang.plan.engine.StepState;
import org.shouwang.plan.fact.FactCode.Condition;
import org.shouwang.plan.fact.FactCode.Danger;
import org.shouwang.plan.fact.FactCode.Instrument;
import org.shouwang.plan.fact.FactCode.Suspect;
import org.shouwang.plan.fact.FactCode.Today;
import org.shouwang.plan.fact.FactKind;

/** What happened before the alert, entered honestly afterwards, makes nobody else late. */
class EarlierFactTest {

    private static Story redAfterNoon() {
        return Story.at("2026-11-27T13:00").alert(Danger.VERY_WORRIED).started("red");
    }

    @Test
    void a_talk_of_the_day_before_does_not_make_the_assessment_late() {
        var story = redAfterNoon().later("PT2M").happens(FactKind.ASSESSED);
        story.on("2026-11-27T17:00")
                .entered(FactKind.FOLLOW_UP_HELD, "2026-11-26T12:10", CONDITION, Condition.STABLE);

        assertThat(story.due("assess")).isEqualTo("2026-11-27T14:00");
        assertThat(story.step("assess").lateBy()).isZero();
    }

    @Test
    void nor_is_it_the_talk_that_an_answer_asked_for_today() {
        var story =
                redAfterNoon()
                        .later("PT2M")
                        .happens(
                                FactKind.ASSESSED,
                                INSTRUMENT,
                                Instrument.PHQ_A,
                                TODAY,
                                Today.HUMAN_CONTACT);
        story.on("2026-11-27T17:00")
                .entered(FactKind.FOLLOW_UP_HELD, "2026-11-26T12:10", CONDITION, Condition.STABLE);

        assertThat(story.step("talk-today").state()).isEqualTo(StepState.OPEN);
        assertThat(story.step("talk-today").rounds())
                .singleElement()
                .matches(round -> round.completion().isEmpty());
        assertThat(story.due("talk-today")).isEqualTo("2026-11-27T21:00");
    }

    @Test
    void an_assessment_of_the_day_before_is_not_the_one_this_alert_asks_for() {
        var story = redAfterNoon().later("PT5M").entered(FactKind.ASSESSED, "2026-11-26T12:10");

        assertThat(story.step("assess").state()).isEqualTo(StepState.OPEN);
        assertThat(story.due("assess")).isEqualTo("2026-11-27T14:00");
    }

    @Test
    void an_ambulance_called_minutes_before_the_alert_was_called() {
        var story =
                Story.at("2026-11-27T13:00")
                        .alert(Danger.YES)
                        .started("red")
                        .later("PT1H")
                        .entered(FactKind.EMERGENCY_CALLED, "2026-11-27T12:55");

        assertThat(story.step("emergency-call").state()).isEqualTo(StepState.DONE);
        assertThat(story.step("emergency-call").lateBy()).isZero();
        assertThat(story.due("assess")).isEqualTo("2026-11-27T14:00");
    }

    @Test
    void the_screening_from_which_a_response_was_started_is_its_assessment() {
        var story =
                Story.at("2026-11-27T13:00")
                        .started("orange")
                        .entered(FactKind.ASSESSED, "2026-11-27T09:30");

        assertThat(story.step("assess").state()).isEqualTo(StepState.DONE);
        assertThat(story.due("safety-plan")).isEqualTo("2026-11-30T13:00");
    }

    @Test
    void an_old_suspicion_still_asks_for_the_report_from_the_day_of_the_alert_on() {
        var story =
                redAfterNoon()
                        .later("PT10M")
                        .entered(
                                FactKind.ABUSE_SUSPECTED,
                                "2026-10-01T09:00",
                                SUSPECT,
                                Suspect.GUARDIAN);

        assertThat(story.step("mandatory-report").state()).isEqualTo(StepState.OPEN);
        assertThat(story.due("mandatory-report")).isEqualTo("2026-11-27T13:30");
    }

    @Test
    void whoever_stayed_with_the_student_before_the_alert_makes_the_alert_late_and_nothing_else() {
        var story = redAfterNoon().entered(FactKind.SUPERVISION_STARTED, "2026-11-27T12:20");

        assertThat(story.step("raise-alert").lateBy()).isEqualTo(Duration.ofMinutes(30));
        assertThat(story.due("assess")).isEqualTo("2026-11-27T14:00");
        assertThat(story.step("secure-student").state()).isEqualTo(StepState.RUNNING);
    }

    @Test
    void a_supervision_of_another_day_does_not_make_the_alert_late() {
        var story =
                redAfterNoon()
                        .entered(FactKind.SUPERVISION_STARTED, "2026-11-26T12:00")
                        .entered(FactKind.SUPERVISION_ENDED, "2026-11-26T13:00");

        assertThat(story.step("raise-alert").lateBy()).isZero();
    }

    @Test
    void what_the_alert_told_counts_however_long_before_it_happened() {
        var story = redAfterNoon();
        var told = story.fact(FactKind.MEANS_REMOVED, Story.instant("2026-11-25T09:00"));

        var without = story.engine().view(story.facts().plus(told), story.now());
        var with =
                story.engine()
                        .view(story.facts().known(told.id(), story.now()).plus(told), story.now());

        assertThat(without.step("means-removed").state()).isEqualTo(StepState.OPEN);
        assertThat(with.step("means-removed").state()).isEqualTo(StepState.DONE);
    }
}

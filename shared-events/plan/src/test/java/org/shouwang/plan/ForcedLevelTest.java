package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.plan.engine.StepState.DONE;
import static org.shouwang.plan.engine.StepState.OPEN;
import static org.shouwang.plan.fact.Attribute.FORCED_MINIMUM;
import static org.shouwang.plan.fact.Attribute.INSTRUMENT;
import static org.shouwang.plan.fact.Attribute.RATIONALE;
import static org.shouwang.plan.fact.Attribute.TODAY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.plan.fact.FactCode.Instrument;
import org.shouwang.plan.fact.FactCode.Rationale;
import org.shouwang.plan.fact.FactCode.Today;
import org.shouwang.plan.fact.FactKind;

/** Until when what an answer forced stands. */
class ForcedLevelTest {

    private final Story story = Story.at("2026-03-02T16:00").started("red");

    @ParameterizedTest
    @EnumSource(Instrument.class)
    void a_milder_assessment_a_minute_later_undoes_nothing(Instrument milder) {
        acute(Instrument.ASQ);
        story.later("PT1M").happens(FactKind.ASSESSED, INSTRUMENT, milder);

        assertThat(story.view().forcedMinimum()).hasValue(4);
    }

    @ParameterizedTest
    @EnumSource(Instrument.class)
    void nor_does_one_of_a_minute_before(Instrument milder) {
        story.happens(FactKind.ASSESSED, INSTRUMENT, milder).later("PT1M");
        acute(Instrument.ASQ);

        assertThat(story.view().forcedMinimum()).hasValue(4);
    }

    @Test
    void what_a_free_assessment_forced_is_undone_by_no_free_one_a_minute_later() {
        acute(Instrument.FREE);
        free("PT1M");

        assertThat(story.view().forcedMinimum()).hasValue(4);
    }

    @Test
    void midnight_between_them_is_no_later_day() {
        story.on("2026-03-02T23:59");
        acute(Instrument.ASQ);
        free("PT2M");
        assertThat(story.view().forcedMinimum()).hasValue(4);

        story.on("2026-03-03T11:58").happens(FactKind.ASSESSED, INSTRUMENT, Instrument.FREE);
        assertThat(story.view().forcedMinimum()).hasValue(4);

        free("PT1M");
        assertThat(story.view().forcedMinimum()).isEmpty();
    }

    @Test
    void what_was_forced_late_in_the_record_is_not_undone_by_what_was_judged_before_it_was_told() {
        story.on("2026-03-04T10:00").happens(FactKind.ASSESSED, INSTRUMENT, Instrument.FREE);
        story.entered(
                FactKind.ASSESSED,
                "2026-03-02T10:00",
                INSTRUMENT,
                Instrument.ASQ,
                FORCED_MINIMUM,
                4);

        assertThat(story.view().forcedMinimum()).hasValue(4);
    }

    @Test
    void a_judgement_of_a_later_day_takes_reasons_and_a_second_person() {
        acute(Instrument.ASQ);
        story.later("P1D")
                .happensAlone(FactKind.ASSESSED, INSTRUMENT, Instrument.FREE)
                .happens(
                        FactKind.ASSESSED,
                        INSTRUMENT,
                        Instrument.FREE,
                        RATIONALE,
                        Rationale.MISSING)
                .happens(FactKind.ASSESSED, INSTRUMENT, Instrument.GAD_7);
        assertThat(story.view().forcedMinimum()).hasValue(4);

        story.happens(FactKind.ASSESSED, INSTRUMENT, Instrument.FREE);
        assertThat(story.view().forcedMinimum()).isEmpty();
    }

    @Test
    void the_same_instrument_asked_again_on_a_later_day_judges_too() {
        acute(Instrument.ASQ);
        story.later("P1D")
                .happens(FactKind.ASSESSED, INSTRUMENT, Instrument.ASQ, FORCED_MINIMUM, 3);

        assertThat(story.view().forcedMinimum()).hasValue(3);
    }

    @Test
    void a_judgement_that_was_taken_back_has_judged_nothing() {
        acute(Instrument.ASQ);
        free("P1D");
        assertThat(story.view().forcedMinimum()).isEmpty();

        var judgement = story.last();
        story.add(story.fact(FactKind.ENTRY_CORRECTED, story.now()).superseding(judgement.id()));

        assertThat(story.view().forcedMinimum()).hasValue(4);
    }

    @Test
    void an_assessment_is_not_the_talk_that_an_answer_asked_for_today() {
        story.happens(FactKind.ASSESSED, INSTRUMENT, Instrument.PHQ_A, TODAY, Today.HUMAN_CONTACT);
        free("PT1M");
        assertThat(story.step("talk-today").state()).isEqualTo(OPEN);

        story.happens(FactKind.FOLLOW_UP_HELD);
        assertThat(story.step("talk-today").state()).isEqualTo(DONE);
    }

    @Test
    void nor_is_one_before_the_answer_and_a_milder_answer_takes_nothing_back() {
        free("PT1M");
        story.later("PT1M")
                .happens(
                        FactKind.ASSESSED, INSTRUMENT, Instrument.PHQ_A, TODAY, Today.HUMAN_CONTACT)
                .later("PT1M")
                .happens(FactKind.ASSESSED, INSTRUMENT, Instrument.PHQ_A);

        assertThat(story.step("talk-today").state()).isEqualTo(OPEN);
    }

    @Test
    void a_clinical_interview_that_was_asked_for_is_a_talk_as_well() {
        story.happens(
                FactKind.ASSESSED, INSTRUMENT, Instrument.PHQ_A, TODAY, Today.CLINICAL_INTERVIEW);
        free("PT20M");
        assertThat(story.step("talk-today").state()).isEqualTo(DONE);
        assertThat(story.step("interview-today").state()).isEqualTo(DONE);

        story.later("P7D")
                .happens(
                        FactKind.ASSESSED,
                        INSTRUMENT,
                        Instrument.PHQ_A,
                        TODAY,
                        Today.HUMAN_CONTACT);
        free("PT1M");
        assertThat(story.step("talk-today").state()).isEqualTo(OPEN);
    }

    private void acute(Instrument instrument) {
        story.happens(FactKind.ASSESSED, INSTRUMENT, instrument, FORCED_MINIMUM, 4);
    }

    private void free(String later) {
        story.later(later).happens(FactKind.ASSESSED, INSTRUMENT, Instrument.FREE);
    }
}

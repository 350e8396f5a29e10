package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.plan.engine.StepState.DONE;
import static org.shouwang.plan.engine.StepState.NOT_APPLICABLE;
import static org.shouwang.plan.engine.StepState.OPEN;
import static org.shouwang.plan.engine.StepState.WAITING;
import static org.shouwang.plan.fact.Attribute.CHANNEL;
import static org.shouwang.plan.fact.Attribute.CUSTODIAN;
import static org.shouwang.plan.fact.Attribute.DANGER;
import static org.shouwang.plan.fact.Attribute.INSTRUMENT;
import static org.shouwang.plan.fact.Attribute.TODAY;

import org.junit.jupiter.api.Test;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.engine.Deadline;
import org.shouwang.plan.engine.Round;
import org.shouwang.plan.fact.FactCode.Channel;
import org.shouwang.plan.fact.FactCode.Custodian;
import org.shouwang.plan.fact.FactCode.Danger;
import org.shouwang.plan.fact.FactCode.Instrument;
import org.shouwang.plan.fact.FactCode.Today;
import org.shouwang.plan.fact.FactKind;

/** What was done once has to be done again when something new happens. */
class AnotherAlertTest {

    @Test
    void another_alert_asks_for_a_new_assessment_and_keeps_the_first_one() {
        var story = settled().later("P10D");
        assertThat(story.step("assess").state()).isEqualTo(DONE);

        story.happens(FactKind.ANOTHER_ALERT, DANGER, Danger.YES);

        var assess = story.step("assess");
        assertThat(assess.state()).isEqualTo(OPEN);
        assertThat(assess.rounds()).hasSize(2).first().matches(r -> r.completion().isPresent());
        assertThat(story.brought())
                .contains(new Deadline("assess", 2, story.now().plusSeconds(3_600)));
        assertThat(story.unmet(Gate.ENDING)).contains("assess", "inform-guardian", "acknowledge");
    }

    @Test
    void and_is_met_by_what_is_done_after_it() {
        var story = settled().later("P10D").happens(FactKind.ANOTHER_ALERT, DANGER, Danger.YES);

        story.later("PT20M").happens(FactKind.ASSESSED, INSTRUMENT, Instrument.FREE);

        assertThat(story.step("assess").state()).isEqualTo(DONE);
        assertThat(story.step("assess").rounds()).extracting(Round::number).containsExactly(1, 2);
    }

    @Test
    void the_student_has_to_be_kept_in_sight_again_after_having_been_handed_over() {
        var story = settled();
        assertThat(story.step("secure-student").state()).isEqualTo(DONE);

        story.later("P10D").happens(FactKind.ANOTHER_ALERT, DANGER, Danger.VERY_WORRIED);

        assertThat(story.step("secure-student").state()).isEqualTo(OPEN);
        assertThat(story.brought())
                .extracting(Deadline::step)
                .contains("secure-student", "means-removed");
    }

    @Test
    void a_mild_one_does_not_ask_for_the_meeting_and_the_safety_plan_again() {
        var story =
                settled()
                        .happens(FactKind.SAFETY_PLAN_WRITTEN)
                        .later("P10D")
                        .happens(FactKind.ANOTHER_ALERT, DANGER, Danger.NEEDS_ATTENTION);

        assertThat(story.step("safety-plan").state()).isEqualTo(DONE);
        assertThat(story.step("assess").state()).isEqualTo(OPEN);

        story.later("P1D").happens(FactKind.ANOTHER_ALERT, DANGER, Danger.VERY_WORRIED);
        assertThat(story.step("safety-plan").state()).isEqualTo(WAITING);
    }

    @Test
    void a_second_answer_that_asks_for_a_talk_today_asks_for_it_again() {
        var story = settled();
        answersThatAskForATalk(story.later("P1D"));
        story.later("PT1H").happens(FactKind.FOLLOW_UP_HELD);
        assertThat(story.step("talk-today").state()).isEqualTo(DONE);

        answersThatAskForATalk(story.later("P7D"));

        assertThat(story.step("talk-today").state()).isEqualTo(OPEN);
        assertThat(story.brought()).extracting(Deadline::step).contains("talk-today");

        story.later("PT1H").happens(FactKind.FOLLOW_UP_HELD, CHANNEL, Channel.PHONE);
        assertThat(story.step("talk-today").state()).as("a call is no talk").isEqualTo(OPEN);
        story.later("PT1H").happens(FactKind.FOLLOW_UP_HELD);
        assertThat(story.step("talk-today").state()).isEqualTo(DONE);
    }

    @Test
    void a_student_who_left_again_comes_back_by_the_re_entry_step_again() {
        var story =
                settled()
                        .later("P2D")
                        .happens(FactKind.REENTRY_HELD)
                        .later("P10D")
                        .happens(FactKind.CUSTODY_HANDED_OVER, CUSTODIAN, Custodian.HOSPITAL);

        assertThat(story.step("re-entry").state()).isEqualTo(OPEN);
    }

    @Test
    void a_response_without_an_alert_asks_for_no_acknowledgement_and_has_deadlines_of_its_own() {
        var story = Story.at("2026-03-10T10:00").started("orange");

        assertThat(story.step("raise-alert").state()).isEqualTo(NOT_APPLICABLE);
        assertThat(story.step("acknowledge").state()).isEqualTo(NOT_APPLICABLE);
        assertThat(story.due("safe-contact-check")).isEqualTo("2026-03-10T10:45");
        assertThat(story.due("inform-guardian")).isEqualTo("2026-03-10T11:00");
        assertThat(story.due("assess")).isEqualTo("2026-03-10T11:00");
        assertThat(story.unmet(Gate.ENDING)).doesNotContain("acknowledge", "raise-alert");
    }

    private static void answersThatAskForATalk(Story story) {
        story.happens(FactKind.ASSESSED, INSTRUMENT, Instrument.PHQ_A, TODAY, Today.HUMAN_CONTACT);
    }

    /** A red response whose student was assessed and handed over to the guardian. */
    private static Story settled() {
        return Story.redAtNight()
                .later("PT10M")
                .happens(FactKind.MEANS_REMOVED)
                .happens(FactKind.ASSESSED, INSTRUMENT, Instrument.FREE)
                .later("PT2H")
                .happens(FactKind.CUSTODY_HANDED_OVER, CUSTODIAN, Custodian.GUARDIAN);
    }
}

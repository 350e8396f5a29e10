package org.shouwang.command.alert.decision;

import static org.shouwang.command.Somebody.COUNSELOR;
import static org.shouwang.command.Somebody.DUTY_TEACHER;
import static org.shouwang.command.Somebody.LEAD;
import static org.shouwang.command.Somebody.MORE_WORDS;
import static org.shouwang.command.Somebody.WORDS;
import static org.shouwang.command.alert.decision.Alerts.ALERT;
import static org.shouwang.command.alert.decision.Alerts.aSupplement;
import static org.shouwang.command.alert.decision.Alerts.anAlert;
import static org.shouwang.command.alert.decision.Alerts.anAnsweredAlert;
import static org.shouwang.command.alert.decision.Alerts.confirmation;
import static org.shouwang.command.alert.decision.Alerts.proposal;
import static org.shouwang.command.alert.decision.Alerts.seen;
import static org.shouwang.command.alert.decision.Alerts.supplemented;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shouwang.command.Story;
import org.shouwang.command.alert.decision.AlertCommand.Acknowledge;
import org.shouwang.command.alert.decision.AlertCommand.DeclineDismissal;
import org.shouwang.command.alert.decision.AlertCommand.Due;
import org.shouwang.command.alert.decision.AlertCommand.Join;
import org.shouwang.command.alert.decision.AlertCommand.ProposeDismissal;
import org.shouwang.command.alert.decision.AlertCommand.StillAsSeen;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.alert.AlertEvent.Acknowledged;
import org.shouwang.contract.alert.AlertEvent.AcknowledgementRedated;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.alert.AlertEvent.DismissalDeclined;
import org.shouwang.contract.alert.AlertEvent.DismissalEscalated;
import org.shouwang.contract.alert.AlertEvent.DismissalProposed;
import org.shouwang.contract.alert.AlertEvent.Dismissed;
import org.shouwang.contract.alert.AlertEvent.Joined;
import org.shouwang.contract.alert.AlertEvent.Reopened;
import org.shouwang.contract.alert.AlertEvent.Why;

/** One proposes that an alert is dismissed, another person agrees; what is new opens it again. */
class DismissingTest {

    private static final ProposeDismissal PROPOSAL = proposal(COUNSELOR, WORDS);

    @Test
    void a_second_person_agrees() {
        anAlert(Danger.NOW)
                .when(PROPOSAL)
                .then(new DismissalProposed(COUNSELOR, WORDS, at(30)))
                .when(confirmation(LEAD))
                .then(new Dismissed(COUNSELOR, LEAD))
                .when(confirmation(LEAD))
                .thenNothing();
    }

    @Test
    void nobody_agrees_over_what_was_told_since() {
        int seen = seen(proposed().state());
        proposed()
                .givenThat(aSupplement(DUTY_TEACHER, MORE_WORDS))
                .when(_ -> confirmation(seen, LEAD))
                .thenRefused(AlertRefusal.SOMETHING_TOLD_SINCE);
    }

    @Test
    void nor_does_anything_else_end_over_what_was_told_here() {
        int seen = seen(anAnsweredAlert().state());
        anAnsweredAlert().when(_ -> new StillAsSeen(ALERT, seen)).thenNothing();
        anAnsweredAlert()
                .givenThat(aSupplement(DUTY_TEACHER, MORE_WORDS))
                .when(_ -> new StillAsSeen(ALERT, seen))
                .thenRefused(AlertRefusal.SOMETHING_TOLD_SINCE);
    }

    @Test
    void nobody_agrees_with_himself() {
        proposed()
                .when(confirmation(COUNSELOR))
                .thenRefused(AlertRefusal.DISMISSAL_NEEDS_SECOND_PERSON);
    }

    @Test
    void there_is_nothing_to_agree_with_before_it_is_proposed() {
        anAlert(Danger.NOW)
                .when(confirmation(LEAD))
                .thenRefused(AlertRefusal.DISMISSAL_NOT_PROPOSED);
    }

    @Test
    void one_proposal_waits_at_a_time() {
        proposed()
                .when(proposal(LEAD, MORE_WORDS))
                .thenRefused(AlertRefusal.DISMISSAL_ALREADY_PROPOSED);
    }

    @Test
    void an_alert_with_a_response_is_not_dismissed() {
        anAnsweredAlert().when(PROPOSAL).thenRefused(AlertRefusal.ALERT_HAS_A_RESPONSE);
        anAnsweredAlert().when(confirmation(LEAD)).thenRefused(AlertRefusal.ALERT_HAS_A_RESPONSE);
    }

    @Test
    void a_proposal_escalates_until_somebody_answers() {
        var once =
                proposed()
                        .afterMinutes(30)
                        .when(new Due(ALERT))
                        .then(new DismissalEscalated(COUNSELOR, 1, at(60)));
        once.afterMinutes(29).when(new Due(ALERT)).thenNothing();
        once.afterMinutes(30)
                .when(new Due(ALERT))
                .then(new DismissalEscalated(COUNSELOR, 2, at(90)))
                .when(new DeclineDismissal(ALERT, LEAD, MORE_WORDS))
                .then(new DismissalDeclined(LEAD, MORE_WORDS))
                .afterMinutes(30)
                .when(new Due(ALERT))
                .thenNothing();
    }

    @Test
    void who_has_it_keeps_it_while_a_proposal_waits_and_gets_new_time_when_it_is_declined() {
        var waiting =
                anAlert(Danger.NOW)
                        .givenThat(new Acknowledge(ALERT, COUNSELOR, Optional.empty()))
                        .givenThat(PROPOSAL)
                        .afterMinutes(20);
        waiting.when(new Due(ALERT)).thenNothing();
        waiting.when(new DeclineDismissal(ALERT, LEAD, WORDS))
                .then(
                        new DismissalDeclined(LEAD, WORDS),
                        new AcknowledgementRedated(COUNSELOR, at(30)));
    }

    @Test
    void an_objection_is_recorded_even_when_nothing_waits_for_it() {
        anAlert(Danger.NOW)
                .when(new DeclineDismissal(ALERT, LEAD, WORDS))
                .then(new DismissalDeclined(LEAD, WORDS));
    }

    @Test
    void an_objection_after_the_dismissal_needs_a_human_again() {
        dismissed()
                .when(new DeclineDismissal(ALERT, DUTY_TEACHER, WORDS))
                .then(
                        new DismissalDeclined(DUTY_TEACHER, WORDS),
                        new Reopened(Why.OBJECTION_AFTER_DISMISSAL, DUTY_TEACHER));
    }

    @Test
    void a_new_fact_on_a_dismissed_alert_needs_a_human_again() {
        dismissed()
                .when(aSupplement(DUTY_TEACHER, MORE_WORDS))
                .then(
                        supplemented(DUTY_TEACHER, MORE_WORDS),
                        new Reopened(Why.NEW_FACT_AFTER_DISMISSAL, DUTY_TEACHER))
                .when(PROPOSAL)
                .then(new DismissalProposed(COUNSELOR, WORDS, at(30)));
    }

    @Test
    void a_word_on_a_dismissed_alert_opens_it_again_in_the_hands_of_who_said_it() {
        dismissed()
                .when(new Acknowledge(ALERT, LEAD, Optional.of(WORDS)))
                .then(
                        new Reopened(Why.NEW_FACT_AFTER_DISMISSAL, LEAD),
                        new Acknowledged(LEAD, Optional.of(WORDS), at(10)));
    }

    @Test
    void a_bare_press_on_a_dismissed_alert_changes_nothing() {
        dismissed().when(new Acknowledge(ALERT, LEAD, Optional.empty())).thenNothing();
        dismissed().when(PROPOSAL).thenNothing();
        dismissed().afterMinutes(600).when(new Due(ALERT)).thenNothing();
        dismissed().when(new Join(ALERT, LEAD)).then(new Joined(LEAD));
    }

    private static Story<AlertCommand, AlertState, AlertEvent> proposed() {
        return anAlert(Danger.NOW).givenThat(PROPOSAL);
    }

    private static Story<AlertCommand, AlertState, AlertEvent> dismissed() {
        return proposed().givenThat(confirmation(LEAD));
    }

    private static Optional<Instant> at(int minutes) {
        return Optional.of(Story.BEGINNING.plus(Duration.ofMinutes(minutes)));
    }
}

package org.shouwang.command.alert.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.command.Somebody.COUNSELOR;
import static org.shouwang.command.Somebody.DUTY_TEACHER;
import static org.shouwang.command.Somebody.LEAD;
import static org.shouwang.command.Somebody.MORE_WORDS;
import static org.shouwang.command.Somebody.WORDS;
import static org.shouwang.command.alert.decision.Alerts.ALERT;
import static org.shouwang.command.alert.decision.Alerts.PROPOSED;
import static org.shouwang.command.alert.decision.Alerts.aSupplement;
import static org.shouwang.command.alert.decision.Alerts.anAlert;
import static org.shouwang.command.alert.decision.Alerts.anAnsweredAlert;
import static org.shouwang.command.alert.decision.Alerts.moreUrgent;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shouwang.command.Story;
import org.shouwang.command.alert.decision.AlertCommand.Acknowledge;
import org.shouwang.command.alert.decision.AlertCommand.Due;
import org.shouwang.command.alert.decision.AlertCommand.Join;
import org.shouwang.command.alert.decision.AlertState.Open;
import org.shouwang.contract.alert.AlertEvent.Acknowledged;
import org.shouwang.contract.alert.AlertEvent.AcknowledgementExpired;
import org.shouwang.contract.alert.AlertEvent.AcknowledgementRedated;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.alert.AlertEvent.Reopened;
import org.shouwang.contract.alert.AlertEvent.Why;
import org.shouwang.contract.id.StaffId;

/** An acknowledgement holds as long as something follows. In danger that is ten minutes. */
class AcknowledgingTest {

    @Test
    void a_human_has_it_for_ten_minutes() {
        var story =
                anAlert(Danger.NOW)
                        .when(withNote(COUNSELOR))
                        .then(new Acknowledged(COUNSELOR, Optional.of(WORDS), at(10)));
        story.afterMinutes(9).when(new Due(ALERT)).thenNothing();
        story.afterMinutes(10)
                .when(new Due(ALERT))
                .then(new AcknowledgementExpired(COUNSELOR, false))
                .when(new Due(ALERT))
                .thenNothing();
    }

    @Test
    void what_only_needs_attention_may_wait_for_the_morning() {
        anAlert(Danger.NEEDS_ATTENTION)
                .when(bare(COUNSELOR))
                .then(new Acknowledged(COUNSELOR, Optional.empty(), at(12 * 60)));
    }

    @Test
    void a_deed_of_the_one_who_has_it_gives_new_time_from_then() {
        var story =
                anAlert(Danger.NOW)
                        .givenThat(bare(COUNSELOR))
                        .afterMinutes(8)
                        .givenThat(aSupplement(COUNSELOR, MORE_WORDS))
                        .afterMinutes(2)
                        .when(new Due(ALERT))
                        .then(new AcknowledgementRedated(COUNSELOR, at(18)));
        story.afterMinutes(8)
                .when(new Due(ALERT))
                .then(new AcknowledgementExpired(COUNSELOR, false));
    }

    @Test
    void joining_is_a_deed_but_what_somebody_else_does_is_not() {
        anAlert(Danger.NOW)
                .givenThat(bare(COUNSELOR))
                .afterMinutes(5)
                .givenThat(new Join(ALERT, COUNSELOR))
                .afterMinutes(5)
                .when(new Due(ALERT))
                .then(new AcknowledgementRedated(COUNSELOR, at(15)));
        anAlert(Danger.NOW)
                .givenThat(bare(COUNSELOR))
                .afterMinutes(5)
                .givenThat(aSupplement(DUTY_TEACHER, MORE_WORDS))
                .afterMinutes(5)
                .when(new Due(ALERT))
                .then(new AcknowledgementExpired(COUNSELOR, false));
    }

    @Test
    void the_last_of_several_who_falls_silent_leaves_nobody() {
        var story = anAlert(Danger.NOW).givenThat(bare(COUNSELOR)).givenThat(bare(LEAD));
        story.afterMinutes(10)
                .when(new Due(ALERT))
                .then(
                        new AcknowledgementExpired(COUNSELOR, true),
                        new AcknowledgementExpired(LEAD, false));
        story.afterMinutes(5)
                .givenThat(withNote(LEAD))
                .afterMinutes(5)
                .when(new Due(ALERT))
                .then(new AcknowledgementExpired(COUNSELOR, true));
    }

    @Test
    void a_button_pressed_twice_is_pressed_once() {
        anAlert(Danger.NOW)
                .givenThat(bare(COUNSELOR))
                .after(Duration.ofSeconds(5))
                .when(bare(COUNSELOR))
                .thenNothing();
    }

    @Test
    void the_third_time_without_a_word_within_an_hour_does_not_hold() {
        var twice =
                anAlert(Danger.NOW)
                        .givenThat(bare(COUNSELOR))
                        .afterMinutes(10)
                        .givenThat(new Due(ALERT))
                        .givenThat(bare(COUNSELOR))
                        .afterMinutes(10)
                        .givenThat(new Due(ALERT));
        twice.when(bare(COUNSELOR))
                .then(new Acknowledged(COUNSELOR, Optional.empty(), Optional.empty()))
                .when(withNote(COUNSELOR))
                .then(new Acknowledged(COUNSELOR, Optional.of(WORDS), at(30)));
        twice.when(bare(LEAD)).then(new Acknowledged(LEAD, Optional.empty(), at(30)));
        twice.afterMinutes(50)
                .when(bare(COUNSELOR))
                .then(new Acknowledged(COUNSELOR, Optional.empty(), at(80)));
    }

    @Test
    void what_grows_more_urgent_is_nobodys_until_somebody_has_heard_it() {
        var supplement = moreUrgent(DUTY_TEACHER, Danger.NOW);
        var story =
                anAlert(Danger.NEEDS_ATTENTION)
                        .givenThat(bare(COUNSELOR))
                        .afterMinutes(60)
                        .when(supplement)
                        .then(Alerts.kept(supplement), new Reopened(Why.DANGER_TOLD, DUTY_TEACHER));
        assertThat(((Open) story.state()).holds()).isEmpty();
        story.when(bare(COUNSELOR)).then(new Acknowledged(COUNSELOR, Optional.empty(), at(70)));
    }

    @Test
    void danger_told_once_more_ends_what_was_taken_up_before_it() {
        var story = anAlert(Danger.NOW).givenThat(bare(COUNSELOR));
        var more = moreUrgent(DUTY_TEACHER, Danger.NOW);
        story.when(more).then(Alerts.kept(more), new Reopened(Why.DANGER_TOLD, DUTY_TEACHER));
        story.when(aSupplement(DUTY_TEACHER, WORDS)).then(Alerts.supplemented(DUTY_TEACHER, WORDS));
    }

    @Test
    void while_it_calls_danger_told_once_more_starts_nothing_anew() {
        var story =
                anAlert(Danger.NEEDS_ATTENTION)
                        .givenThat(bare(COUNSELOR))
                        .givenThat(moreUrgent(DUTY_TEACHER, Danger.NOW));
        var more = moreUrgent(DUTY_TEACHER, Danger.NOW, PROPOSED, false);
        story.when(more).then(Alerts.kept(more));
    }

    @Test
    void what_sounds_less_urgent_later_stays_as_urgent_as_it_was() {
        anAlert(Danger.NOW)
                .givenThat(moreUrgent(DUTY_TEACHER, Danger.NEEDS_ATTENTION))
                .when(bare(COUNSELOR))
                .then(new Acknowledged(COUNSELOR, Optional.empty(), at(10)));
    }

    @Test
    void nothing_is_due_when_a_response_runs() {
        anAnsweredAlert().afterMinutes(60).when(new Due(ALERT)).thenNothing();
    }

    private static Acknowledge bare(StaffId by) {
        return new Acknowledge(ALERT, by, Optional.empty());
    }

    private static Acknowledge withNote(StaffId by) {
        return new Acknowledge(ALERT, by, Optional.of(WORDS));
    }

    private static Optional<Instant> at(int minutes) {
        return Optional.of(Story.BEGINNING.plus(Duration.ofMinutes(minutes)));
    }
}

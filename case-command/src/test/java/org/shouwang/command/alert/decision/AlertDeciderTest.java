package org.shouwang.command.alert.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.command.Somebody.CLASSMATE;
import static org.shouwang.command.Somebody.COUNSELOR;
import static org.shouwang.command.Somebody.DUTY_TEACHER;
import static org.shouwang.command.Somebody.LEAD;
import static org.shouwang.command.Somebody.MORE_WORDS;
import static org.shouwang.command.Somebody.STUDENT;
import static org.shouwang.command.Somebody.WORDS;
import static org.shouwang.command.alert.decision.Alerts.ALERT;
import static org.shouwang.command.alert.decision.Alerts.ENTRY;
import static org.shouwang.command.alert.decision.Alerts.OTHER_SUBJECT;
import static org.shouwang.command.alert.decision.Alerts.RESPONSE;
import static org.shouwang.command.alert.decision.Alerts.SUBJECT;
import static org.shouwang.command.alert.decision.Alerts.aSupplement;
import static org.shouwang.command.alert.decision.Alerts.anAlert;
import static org.shouwang.command.alert.decision.Alerts.anAnsweredAlert;
import static org.shouwang.command.alert.decision.Alerts.described;
import static org.shouwang.command.alert.decision.Alerts.known;
import static org.shouwang.command.alert.decision.Alerts.moreUrgent;
import static org.shouwang.command.alert.decision.Alerts.raise;
import static org.shouwang.command.alert.decision.Alerts.supplemented;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.shouwang.command.Story;
import org.shouwang.command.alert.decision.AlertCommand.Acknowledge;
import org.shouwang.command.alert.decision.AlertCommand.CallEmergency;
import org.shouwang.command.alert.decision.AlertCommand.ConfirmCorrection;
import org.shouwang.command.alert.decision.AlertCommand.CorrectSubject;
import org.shouwang.command.alert.decision.AlertCommand.IdentifySubject;
import org.shouwang.command.alert.decision.AlertCommand.Join;
import org.shouwang.command.alert.decision.AlertCommand.JoinResponse;
import org.shouwang.command.alert.decision.AlertCommand.OpenResponse;
import org.shouwang.command.alert.decision.AlertCommand.TakeSupervision;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.alert.AlertEvent.Acknowledged;
import org.shouwang.contract.alert.AlertEvent.CorrectionConfirmed;
import org.shouwang.contract.alert.AlertEvent.CorrectionProposed;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.alert.AlertEvent.EmergencyCalled;
import org.shouwang.contract.alert.AlertEvent.EmergencyService;
import org.shouwang.contract.alert.AlertEvent.Joined;
import org.shouwang.contract.alert.AlertEvent.Raised;
import org.shouwang.contract.alert.AlertEvent.Reopened;
import org.shouwang.contract.alert.AlertEvent.ResponseJoined;
import org.shouwang.contract.alert.AlertEvent.ResponseOpened;
import org.shouwang.contract.alert.AlertEvent.SubjectCorrected;
import org.shouwang.contract.alert.AlertEvent.SubjectIdentified;
import org.shouwang.contract.alert.AlertEvent.SupervisionTaken;
import org.shouwang.contract.alert.AlertEvent.Why;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.SubjectId;

/** What can be told about an alert, and how it becomes a response. */
class AlertDeciderTest {

    private static final Occurred JUST_NOW = Occurred.exactly(Story.BEGINNING);

    @Test
    void an_alert_is_raised_with_everything_that_was_said() {
        var raise = raise(Danger.NOW, known(SUBJECT, STUDENT));
        Alerts.told()
                .when(raise)
                .then(
                        new Raised(
                                ALERT,
                                raise.school(),
                                AlertCodes.of(ALERT),
                                raise.subjects(),
                                Danger.NOW,
                                WORDS,
                                raise.place(),
                                raise.company(),
                                raise.occurred(),
                                raise.origin(),
                                DUTY_TEACHER,
                                List.of()));
    }

    @Test
    void an_alert_raised_again_is_kept_whole_as_a_supplement() {
        var again = raise(Danger.NOW, described(OTHER_SUBJECT));
        anAlert(Danger.NOT_SURE)
                .when(again)
                .then(
                        new org.shouwang.contract.alert.AlertEvent.Supplemented(
                                again.entry(),
                                again.account(),
                                Optional.of(Danger.NOW),
                                again.subjects(),
                                again.place(),
                                Optional.of(again.company()),
                                Optional.of(again.occurred()),
                                again.attachments(),
                                again.by()));
    }

    @Test
    void the_same_supplement_twice_is_one_and_another_text_is_another() {
        var story =
                anAlert(Danger.NOW)
                        .when(aSupplement(DUTY_TEACHER, MORE_WORDS))
                        .then(supplemented(DUTY_TEACHER, MORE_WORDS));
        story.when(aSupplement(DUTY_TEACHER, MORE_WORDS)).thenNothing();
        story.when(aSupplement(DUTY_TEACHER, WORDS)).then(supplemented(DUTY_TEACHER, WORDS));
    }

    @Test
    void supervision_and_emergency_calls_are_recorded_before_any_case() {
        anAlert(Danger.NOW)
                .when(
                        new TakeSupervision(
                                ALERT, ENTRY, Adult.named("示例家长甲"), JUST_NOW, false, LEAD))
                .then(new SupervisionTaken(ENTRY, Adult.named("示例家长甲"), JUST_NOW, LEAD))
                .when(
                        new CallEmergency(
                                ALERT, ENTRY, EmergencyService.AMBULANCE, JUST_NOW, false, LEAD))
                .then(new EmergencyCalled(ENTRY, EmergencyService.AMBULANCE, JUST_NOW, LEAD));
    }

    @Test
    void the_one_described_is_identified_and_the_wrong_one_is_corrected() {
        anAlert(Danger.NOW, described(SUBJECT))
                .when(new IdentifySubject(ALERT, SUBJECT, CLASSMATE, false, LEAD))
                .then(new SubjectIdentified(SUBJECT, CLASSMATE, LEAD))
                .when(new CorrectSubject(ALERT, SUBJECT, STUDENT, Optional.of(WORDS), false, LEAD))
                .then(new SubjectCorrected(SUBJECT, CLASSMATE, STUDENT, Optional.of(WORDS), LEAD))
                .when(new IdentifySubject(ALERT, SUBJECT, STUDENT, false, COUNSELOR))
                .thenNothing();
    }

    @Test
    void identifying_another_student_than_the_one_known_is_a_correction() {
        anAlert(Danger.NOW)
                .when(new IdentifySubject(ALERT, SUBJECT, CLASSMATE, false, DUTY_TEACHER))
                .then(
                        new SubjectCorrected(
                                SUBJECT, STUDENT, CLASSMATE, Optional.empty(), DUTY_TEACHER));
    }

    @Test
    void by_the_word_of_a_colleague_it_is_about_both_until_a_second_person_agrees() {
        var story =
                anAlert(Danger.NOW)
                        .givenThat(new Acknowledge(ALERT, COUNSELOR, Optional.empty()))
                        .when(wrong(COUNSELOR))
                        .then(proposed(COUNSELOR));
        var open = (AlertState.Open) story.state();
        assertThat(open.holds()).as("it calls again").isEmpty();
        assertThat(open.facts().subjects().values())
                .containsExactlyInAnyOrder(Optional.of(STUDENT), Optional.of(CLASSMATE));
        story.when(wrong(COUNSELOR)).thenNothing();
        story.when(agreed(COUNSELOR)).thenRefused(AlertRefusal.CORRECTION_NEEDS_SECOND_PERSON);
        story.when(new ConfirmCorrection(ALERT, SUBJECT, 1, LEAD))
                .thenRefused(AlertRefusal.SOMETHING_TOLD_SINCE);
    }

    @Test
    void whoever_says_so_has_it_for_nobody_and_ends_it_by_no_response() {
        var other = new ResponseId(new UUID(4, 3));
        var story = anAlert(Danger.NOW).givenThat(wrong(COUNSELOR));
        story.when(new Acknowledge(ALERT, COUNSELOR, Optional.of(WORDS)))
                .then(new Acknowledged(COUNSELOR, Optional.of(WORDS), Optional.empty()));
        var responded =
                story.when(new JoinResponse(ALERT, other, CLASSMATE, COUNSELOR))
                        .then(
                                new Acknowledged(COUNSELOR, Optional.empty(), Optional.empty()),
                                new ResponseJoined(other, CLASSMATE, COUNSELOR));
        assertThat(((AlertState.Open) responded.state()).holds()).isEmpty();
        assertThat(
                        responded
                                .when(agreed(DUTY_TEACHER))
                                .then(
                                        new CorrectionConfirmed(
                                                SUBJECT,
                                                STUDENT,
                                                CLASSMATE,
                                                COUNSELOR,
                                                DUTY_TEACHER))
                                .state())
                .isInstanceOf(AlertState.Answered.class);
    }

    @Test
    void a_response_for_the_one_named_first_answers_it_too() {
        var story =
                anAlert(Danger.NOW)
                        .givenThat(wrong(COUNSELOR))
                        .givenThat(new OpenResponse(ALERT, RESPONSE, STUDENT, LEAD))
                        .givenThat(
                                new JoinResponse(
                                        ALERT, new ResponseId(new UUID(4, 3)), CLASSMATE, LEAD));
        assertThat(story.state()).isInstanceOf(AlertState.Answered.class);
    }

    private static CorrectSubject wrong(StaffId by) {
        return new CorrectSubject(ALERT, SUBJECT, CLASSMATE, Optional.of(WORDS), false, by);
    }

    private static CorrectionProposed proposed(StaffId by) {
        SubjectId also =
                new SubjectId(
                        UUID.nameUUIDFromBytes(
                                (ALERT + " " + SUBJECT + " " + CLASSMATE)
                                        .getBytes(StandardCharsets.UTF_8)));
        return new CorrectionProposed(SUBJECT, STUDENT, also, CLASSMATE, Optional.of(WORDS), by);
    }

    private static Function<AlertState, AlertCommand> agreed(StaffId by) {
        return state -> new ConfirmCorrection(ALERT, SUBJECT, Alerts.seen(state), by);
    }

    @Test
    void somebody_joins_once() {
        anAlert(Danger.NOW)
                .when(new Join(ALERT, LEAD))
                .then(new Joined(LEAD))
                .when(new Join(ALERT, LEAD))
                .thenNothing();
    }

    @Test
    void whoever_answers_an_alert_that_nobody_has_acknowledges_it_thereby() {
        var story =
                anAlert(Danger.NOW)
                        .when(new OpenResponse(ALERT, RESPONSE, STUDENT, LEAD))
                        .then(leadHasIt(), new ResponseOpened(RESPONSE, STUDENT, LEAD));
        assertThat(story.state()).isInstanceOf(AlertState.Answered.class);
        story.when(new OpenResponse(ALERT, RESPONSE, STUDENT, LEAD)).thenNothing();
    }

    @Test
    void whoever_answers_an_alert_that_a_colleague_has_acknowledges_nothing() {
        anAlert(Danger.NOW)
                .givenThat(new Acknowledge(ALERT, COUNSELOR, Optional.empty()))
                .when(new OpenResponse(ALERT, RESPONSE, STUDENT, LEAD))
                .then(new ResponseOpened(RESPONSE, STUDENT, LEAD));
    }

    private static Acknowledged leadHasIt() {
        return new Acknowledged(
                LEAD, Optional.empty(), Optional.of(Story.BEGINNING.plus(Duration.ofMinutes(10))));
    }

    @Test
    void a_response_for_the_only_one_described_says_who_it_is() {
        var story =
                anAlert(Danger.NOW, described(SUBJECT))
                        .when(new OpenResponse(ALERT, RESPONSE, STUDENT, LEAD))
                        .then(
                                leadHasIt(),
                                new SubjectIdentified(SUBJECT, STUDENT, LEAD),
                                new ResponseOpened(RESPONSE, STUDENT, LEAD));
        assertThat(story.state()).isInstanceOf(AlertState.Answered.class);
    }

    @Test
    void an_alert_is_answered_by_the_response_that_runs_already() {
        var story =
                anAlert(Danger.NOW)
                        .when(new JoinResponse(ALERT, RESPONSE, STUDENT, LEAD))
                        .then(leadHasIt(), new ResponseJoined(RESPONSE, STUDENT, LEAD));
        assertThat(story.state()).isInstanceOf(AlertState.Answered.class);
        story.when(new JoinResponse(ALERT, RESPONSE, STUDENT, LEAD)).thenNothing();
    }

    @Test
    void whoever_opens_a_response_for_one_of_several_has_the_others() {
        var story =
                anAlert(Danger.NOW, known(SUBJECT, STUDENT), known(OTHER_SUBJECT, CLASSMATE))
                        .when(new OpenResponse(ALERT, RESPONSE, STUDENT, LEAD))
                        .then(leadHasIt(), new ResponseOpened(RESPONSE, STUDENT, LEAD));
        assertThat(story.state()).isInstanceOf(AlertState.Open.class);
        ResponseId second = new ResponseId(new UUID(4, 2));
        assertThat(
                        story.when(new OpenResponse(ALERT, second, CLASSMATE, LEAD))
                                .then(new ResponseOpened(second, CLASSMATE, LEAD))
                                .state())
                .isInstanceOf(AlertState.Answered.class);
    }

    @Test
    void a_fact_beside_a_running_response_needs_nobody_else() {
        anAnsweredAlert()
                .when(aSupplement(DUTY_TEACHER, MORE_WORDS, true))
                .then(supplemented(DUTY_TEACHER, MORE_WORDS));
    }

    @Test
    void danger_told_beside_a_running_response_needs_a_human_at_once() {
        var more = moreUrgent(DUTY_TEACHER, Danger.NOW, true);
        var story =
                anAnsweredAlert()
                        .when(more)
                        .then(Alerts.kept(more), new Reopened(Why.DANGER_TOLD, DUTY_TEACHER));
        assertThat(story.state()).isInstanceOf(AlertState.Open.class);
        assertThat(story.givenThat(new Acknowledge(ALERT, COUNSELOR, Optional.empty())).state())
                .isInstanceOf(AlertState.Open.class);
        assertThat(story.givenThat(new JoinResponse(ALERT, RESPONSE, STUDENT, LEAD)).state())
                .isInstanceOf(AlertState.Answered.class);
    }

    @Test
    void what_is_told_as_no_graver_than_before_leaves_a_running_response_alone() {
        assertThat(
                        anAnsweredAlert()
                                .givenThat(moreUrgent(DUTY_TEACHER, Danger.VERY_WORRIED, true))
                                .state())
                .isInstanceOf(AlertState.Answered.class);
    }

    @Test
    void a_fact_after_the_response_has_ended_needs_a_human_again() {
        var story =
                anAnsweredAlert()
                        .when(aSupplement(DUTY_TEACHER, MORE_WORDS, false))
                        .then(
                                supplemented(DUTY_TEACHER, MORE_WORDS),
                                new Reopened(Why.NEW_FACT_AFTER_THE_RESPONSE, DUTY_TEACHER));
        ResponseId second = new ResponseId(new UUID(4, 2));
        assertThat(story.givenThat(new OpenResponse(ALERT, second, STUDENT, LEAD)).state())
                .isInstanceOf(AlertState.Answered.class);
    }

    @Test
    void the_right_student_has_no_response_when_the_wrong_one_had_it() {
        anAnsweredAlert()
                .when(new CorrectSubject(ALERT, SUBJECT, CLASSMATE, Optional.empty(), true, LEAD))
                .then(
                        new SubjectCorrected(SUBJECT, STUDENT, CLASSMATE, Optional.empty(), LEAD),
                        new Reopened(Why.STUDENT_WITHOUT_RESPONSE, LEAD));
    }

    @Test
    void an_acknowledgement_beside_a_response_is_kept_when_it_says_something() {
        anAnsweredAlert()
                .when(new Acknowledge(ALERT, COUNSELOR, Optional.of(WORDS)))
                .then(new Acknowledged(COUNSELOR, Optional.of(WORDS), Optional.empty()))
                .when(new Acknowledge(ALERT, COUNSELOR, Optional.<Confidential>empty()))
                .thenNothing();
    }

    @Test
    void nothing_is_told_of_an_alert_that_nobody_raised() {
        Alerts.told()
                .when(new Join(new AlertId(new UUID(5, 5)), LEAD))
                .thenRefused(AlertRefusal.NO_SUCH_ALERT);
    }
}

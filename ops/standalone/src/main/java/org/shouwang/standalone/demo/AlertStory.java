package org.shouwang.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.command.alert.decision.AlertCodes;
import org.shouwang.command.alert.decision.AlertCommand;
import org.shouwang.command.paging.decision.Ladder;
import org.shouwang.command.paging.decision.Ladder.LadderStep;
import org.shouwang.command.paging.decision.PagingCommand;
import org.shouwang.command.plan.decision.PlanInForce;
import org.shouwang.command.store.Lane;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent.Company;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.alert.AlertEvent.Origin;
import org.shouwang.contract.alert.AlertEvent.Presence;
import org.shouwang.contract.alert.AlertEvent.Subject;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.AttemptId;
import org.shouwang.contract.id.SubjectId;
import org.shouwang.contract.paging.PagingEvent.Channel;
import org.shouwang.contract.paging.PagingEvent.Reason;
import org.shouwang.contract.response.ResponseCourse.FromAlert;
import org.shouwang.contract.token.PlanHash;

/** One alert, from being raised to being answered. */
final class AlertStory {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Hands hands;
    private final Agenda agenda;
    private final int number;
    private final Pupil pupil;
    private final Danger danger;
    private final Instant raisedAt;
    private final AlertId alert;
    private final Optional<PlanInForce> plan;

    AlertStory(
            Hands hands,
            Agenda agenda,
            PlanHash plan,
            int number,
            Pupil pupil,
            Danger danger,
            Instant raisedAt) {
        this.plan = Optional.of(new PlanInForce(plan, Story.ZONE));
        this.hands = hands;
        this.agenda = agenda;
        this.number = number;
        this.pupil = pupil;
        this.danger = danger;
        this.raisedAt = raisedAt;
        this.alert = new AlertId(Ids.named("alert/" + number));
        agenda.at(raisedAt, this::raise);
    }

    AlertId id() {
        return alert;
    }

    Danger danger() {
        return danger;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    private void raise() {
        Person by = Cast.duty(number);
        hands.send(
                by,
                Lane.ALERT,
                new AlertCommand.Raise(
                        alert,
                        Hands.SCHOOL,
                        List.of(
                                new Subject(
                                        new SubjectId(Ids.named("subject/" + number)),
                                        Optional.of(pupil.id()),
                                        Optional.empty())),
                        danger,
                        Confidential.of(Words.account(number)),
                        pupil.boards() ? Optional.of(Confidential.of("示例：宿舍走廊")) : Optional.empty(),
                        new Company(
                                attended() ? Presence.ADULT : Presence.UNKNOWN, Optional.empty()),
                        Occurred.exactly(raisedAt.minus(Duration.ofMinutes(3))),
                        Origin.SIGNED_IN,
                        List.of(),
                        hands.entry(),
                        false,
                        by.staff()),
                new PagingCommand.Start(alert, Hands.SCHOOL, AlertCodes.of(alert), ladder()));
        agenda.at(raisedAt.plusSeconds(4), this::toldByMail);
    }

    /** The first page went out and arrived, as the outbox would report. */
    private void toldByMail() {
        var attempt = new AttemptId(Ids.named("attempt/" + number));
        hands.send(
                Cast.counselor(number),
                Lane.ALERT,
                new PagingCommand.RecordAttempt(
                        alert, attempt, Cast.counselor(number).staff(), Channel.EMAIL, 1, 1),
                new PagingCommand.RecordDelivery(alert, attempt));
    }

    void acknowledge(Duration after, Person by) {
        agenda.at(
                raisedAt.plus(after),
                () ->
                        hands.send(
                                by,
                                Lane.ALERT,
                                new AlertCommand.Acknowledge(
                                        alert,
                                        by.staff(),
                                        Optional.of(Confidential.of("示例：我来，现在过去。"))),
                                new PagingCommand.Stop(alert, Reason.ACKNOWLEDGED)));
    }

    /** An adult is with the student until it turns out that nothing was. */
    void attend(Duration after, Person by) {
        agenda.at(
                raisedAt.plus(after),
                () ->
                        hands.send(
                                by,
                                Lane.ALERT,
                                new AlertCommand.TakeSupervision(
                                        alert,
                                        hands.entry(),
                                        Adult.of(by.staff()),
                                        Occurred.exactly(raisedAt.plus(after)),
                                        false,
                                        by.staff())));
    }

    /** What a response takes over of it. */
    FromAlert takenOver(Duration acknowledged) {
        return new FromAlert(
                alert,
                danger,
                raisedAt,
                Optional.of(raisedAt.plus(acknowledged)),
                attended() ? Optional.of(raisedAt) : Optional.empty(),
                List.of());
    }

    private boolean attended() {
        return danger == Danger.NOW;
    }

    void supplement(Duration after, Person by) {
        agenda.at(
                raisedAt.plus(after),
                () ->
                        hands.send(
                                by,
                                AlertCommand.Supplement.text(
                                        alert,
                                        hands.entry(),
                                        Confidential.of("示例：室友补充，晚饭没有吃。"),
                                        false,
                                        by.staff())));
    }

    void proposeDismissal(Duration after, Person by) {
        agenda.at(
                raisedAt.plus(after),
                () ->
                        hands.send(
                                by,
                                new AlertCommand.ProposeDismissal(
                                        alert,
                                        Confidential.of("示例：当面谈过，是同学间的误会，没有危险。"),
                                        Map.of(),
                                        hands.entry(),
                                        plan,
                                        by.staff(),
                                        by.role())));
    }

    void confirmDismissal(Duration after, Person by) {
        agenda.at(
                raisedAt.plus(after),
                () ->
                        hands.send(
                                by,
                                new AlertCommand.ConfirmDismissal(
                                        alert, plan, by.staff(), by.role()),
                                new PagingCommand.Stop(alert, Reason.DISMISSED)));
    }

    private Ladder ladder() {
        return new Ladder(
                List.of(
                        new LadderStep(
                                1,
                                Role.COUNSELOR,
                                List.of(Cast.counselor(number).staff()),
                                PATIENCE),
                        new LadderStep(
                                2, Role.PSYCHOLOGY_LEAD, List.of(Cast.LEAD.staff()), PATIENCE),
                        new LadderStep(
                                3,
                                Role.MORAL_EDUCATION_DIRECTOR,
                                List.of(Cast.DIRECTOR.staff()),
                                PATIENCE),
                        new LadderStep(
                                4, Role.PRINCIPAL, List.of(Cast.PRINCIPAL.staff()), PATIENCE)),
                PATIENCE);
    }
}

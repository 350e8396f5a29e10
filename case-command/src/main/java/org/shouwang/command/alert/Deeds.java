package org.shouwang.command.alert;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.access.Action;
import org.shouwang.command.Command;
import org.shouwang.command.alert.decision.AlertCommand.Acknowledge;
import org.shouwang.command.alert.decision.AlertCommand.ConfirmCorrection;
import org.shouwang.command.alert.decision.AlertCommand.CorrectSubject;
import org.shouwang.command.alert.decision.AlertCommand.IdentifySubject;
import org.shouwang.command.alert.decision.AlertCommand.Join;
import org.shouwang.command.alert.decision.AlertCommand.Supplement;
import org.shouwang.command.alert.decision.AlertFacts;
import org.shouwang.command.desk.Desk;
import org.shouwang.command.desk.Letter;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.Targets;
import org.shouwang.command.form.Answers;
import org.shouwang.command.form.FormContext;
import org.shouwang.command.form.Questions;
import org.shouwang.command.store.Receipt;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.id.SubjectId;
import org.shouwang.web.form.Form;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Text;

/**
 * What somebody signed in does with an alert: the same for pages and programs. An empty answer
 * means that the form is not in order; it says why.
 */
final class Deeds {

    private final Alerts alerts;
    private final Pupils pupils;
    private final RunningResponses responses;
    private final Desk desk;
    private final Targets targets;
    private final Clock clock;

    Deeds(
            Alerts alerts,
            Pupils pupils,
            RunningResponses responses,
            Desk desk,
            Targets targets,
            Clock clock) {
        this.alerts = alerts;
        this.pupils = pupils;
        this.responses = responses;
        this.desk = desk;
        this.targets = targets;
        this.clock = clock;
    }

    /** One deed. */
    @FunctionalInterface
    interface Deed {
        Optional<Receipt> does(Who who, AlertId alert, Form form, Letter letter);
    }

    Optional<Receipt> acknowledge(Who who, AlertId alert, Form form, Letter letter) {
        Permit permit = permit(who, alert, Action.ACKNOWLEDGE_ALERT);
        return read(AlertQuestions.NOTE, form)
                .map(note -> new Acknowledge(alert, who.staff(), note))
                .map(command -> desk.send(permit, letter.urgent(), command));
    }

    Optional<Receipt> join(Who who, AlertId alert, Form form, Letter letter) {
        Permit permit = permit(who, alert, Action.JOIN_ALERT);
        return Optional.of(desk.send(permit, letter, new Join(alert, who.staff())));
    }

    /** Says who a described student is, or that it is another one. */
    Optional<Receipt> nameSubject(Who who, AlertId alert, Form form, Letter letter) {
        Permit permit = permit(who, alert, Action.IDENTIFY_SUBJECT);
        AlertStory story = alerts.get(alert);
        Optional<SubjectId> subject =
                story.facts().subjects().keySet().stream()
                        .filter(id -> id.toString().equals(form.value("subject")))
                        .findFirst();
        Optional<StudentId> student =
                Pupils.id(form.value("student"))
                        .filter(id -> !pupils.in(permit.school(), List.of(id)).isEmpty());
        Optional<Optional<Confidential>> why = read(AlertQuestions.CORRECTION, form);
        if (subject.isEmpty()) {
            form.wrong("subject", Text.of("web.fault.choose"));
        }
        if (student.isEmpty()) {
            form.wrong("student", Text.of("web.fault.choose"));
        }
        boolean takesTwo =
                subject.filter(id -> story.facts().takesTwo(id, who.staff())).isPresent();
        if (takesTwo && form.value("reason").isBlank()) {
            form.wrong("reason", Text.of("web.fault.required"));
        }
        if (!form.ok()) {
            return Optional.empty();
        }
        boolean known = story.facts().subjects().get(subject.get()).isPresent();
        boolean running = responses.anyOf(alert);
        Optional<Confidential> words = why.orElse(Optional.empty());
        if (known) {
            var correction =
                    new CorrectSubject(
                            alert, subject.get(), student.get(), words, running, who.staff());
            return Optional.of(desk.send(permit, letter.urgent(), correction));
        }
        var identified =
                new IdentifySubject(alert, subject.get(), student.get(), running, who.staff());
        // What was written beside it is one more thing that somebody knows.
        Command[] more =
                words.stream()
                        .map(
                                said ->
                                        Supplement.text(
                                                alert, letter.entry(), said, running, who.staff()))
                        .toArray(Command[]::new);
        return Optional.of(desk.send(permit, letter.urgent(), identified, more));
    }

    /** Agrees that it was the wrong student. */
    Optional<Receipt> confirmCorrection(Who who, AlertId alert, Form form, Letter letter) {
        Permit permit = permit(who, alert, Action.IDENTIFY_SUBJECT);
        Optional<SubjectId> subject =
                alerts.get(alert).facts().doubts().stream()
                        .map(AlertFacts.Doubt::subject)
                        .filter(id -> id.toString().equals(form.value("subject")))
                        .findFirst();
        return subject.flatMap(
                doubted ->
                        Dismissals.seen(form)
                                .map(
                                        seen ->
                                                desk.send(
                                                        permit,
                                                        letter,
                                                        new ConfirmCorrection(
                                                                alert,
                                                                doubted,
                                                                seen,
                                                                who.staff()))));
    }

    private <T> Optional<T> read(Questions<T> questions, Form form) {
        var context = new FormContext(ZoneOffset.UTC, clock.instant(), Map.of(), List.of());
        return Answers.read(questions, form, context);
    }

    private Permit permit(Who who, AlertId alert, Action action) {
        return desk.permit(who, action, targets.alert(who, alerts.get(alert).row()));
    }
}

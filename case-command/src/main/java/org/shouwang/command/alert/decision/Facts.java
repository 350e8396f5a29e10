package org.shouwang.command.alert.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouwang.command.alert.decision.AlertCommand.CallEmergency;
import org.shouwang.command.alert.decision.AlertCommand.CorrectSubject;
import org.shouwang.command.alert.decision.AlertCommand.Fact;
import org.shouwang.command.alert.decision.AlertCommand.IdentifySubject;
import org.shouwang.command.alert.decision.AlertCommand.Raise;
import org.shouwang.command.alert.decision.AlertCommand.RemoveMeans;
import org.shouwang.command.alert.decision.AlertCommand.Supplement;
import org.shouwang.command.alert.decision.AlertCommand.TakeSupervision;
import org.shouwang.command.alert.decision.AlertState.Answered;
import org.shouwang.command.alert.decision.AlertState.Dismissed;
import org.shouwang.command.alert.decision.AlertState.Known;
import org.shouwang.command.alert.decision.AlertState.Open;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.alert.AlertEvent.EmergencyCalled;
import org.shouwang.contract.alert.AlertEvent.MeansRemoved;
import org.shouwang.contract.alert.AlertEvent.Reopened;
import org.shouwang.contract.alert.AlertEvent.SubjectIdentified;
import org.shouwang.contract.alert.AlertEvent.SupervisionTaken;
import org.shouwang.contract.alert.AlertEvent.Supplemented;
import org.shouwang.contract.alert.AlertEvent.Why;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.id.SubjectId;

/** Facts about the student: always recorded, and what follows from a new one. */
final class Facts {

    private Facts() {}

    static List<AlertEvent> decide(Fact fact, Known state, Instant now) {
        Optional<AlertEvent> news =
                switch (fact) {
                    case Raise raise -> entry(state, raise.entry(), again(raise));
                    case Supplement s -> entry(state, s.entry(), supplemented(s));
                    case TakeSupervision t ->
                            entry(
                                    state,
                                    t.entry(),
                                    new SupervisionTaken(
                                            t.entry(), t.adult(), t.occurred(), t.by()));
                    case RemoveMeans m ->
                            entry(
                                    state,
                                    m.entry(),
                                    new MeansRemoved(m.entry(), m.items(), m.occurred(), m.by()));
                    case CallEmergency c ->
                            entry(
                                    state,
                                    c.entry(),
                                    new EmergencyCalled(
                                            c.entry(), c.service(), c.occurred(), c.by()));
                    case IdentifySubject i ->
                            subject(state, i.subject(), i.student(), Optional.empty(), i.by());
                    case CorrectSubject c ->
                            subject(state, c.subject(), c.to(), c.reason(), c.by());
                };
        return news.map(event -> withConsequences(event, fact, state, now)).orElse(List.of());
    }

    private static List<AlertEvent> withConsequences(
            AlertEvent event, Fact fact, Known before, Instant now) {
        List<AlertEvent> events = new ArrayList<>();
        events.add(event);
        AlertFacts after = ((Known) AlertEvolution.evolve(before, event, now)).facts();
        reopening(before, after, fact, event)
                .ifPresent(why -> events.add(new Reopened(why, fact.by())));
        return events;
    }

    private static Optional<Why> reopening(
            Known before, AlertFacts after, Fact fact, AlertEvent event) {
        return switch (before) {
            case Dismissed _ -> Optional.of(Why.NEW_FACT_AFTER_DISMISSAL);
            case Answered(AlertFacts facts) when fact.responseRuns() && facts.growsWith(event) ->
                    Optional.of(Why.DANGER_TOLD);
            case Answered(AlertFacts facts)
                    when !facts.subjects().equals(after.subjects())
                            && after.leavesSomeoneWithoutResponse() ->
                    Optional.of(Why.STUDENT_WITHOUT_RESPONSE);
            case Answered _ ->
                    fact.responseRuns()
                            ? Optional.empty()
                            : Optional.of(Why.NEW_FACT_AFTER_THE_RESPONSE);
            // whom it calls already it calls on: a word more makes no second round
            case Open open when !open.holds().isEmpty() && open.facts().growsWith(event) ->
                    Optional.of(Why.DANGER_TOLD);
            case Open _ -> Optional.empty();
        };
    }

    private static Optional<AlertEvent> entry(Known state, EntryId entry, AlertEvent event) {
        return state.facts().holds(entry, event) ? Optional.empty() : Optional.of(event);
    }

    private static Optional<AlertEvent> subject(
            Known state,
            SubjectId subject,
            StudentId student,
            Optional<Confidential> reason,
            StaffId by) {
        Optional<StudentId> before = state.facts().student(subject);
        if (before.equals(Optional.of(student))) {
            return Optional.empty();
        }
        return before.isEmpty()
                ? Optional.of(new SubjectIdentified(subject, student, by))
                : Correcting.correct(state, subject, student, reason, by);
    }

    private static Supplemented supplemented(Supplement s) {
        return new Supplemented(
                s.entry(),
                s.account(),
                s.danger(),
                s.subjects(),
                s.place(),
                s.company(),
                s.occurred(),
                s.attachments(),
                s.by());
    }

    /** A second report under the same id is kept whole. */
    private static Supplemented again(Raise raise) {
        return new Supplemented(
                raise.entry(),
                raise.account(),
                Optional.of(raise.danger()),
                raise.subjects(),
                raise.place(),
                Optional.of(raise.company()),
                Optional.of(raise.occurred()),
                raise.attachments(),
                raise.by());
    }
}

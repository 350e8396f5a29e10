package org.shouwang.command.casefile.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.Decider;
import org.shouwang.command.casefile.decision.CasefileCommand.AddNote;
import org.shouwang.command.casefile.decision.CasefileCommand.AddParticipant;
import org.shouwang.command.casefile.decision.CasefileCommand.Close;
import org.shouwang.command.casefile.decision.CasefileCommand.ExplainConfidentiality;
import org.shouwang.command.casefile.decision.CasefileCommand.Fact;
import org.shouwang.command.casefile.decision.CasefileCommand.HandOver;
import org.shouwang.command.casefile.decision.CasefileCommand.LinkResponse;
import org.shouwang.command.casefile.decision.CasefileCommand.RecordConsent;
import org.shouwang.command.casefile.decision.CasefileCommand.RemoveParticipant;
import org.shouwang.command.casefile.decision.CasefileState.Closed;
import org.shouwang.command.casefile.decision.CasefileState.Contents;
import org.shouwang.command.casefile.decision.CasefileState.Known;
import org.shouwang.command.casefile.decision.CasefileState.Open;
import org.shouwang.command.casefile.decision.CasefileState.Unknown;
import org.shouwang.contract.casefile.CasefileEvent;
import org.shouwang.contract.casefile.CasefileEvent.ConfidentialityExplained;
import org.shouwang.contract.casefile.CasefileEvent.ConsentRecorded;
import org.shouwang.contract.casefile.CasefileEvent.HandedOver;
import org.shouwang.contract.casefile.CasefileEvent.NoteAdded;
import org.shouwang.contract.casefile.CasefileEvent.Opened;
import org.shouwang.contract.casefile.CasefileEvent.ParticipantAdded;
import org.shouwang.contract.casefile.CasefileEvent.ParticipantRemoved;
import org.shouwang.contract.casefile.CasefileEvent.Relation;
import org.shouwang.contract.casefile.CasefileEvent.Reopened;
import org.shouwang.contract.casefile.CasefileEvent.ResponseLinked;
import org.shouwang.contract.id.StaffId;

/**
 * The rules of a case file. It has one lead, nobody lets themselves in, and it does not close while
 * a response runs or an alert or a worry about the student has no answer.
 */
public final class CasefileDecider
        implements Decider<CasefileCommand, CasefileState, CasefileEvent> {

    @Override
    public CasefileState initial() {
        return new Unknown();
    }

    @Override
    public List<CasefileEvent> decide(CasefileCommand command, CasefileState state, Instant now) {
        return switch (state) {
            case Unknown() when command instanceof CasefileCommand.Open open ->
                    List.of(
                            new Opened(open.casefile(), open.school(), open.student(), open.by()),
                            new ParticipantAdded(open.lead(), Relation.LEAD, open.by()));
            case Unknown() -> throw new CommandRefused(CasefileRefusal.NO_SUCH_CASEFILE);
            case Known known -> decideKnown(command, known);
        };
    }

    private static List<CasefileEvent> decideKnown(CasefileCommand command, Known state) {
        Contents contents = state.contents();
        return switch (command) {
            case CasefileCommand.Open open ->
                    state instanceof Closed ? List.of(new Reopened(open.by())) : List.of();
            case AddParticipant add -> add(add, contents);
            case RemoveParticipant remove -> remove(remove, contents);
            case Fact fact -> {
                CasefileEvent event = event(fact);
                yield event.equals(contents.entries().get(fact.entry()))
                        ? List.of()
                        : List.of(event);
            }
            case LinkResponse link -> link(link, state);
            case HandOver over -> handOver(over, contents);
            case Close close -> close(close, state);
        };
    }

    @Override
    public CasefileState evolve(CasefileState state, CasefileEvent event, Instant recordedAt) {
        return switch (state) {
            case Unknown() when event instanceof Opened e ->
                    new Open(new Contents(e.student(), Map.of(), Set.of(), Map.of()));
            case Unknown unknown -> unknown;
            case Known known -> evolveKnown(known, event);
        };
    }

    private static CasefileState evolveKnown(Known state, CasefileEvent event) {
        Contents before = state.contents();
        Contents after =
                switch (event) {
                    case ParticipantAdded e ->
                            before.withParticipants(p -> p.put(e.staff(), e.relation()));
                    case ParticipantRemoved e -> before.withParticipants(p -> p.remove(e.staff()));
                    case HandedOver e -> before.withParticipants(p -> handOver(p, e));
                    case ResponseLinked e -> before.with(e.response());
                    case NoteAdded e -> before.with(e.entry(), e);
                    case ConsentRecorded e -> before.with(e.entry(), e);
                    case ConfidentialityExplained e -> before.with(e.entry(), e);
                    case Opened _, Reopened _, CasefileEvent.Closed _ -> before;
                };
        return switch (event) {
            case CasefileEvent.Closed _ -> new Closed(after);
            case Reopened _ -> new Open(after);
            default -> state instanceof Open ? new Open(after) : new Closed(after);
        };
    }

    private static void handOver(Map<StaffId, Relation> participants, HandedOver event) {
        if (event.fromStays()) {
            participants.put(event.from(), Relation.COUNSELOR);
        } else {
            participants.remove(event.from());
        }
        participants.put(event.to(), Relation.LEAD);
    }

    private static List<CasefileEvent> add(AddParticipant add, Contents contents) {
        Relation already = contents.participants().get(add.staff());
        if (add.relation() == already) {
            return List.of();
        }
        if (add.relation() == Relation.LEAD || already == Relation.LEAD) {
            throw new CommandRefused(CasefileRefusal.LEAD_CHANGES_BY_HANDING_OVER);
        }
        letIn(add.staff(), add.by(), add.knows(), contents);
        return List.of(new ParticipantAdded(add.staff(), add.relation(), add.by()));
    }

    /** Nobody gives themselves the words that were said in confidence. */
    private static void letIn(StaffId who, StaffId by, boolean knows, Contents contents) {
        boolean inside = contents.participants().containsKey(who);
        if (who.equals(by) && !knows && !inside) {
            throw new CommandRefused(CasefileRefusal.SOMEBODY_ELSE_LETS_IN);
        }
    }

    private static List<CasefileEvent> remove(RemoveParticipant remove, Contents contents) {
        Relation relation = contents.participants().get(remove.staff());
        if (relation == Relation.LEAD) {
            throw new CommandRefused(CasefileRefusal.LEAD_CHANGES_BY_HANDING_OVER);
        }
        return relation == null
                ? List.of()
                : List.of(new ParticipantRemoved(remove.staff(), remove.reason(), remove.by()));
    }

    private static List<CasefileEvent> link(LinkResponse link, Known state) {
        if (state.contents().responses().contains(link.response())) {
            return List.of();
        }
        ResponseLinked linked = new ResponseLinked(link.response());
        return state instanceof Closed ? List.of(new Reopened(link.by()), linked) : List.of(linked);
    }

    private static List<CasefileEvent> handOver(HandOver over, Contents contents) {
        letIn(over.to(), over.by(), over.knows(), contents);
        return contents.lead()
                .<List<CasefileEvent>>map(
                        from ->
                                from.equals(over.to())
                                        ? List.of()
                                        : List.of(
                                                new HandedOver(
                                                        from,
                                                        over.to(),
                                                        over.fromStays(),
                                                        over.reason(),
                                                        over.by())))
                .orElseGet(
                        () -> List.of(new ParticipantAdded(over.to(), Relation.LEAD, over.by())));
    }

    private static List<CasefileEvent> close(Close close, Known state) {
        if (state instanceof Closed) {
            return List.of();
        }
        if (!close.asked().containsAll(state.contents().responses())) {
            throw new CommandRefused(CasefileRefusal.RESPONSE_STILL_OPEN);
        }
        if (close.unanswered() > 0) {
            throw new CommandRefused(CasefileRefusal.SOMETHING_IS_UNANSWERED);
        }
        return List.of(new CasefileEvent.Closed(close.reason(), close.by()));
    }

    private static CasefileEvent event(Fact fact) {
        return switch (fact) {
            case AddNote n ->
                    new NoteAdded(n.entry(), n.text(), n.occurred(), n.by(), n.attachments());
            case RecordConsent c ->
                    new ConsentRecorded(
                            c.entry(),
                            c.consent(),
                            c.answer(),
                            c.guardian(),
                            c.words(),
                            c.occurred(),
                            c.by());
            case ExplainConfidentiality e ->
                    new ConfidentialityExplained(e.entry(), e.occurred(), e.by());
        };
    }
}

package org.shouwang.command.rosterimport.decision;

import java.time.Instant;
import java.util.List;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.Decider;
import org.shouwang.command.rosterimport.decision.RosterImportCommand.Abandon;
import org.shouwang.command.rosterimport.decision.RosterImportCommand.Complete;
import org.shouwang.command.rosterimport.decision.RosterImportCommand.Confirm;
import org.shouwang.command.rosterimport.decision.RosterImportCommand.Propose;
import org.shouwang.command.rosterimport.decision.RosterImportState.Abandoned;
import org.shouwang.command.rosterimport.decision.RosterImportState.Completed;
import org.shouwang.command.rosterimport.decision.RosterImportState.Confirmed;
import org.shouwang.command.rosterimport.decision.RosterImportState.Known;
import org.shouwang.command.rosterimport.decision.RosterImportState.Proposed;
import org.shouwang.command.rosterimport.decision.RosterImportState.Unknown;
import org.shouwang.contract.roster.RosterImportEvent;

/** The rules of an import: proposed, then confirmed and completed, or abandoned. */
public final class RosterImportDecider
        implements Decider<RosterImportCommand, RosterImportState, RosterImportEvent> {

    @Override
    public RosterImportState initial() {
        return new Unknown();
    }

    @Override
    public List<RosterImportEvent> decide(
            RosterImportCommand command, RosterImportState state, Instant now) {
        return switch (state) {
            case Unknown() when command instanceof Propose propose -> List.of(proposed(propose));
            case Unknown() -> throw new CommandRefused(RosterImportRefusal.NO_SUCH_IMPORT);
            case Known known -> decideKnown(command, known);
        };
    }

    private static List<RosterImportEvent> decideKnown(RosterImportCommand command, Known state) {
        return switch (command) {
            case Propose propose -> repeated(propose, state);
            case Confirm confirm -> confirm(confirm, state);
            case Complete complete -> complete(complete, state);
            case Abandon abandon -> abandon(abandon, state);
        };
    }

    @Override
    public RosterImportState evolve(
            RosterImportState state, RosterImportEvent event, Instant recordedAt) {
        return switch (state) {
            case Unknown() when event instanceof RosterImportEvent.Proposed e -> new Proposed(e);
            case Unknown unknown -> unknown;
            case Known known ->
                    switch (event) {
                        case RosterImportEvent.Proposed _ -> known;
                        case RosterImportEvent.Confirmed e ->
                                new Confirmed(known.proposed(), e.leavers());
                        case RosterImportEvent.Completed _ -> new Completed(known.proposed());
                        case RosterImportEvent.Abandoned _ -> new Abandoned(known.proposed());
                    };
        };
    }

    private static List<RosterImportEvent> repeated(Propose propose, Known state) {
        if (!proposed(propose).equals(state.proposed())) {
            throw new CommandRefused(RosterImportRefusal.IMPORT_ID_IS_TAKEN);
        }
        return List.of();
    }

    private static List<RosterImportEvent> confirm(Confirm confirm, Known state) {
        return switch (state) {
            case Proposed _ ->
                    List.of(new RosterImportEvent.Confirmed(confirm.leavers(), confirm.by()));
            case Confirmed confirmed when confirmed.leavers() == confirm.leavers() -> List.of();
            case Confirmed _ -> throw new CommandRefused(RosterImportRefusal.ALREADY_CONFIRMED);
            case Completed _ -> List.of();
            case Abandoned _ -> throw new CommandRefused(RosterImportRefusal.ABANDONED);
        };
    }

    private static List<RosterImportEvent> complete(Complete complete, Known state) {
        return switch (state) {
            case Proposed _ -> throw new CommandRefused(RosterImportRefusal.NOT_CONFIRMED);
            case Confirmed _ -> List.of(new RosterImportEvent.Completed(complete.students()));
            case Completed _ -> List.of();
            case Abandoned _ -> throw new CommandRefused(RosterImportRefusal.ABANDONED);
        };
    }

    private static List<RosterImportEvent> abandon(Abandon abandon, Known state) {
        return switch (state) {
            case Proposed _ -> List.of(new RosterImportEvent.Abandoned(abandon.by()));
            case Confirmed _, Completed _ ->
                    throw new CommandRefused(RosterImportRefusal.ALREADY_CONFIRMED);
            case Abandoned _ -> List.of();
        };
    }

    private static RosterImportEvent.Proposed proposed(Propose propose) {
        return new RosterImportEvent.Proposed(
                propose.id(),
                propose.school(),
                propose.file(),
                propose.joiners(),
                propose.movers(),
                propose.leavers(),
                propose.changed(),
                propose.by());
    }
}

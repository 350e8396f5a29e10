package org.shouwang.command.alert.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.alert.decision.AlertCommand.ConfirmDismissal;
import org.shouwang.command.alert.decision.AlertCommand.DeclineDismissal;
import org.shouwang.command.alert.decision.AlertCommand.ProposeDismissal;
import org.shouwang.command.alert.decision.AlertState.Answered;
import org.shouwang.command.alert.decision.AlertState.Dismissed;
import org.shouwang.command.alert.decision.AlertState.Hold;
import org.shouwang.command.alert.decision.AlertState.Known;
import org.shouwang.command.alert.decision.AlertState.Open;
import org.shouwang.command.alert.decision.AlertState.Proposal;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.alert.AlertEvent.AcknowledgementRedated;
import org.shouwang.contract.alert.AlertEvent.DismissalDeclined;
import org.shouwang.contract.alert.AlertEvent.DismissalEscalated;
import org.shouwang.contract.alert.AlertEvent.DismissalProposed;
import org.shouwang.contract.alert.AlertEvent.Reopened;
import org.shouwang.contract.alert.AlertEvent.StepWaived;
import org.shouwang.contract.alert.AlertEvent.Why;

/**
 * The only way to end an alert without a response: one proposes, another person agrees, and what
 * the plan asks for first is done.
 */
final class Dismissing {

    private final AlertTimes times;
    private final DismissalGate gate;

    Dismissing(AlertTimes times, DismissalGate gate) {
        this.times = times;
        this.gate = gate;
    }

    List<AlertEvent> propose(ProposeDismissal command, Known state, Instant now) {
        return switch (state) {
            case Open open when open.proposal().isPresent() ->
                    throw new CommandRefused(AlertRefusal.DISMISSAL_ALREADY_PROPOSED);
            case Open open -> proposed(command, open, now);
            case Answered _ -> throw new CommandRefused(AlertRefusal.ALERT_HAS_A_RESPONSE);
            case Dismissed _ -> List.of();
        };
    }

    private List<AlertEvent> proposed(ProposeDismissal command, Open open, Instant now) {
        List<StepWaived> waived = gate.waived(command);
        AlertFacts facts = open.facts();
        for (StepWaived step : waived) {
            facts = facts.with(step, now);
        }
        gate.checkProposal(command, facts, now);
        List<AlertEvent> events = new ArrayList<>(waived);
        events.add(new DismissalProposed(command.by(), command.reason(), patience(now)));
        return events;
    }

    List<AlertEvent> confirm(ConfirmDismissal command, Known state, Instant now) {
        return switch (state) {
            case Open open -> List.of(confirmed(command, open, now));
            case Answered _ -> throw new CommandRefused(AlertRefusal.ALERT_HAS_A_RESPONSE);
            case Dismissed _ -> List.of();
        };
    }

    private AlertEvent confirmed(ConfirmDismissal command, Open open, Instant now) {
        Proposal proposal =
                open.proposal()
                        .orElseThrow(() -> new CommandRefused(AlertRefusal.DISMISSAL_NOT_PROPOSED));
        if (proposal.by().equals(command.by())) {
            throw new CommandRefused(AlertRefusal.DISMISSAL_NEEDS_SECOND_PERSON);
        }
        open.facts().checkSeen(command.seen());
        gate.checkConfirmation(command, open.facts(), now);
        return new AlertEvent.Dismissed(proposal.by(), command.by());
    }

    /**
     * An objection is a fact: it is recorded even when nothing waits for it, and one that comes
     * after the dismissal makes the alert need a human again. Acknowledgements, which do not expire
     * while a proposal stands, get new time.
     */
    List<AlertEvent> decline(DeclineDismissal command, Known state, Instant now) {
        List<AlertEvent> events = new ArrayList<>();
        events.add(new DismissalDeclined(command.by(), command.reason()));
        switch (state) {
            case Open open when open.proposal().isPresent() -> {
                Instant until = now.plus(times.holdFor(open.facts().danger()));
                for (Hold hold : open.holds()) {
                    events.add(new AcknowledgementRedated(hold.whose(), Optional.of(until)));
                }
            }
            case Dismissed _ ->
                    events.add(new Reopened(Why.OBJECTION_AFTER_DISMISSAL, command.by()));
            case Open _, Answered _ -> {}
        }
        return events;
    }

    List<AlertEvent> escalate(Proposal proposal, Instant now) {
        return proposal.dueAt().isAfter(now)
                ? List.of()
                : List.of(
                        new DismissalEscalated(proposal.by(), proposal.times() + 1, patience(now)));
    }

    private Optional<Instant> patience(Instant now) {
        return Optional.of(now.plus(times.dismissalPatience()));
    }
}

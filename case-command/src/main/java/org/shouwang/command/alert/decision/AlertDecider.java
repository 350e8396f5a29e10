package org.shouwang.command.alert.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.Decider;
import org.shouwang.command.alert.decision.AlertCommand.Acknowledge;
import org.shouwang.command.alert.decision.AlertCommand.Answer;
import org.shouwang.command.alert.decision.AlertCommand.ConfirmCorrection;
import org.shouwang.command.alert.decision.AlertCommand.ConfirmDismissal;
import org.shouwang.command.alert.decision.AlertCommand.DeclineDismissal;
import org.shouwang.command.alert.decision.AlertCommand.Due;
import org.shouwang.command.alert.decision.AlertCommand.Fact;
import org.shouwang.command.alert.decision.AlertCommand.Join;
import org.shouwang.command.alert.decision.AlertCommand.JoinResponse;
import org.shouwang.command.alert.decision.AlertCommand.OpenResponse;
import org.shouwang.command.alert.decision.AlertCommand.ProposeDismissal;
import org.shouwang.command.alert.decision.AlertCommand.Raise;
import org.shouwang.command.alert.decision.AlertCommand.StillAsSeen;
import org.shouwang.command.alert.decision.AlertState.Known;
import org.shouwang.command.alert.decision.AlertState.Open;
import org.shouwang.command.alert.decision.AlertState.Unknown;
import org.shouwang.command.plan.decision.Plans;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.alert.AlertEvent.Acknowledged;
import org.shouwang.contract.alert.AlertEvent.Joined;
import org.shouwang.contract.alert.AlertEvent.Raised;
import org.shouwang.contract.alert.AlertEvent.ResponseJoined;
import org.shouwang.contract.alert.AlertEvent.ResponseOpened;
import org.shouwang.contract.alert.AlertEvent.SubjectIdentified;

/**
 * The rules of an alert. Whatever is told about a student is recorded. What is over needs a human
 * again as soon as something new is told. Only two different people end an alert without a
 * response.
 */
public final class AlertDecider implements Decider<AlertCommand, AlertState, AlertEvent> {

    private final AlertTimes times;
    private final Acknowledging acknowledging;
    private final Dismissing dismissing;

    public AlertDecider(AlertTimes times, Plans plans) {
        this.times = times;
        this.acknowledging = new Acknowledging(times);
        this.dismissing = new Dismissing(times, new DismissalGate(plans));
    }

    @Override
    public AlertState initial() {
        return new Unknown();
    }

    @Override
    public List<AlertEvent> decide(AlertCommand command, AlertState state, Instant now) {
        return switch (state) {
            case Unknown() when command instanceof Raise raise -> raised(raise);
            case Unknown() -> throw new CommandRefused(AlertRefusal.NO_SUCH_ALERT);
            case Known known -> decideKnown(command, known, now);
        };
    }

    @Override
    public AlertState evolve(AlertState state, AlertEvent event, Instant recordedAt) {
        return AlertEvolution.evolve(state, event, recordedAt);
    }

    private List<AlertEvent> decideKnown(AlertCommand command, Known state, Instant now) {
        return switch (command) {
            case Fact fact -> Facts.decide(fact, state, now);
            case ConfirmCorrection confirm -> Correcting.confirm(confirm, state);
            case Acknowledge acknowledge -> acknowledging.acknowledge(acknowledge, state, now);
            case Join join -> join(join, state);
            case Answer answer -> answered(answer, state, now);
            case ProposeDismissal propose -> dismissing.propose(propose, state, now);
            case ConfirmDismissal confirm -> dismissing.confirm(confirm, state, now);
            case DeclineDismissal decline -> dismissing.decline(decline, state, now);
            case StillAsSeen still -> stillAsSeen(still, state);
            case Due _ -> due(state, now);
        };
    }

    private static List<AlertEvent> raised(Raise raise) {
        return List.of(
                new Raised(
                        raise.alert(),
                        raise.school(),
                        AlertCodes.of(raise.alert()),
                        raise.subjects(),
                        raise.danger(),
                        raise.account(),
                        raise.place(),
                        raise.company(),
                        raise.occurred(),
                        raise.origin(),
                        raise.by(),
                        raise.attachments()));
    }

    private static List<AlertEvent> join(Join join, Known state) {
        return state.facts().hasJoined(join.by()) ? List.of() : List.of(new Joined(join.by()));
    }

    /** Whoever answers for one of several has the others until somebody looks at them. */
    private List<AlertEvent> answered(Answer answer, Known state, Instant now) {
        AlertFacts known = state.facts();
        if (known.hasResponse(answer.student(), answer.response())) {
            return List.of();
        }
        List<AlertEvent> events = new ArrayList<>();
        if (state instanceof Open open && open.holds().isEmpty()) {
            // nobody has it yet: whoever answers it does
            events.add(acknowledgedBy(answer, known, now));
        }
        if (!known.names(answer.student())) {
            known.onlyDescribed()
                    .ifPresent(
                            subject ->
                                    events.add(
                                            new SubjectIdentified(
                                                    subject, answer.student(), answer.by())));
        }
        events.add(
                switch (answer) {
                    case OpenResponse o -> new ResponseOpened(o.response(), o.student(), o.by());
                    case JoinResponse j -> new ResponseJoined(j.response(), j.student(), j.by());
                });
        AlertState after = state;
        for (AlertEvent event : events) {
            after = evolve(after, event, now);
        }
        if (after instanceof Open left
                && left.holdOf(answer.by()).isEmpty()
                && !left.facts().isDoubtedBy(answer.by())) {
            events.add(acknowledgedBy(answer, known, now));
        }
        return events;
    }

    private Acknowledged acknowledgedBy(Answer answer, AlertFacts known, Instant now) {
        Optional<Instant> until =
                known.isDoubtedBy(answer.by())
                        ? Optional.empty()
                        : Optional.of(now.plus(times.holdFor(known.danger())));
        return new Acknowledged(answer.by(), Optional.empty(), until);
    }

    private static List<AlertEvent> stillAsSeen(StillAsSeen still, Known state) {
        state.facts().checkSeen(still.seen());
        return List.of();
    }

    private List<AlertEvent> due(Known state, Instant now) {
        if (!(state instanceof Open open)) {
            return List.of();
        }
        return open.proposal().isPresent()
                ? dismissing.escalate(open.proposal().get(), now)
                : acknowledging.expire(open, now);
    }
}

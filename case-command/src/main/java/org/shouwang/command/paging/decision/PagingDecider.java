package org.shouwang.command.paging.decision;

import java.time.Instant;
import java.util.List;
import org.shouwang.command.Decider;
import org.shouwang.command.paging.decision.PagingCommand.Due;
import org.shouwang.command.paging.decision.PagingCommand.GiveUpStep;
import org.shouwang.command.paging.decision.PagingCommand.RecordAttempt;
import org.shouwang.command.paging.decision.PagingCommand.RecordDelivery;
import org.shouwang.command.paging.decision.PagingCommand.RecordFailure;
import org.shouwang.command.paging.decision.PagingCommand.Resume;
import org.shouwang.command.paging.decision.PagingCommand.Start;
import org.shouwang.command.paging.decision.PagingCommand.Stop;
import org.shouwang.command.paging.decision.PagingState.NotStarted;
import org.shouwang.command.paging.decision.PagingState.Page;
import org.shouwang.command.paging.decision.PagingState.Running;
import org.shouwang.command.paging.decision.PagingState.Stopped;
import org.shouwang.contract.id.AttemptId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.paging.PagingEvent.Attempted;
import org.shouwang.contract.paging.PagingEvent.Delivered;
import org.shouwang.contract.paging.PagingEvent.Failed;
import org.shouwang.contract.paging.PagingEvent.NobodyReachable;
import org.shouwang.contract.paging.PagingEvent.StepStarted;
import org.shouwang.contract.paging.PagingEvent.TargetEmpty;

/**
 * The rules of paging: it widens and repeats until a human has the alert, says whom it could not
 * find, and never ends in silence.
 */
public final class PagingDecider implements Decider<PagingCommand, PagingState, PagingEvent> {

    @Override
    public PagingState initial() {
        return new NotStarted(Receipts.NONE);
    }

    @Override
    public List<PagingEvent> decide(PagingCommand command, PagingState state, Instant now) {
        return switch (command) {
            case Start start when state instanceof NotStarted ->
                    Climb.from(page(start), start.ladder(), state, now);
            case Start _ -> List.of();
            case Resume _ when state instanceof Running -> List.of();
            case Resume resume -> Climb.from(page(resume), resume.ladder(), state, now);
            case Stop _ when state instanceof Stopped -> List.of();
            case Stop stop -> List.of(new PagingEvent.Stopped(stop.reason()));
            case Due due -> due(due, state, now);
            case GiveUpStep give -> giveUp(give, state, now);
            case RecordAttempt attempt -> attempted(attempt, state);
            case RecordDelivery delivery ->
                    outcome(delivery.attempt(), new Delivered(delivery.attempt()), state);
            case RecordFailure failure ->
                    outcome(
                            failure.attempt(),
                            new Failed(failure.attempt(), failure.failure()),
                            state);
        };
    }

    @Override
    public PagingState evolve(PagingState state, PagingEvent event, Instant recordedAt) {
        return switch (event) {
            case StepStarted e -> started(state, e, recordedAt);
            case NobodyReachable e ->
                    new Running(
                            new Page(e.alert(), e.school(), e.code()),
                            e.round(),
                            0,
                            List.of(),
                            e.dueAt().orElse(recordedAt),
                            misses(state) + 1,
                            state.receipts());
            case PagingEvent.Stopped _ -> new Stopped(state.round(), state.receipts());
            case TargetEmpty _ -> state;
            case Attempted e -> withReceipts(state, state.receipts().with(e));
            case Delivered e -> withReceipts(state, state.receipts().with(e.attempt(), e));
            case Failed e -> withReceipts(state, state.receipts().with(e.attempt(), e));
        };
    }

    private static List<PagingEvent> due(Due due, PagingState state, Instant now) {
        return state instanceof Running running && !running.dueAt().isAfter(now)
                ? Climb.on(running, due.ladder(), now)
                : List.of();
    }

    private static List<PagingEvent> giveUp(GiveUpStep give, PagingState state, Instant now) {
        boolean useless =
                state instanceof Running running
                        && running.round() == give.round()
                        && running.step() == give.step()
                        && !running.receipts().someoneToldIn(give.round(), give.step());
        return useless ? Climb.on((Running) state, give.ladder(), now) : List.of();
    }

    private static List<PagingEvent> attempted(RecordAttempt attempt, PagingState state) {
        return state.receipts().knows(attempt.attempt())
                ? List.of()
                : List.of(
                        new Attempted(
                                attempt.attempt(),
                                attempt.staff(),
                                attempt.channel(),
                                attempt.step(),
                                attempt.round()));
    }

    private static List<PagingEvent> outcome(
            AttemptId attempt, PagingEvent outcome, PagingState state) {
        return state.receipts().says(attempt, outcome) ? List.of() : List.of(outcome);
    }

    private static Running started(PagingState state, StepStarted event, Instant recordedAt) {
        return new Running(
                new Page(event.alert(), event.school(), event.code()),
                event.round(),
                event.step(),
                event.targets(),
                event.dueAt().orElse(recordedAt),
                misses(state),
                state.receipts());
    }

    /** Counted anew as soon as somebody was told in the round that has just passed. */
    private static int misses(PagingState state) {
        return state instanceof Running running
                        && !running.receipts().someoneToldIn(running.round())
                ? running.misses()
                : 0;
    }

    private static PagingState withReceipts(PagingState state, Receipts receipts) {
        return switch (state) {
            case NotStarted _ -> new NotStarted(receipts);
            case Running r ->
                    new Running(
                            r.page(),
                            r.round(),
                            r.step(),
                            r.told(),
                            r.dueAt(),
                            r.misses(),
                            receipts);
            case Stopped stopped -> new Stopped(stopped.round(), receipts);
        };
    }

    private static Page page(Start start) {
        return new Page(start.alert(), start.school(), start.code());
    }

    private static Page page(Resume resume) {
        return new Page(resume.alert(), resume.school(), resume.code());
    }
}

package org.shouwang.command.worry.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.Decider;
import org.shouwang.command.worry.decision.WorryCommand.Answer;
import org.shouwang.command.worry.decision.WorryCommand.BecomeAlert;
import org.shouwang.command.worry.decision.WorryCommand.Due;
import org.shouwang.command.worry.decision.WorryCommand.Report;
import org.shouwang.command.worry.decision.WorryCommand.Supplement;
import org.shouwang.command.worry.decision.WorryState.Answered;
import org.shouwang.command.worry.decision.WorryState.BecameAlert;
import org.shouwang.command.worry.decision.WorryState.Known;
import org.shouwang.command.worry.decision.WorryState.Unknown;
import org.shouwang.command.worry.decision.WorryState.Waiting;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.worry.WorryEvent;
import org.shouwang.contract.worry.WorryEvent.Reported;
import org.shouwang.contract.worry.WorryEvent.Supplemented;
import org.shouwang.contract.worry.WorryEvent.TriageOverdue;

/**
 * The rules of a worry. It is answered in time or told again until it is; what is told after the
 * answer has to be looked at anew.
 */
public final class WorryDecider implements Decider<WorryCommand, WorryState, WorryEvent> {

    private final Duration again;

    /**
     * @param again how long until an overdue worry is told again
     */
    public WorryDecider(Duration again) {
        if (!again.isPositive()) {
            throw new IllegalArgumentException("an overdue worry would be told without a pause");
        }
        this.again = again;
    }

    @Override
    public WorryState initial() {
        return new Unknown();
    }

    @Override
    public List<WorryEvent> decide(WorryCommand command, WorryState state, Instant now) {
        return switch (state) {
            case Unknown() when command instanceof Report report -> List.of(reported(report));
            case Unknown() -> throw new CommandRefused(WorryRefusal.NO_SUCH_WORRY);
            case Known known -> decideKnown(command, known, now);
        };
    }

    private List<WorryEvent> decideKnown(WorryCommand command, Known state, Instant now) {
        return switch (command) {
            case Report report ->
                    reported(report).equals(state.reported())
                            ? List.of()
                            : supplemented(
                                    state,
                                    new Supplement(
                                            report.worry(),
                                            report.entry(),
                                            report.account(),
                                            report.triageBy(),
                                            report.by()));
            case Supplement supplement -> supplemented(state, supplement);
            case Answer answer -> answered(state, answer);
            case BecomeAlert become ->
                    state instanceof BecameAlert b && b.alert().equals(become.alert())
                            ? List.of()
                            : List.of(new WorryEvent.BecameAlert(become.alert(), become.by()));
            case Due _ -> due(state, now);
        };
    }

    @Override
    public WorryState evolve(WorryState state, WorryEvent event, Instant recordedAt) {
        return switch (state) {
            case Unknown() when event instanceof Reported e -> {
                Instant deadline = e.dueAt().orElse(recordedAt);
                yield new Waiting(e, Map.of(), deadline, deadline, 0);
            }
            case Unknown unknown -> unknown;
            case Known known -> evolveKnown(known, event, recordedAt);
        };
    }

    private static WorryState evolveKnown(Known state, WorryEvent event, Instant recordedAt) {
        return switch (event) {
            case Reported _ -> state;
            case Supplemented e -> supplementedState(state, e);
            case WorryEvent.Answered e ->
                    state instanceof BecameAlert
                            ? state
                            : new Answered(state.reported(), state.entries(), e);
            case WorryEvent.BecameAlert e ->
                    new BecameAlert(state.reported(), state.entries(), e.alert());
            case TriageOverdue e ->
                    state instanceof Waiting w
                            ? new Waiting(
                                    w.reported(),
                                    w.entries(),
                                    w.deadline(),
                                    e.dueAt().orElse(recordedAt),
                                    e.times())
                            : state;
        };
    }

    private static WorryState supplementedState(Known state, Supplemented event) {
        Map<EntryId, WorryEvent> entries = new HashMap<>(state.entries());
        entries.put(event.entry(), event);
        Map<EntryId, WorryEvent> all = Map.copyOf(entries);
        if (event.dueAt().isPresent()) {
            Instant deadline = event.dueAt().get();
            return new Waiting(state.reported(), all, deadline, deadline, 0);
        }
        return switch (state) {
            case Waiting w -> new Waiting(w.reported(), all, w.deadline(), w.next(), w.told());
            case Answered a -> new Answered(a.reported(), all, a.answer());
            case BecameAlert b -> new BecameAlert(b.reported(), all, b.alert());
        };
    }

    private static Reported reported(Report report) {
        return new Reported(
                report.worry(),
                report.school(),
                report.student(),
                report.account(),
                report.occurred(),
                report.by(),
                Optional.of(report.triageBy()));
    }

    private static List<WorryEvent> supplemented(Known state, Supplement supplement) {
        boolean saidBefore =
                state.entries().get(supplement.entry()) instanceof Supplemented before
                        && before.account().equals(supplement.account())
                        && before.by().equals(supplement.by());
        if (saidBefore) {
            return List.of();
        }
        Optional<Instant> dueAt =
                state instanceof Answered ? Optional.of(supplement.triageBy()) : Optional.empty();
        return List.of(
                new Supplemented(supplement.entry(), supplement.account(), supplement.by(), dueAt));
    }

    private static List<WorryEvent> answered(Known state, Answer answer) {
        var event = new WorryEvent.Answered(answer.triage(), answer.answer(), answer.by());
        boolean already = state instanceof Answered a && a.answer().equals(event);
        return already ? List.of() : List.of(event);
    }

    private List<WorryEvent> due(Known state, Instant now) {
        return state instanceof Waiting waiting && !waiting.next().isAfter(now)
                ? List.of(
                        new TriageOverdue(
                                waiting.deadline(),
                                waiting.told() + 1,
                                Optional.of(now.plus(again))))
                : List.of();
    }
}

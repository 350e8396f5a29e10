package org.shouwang.command.paging.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.contract.id.AttemptId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.paging.PagingEvent.Attempted;
import org.shouwang.contract.paging.PagingEvent.Delivered;
import org.shouwang.contract.paging.PagingEvent.Failed;
import org.shouwang.contract.paging.PagingEvent.Failure;

/**
 * What became of each attempt: the last word counts.
 *
 * @param attempts by id
 * @param outcomes by attempt; an outcome may be told before its attempt
 */
record Receipts(Map<AttemptId, Attempted> attempts, Map<AttemptId, PagingEvent> outcomes) {

    static final Receipts NONE = new Receipts(Map.of(), Map.of());

    Receipts {
        attempts = Map.copyOf(attempts);
        outcomes = Map.copyOf(outcomes);
    }

    Receipts with(Attempted attempt) {
        var more = new HashMap<>(attempts);
        more.put(attempt.attempt(), attempt);
        return new Receipts(more, outcomes);
    }

    Receipts with(AttemptId attempt, PagingEvent outcome) {
        var more = new HashMap<>(outcomes);
        more.put(attempt, outcome);
        return new Receipts(attempts, more);
    }

    boolean knows(AttemptId attempt) {
        return attempts.containsKey(attempt);
    }

    boolean says(AttemptId attempt, PagingEvent outcome) {
        return Optional.of(outcome).equals(Optional.ofNullable(outcomes.get(attempt)));
    }

    boolean someoneToldIn(int round) {
        return attempts.values().stream().anyMatch(a -> a.round() == round && delivered(a));
    }

    boolean someoneToldIn(int round, int step) {
        return attempts.values().stream()
                .anyMatch(a -> a.round() == round && a.step() == step && delivered(a));
    }

    /** Whether everything tried for somebody in a round failed in a way that no repeat mends. */
    boolean hopeless(StaffId staff, int round) {
        List<Attempted> tried =
                attempts.values().stream()
                        .filter(a -> a.round() == round && a.staff().equals(staff))
                        .toList();
        return !tried.isEmpty() && tried.stream().allMatch(this::failedForGood);
    }

    private boolean failedForGood(Attempted attempt) {
        return outcomes.get(attempt.attempt()) instanceof Failed(AttemptId _, Failure why)
                && why.isForGood();
    }

    private boolean delivered(Attempted attempt) {
        return outcomes.get(attempt.attempt()) instanceof Delivered;
    }
}

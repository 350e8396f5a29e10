package org.shouwang.command.paging.decision;

import java.time.Instant;
import java.util.List;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.paging.PagingEvent.Target;
import org.shouwang.contract.token.AlertCode;

/** Where the paging of an alert stands. */
public sealed interface PagingState {

    Receipts receipts();

    /** How often it went through the ladder. */
    int round();

    record NotStarted(Receipts receipts) implements PagingState {
        @Override
        public int round() {
            return 0;
        }
    }

    /**
     * @param step the step that waits for an answer; 0 in the pause before a new round
     * @param told the targets of this round so far
     * @param dueAt when it goes on
     * @param misses rounds since anybody could be told
     */
    record Running(
            Page page,
            int round,
            int step,
            List<Target> told,
            Instant dueAt,
            int misses,
            Receipts receipts)
            implements PagingState {
        public Running {
            told = List.copyOf(told);
        }
    }

    record Stopped(int round, Receipts receipts) implements PagingState {}

    /** What a message says: a code and the school, never a name. */
    record Page(AlertId alert, SchoolId school, AlertCode code) {}
}

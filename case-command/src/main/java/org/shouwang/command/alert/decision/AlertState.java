package org.shouwang.command.alert.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.contract.id.StaffId;

/** Where an alert stands. */
public sealed interface AlertState {

    /** Nothing was raised under this id. */
    record Unknown() implements AlertState {}

    /** An alert that exists. */
    sealed interface Known extends AlertState {

        AlertFacts facts();
    }

    /**
     * Somebody has to act.
     *
     * @param holds the acknowledgements that stand: nobody has it when there are none
     * @param bare when each person acknowledged without a note
     * @param proposal to dismiss it, if one waits for a second person
     */
    record Open(
            AlertFacts facts,
            List<Hold> holds,
            Map<StaffId, List<Instant>> bare,
            Optional<Proposal> proposal)
            implements Known {
        public Open {
            holds = List.copyOf(holds);
            bare = Map.copyOf(bare);
        }

        Optional<Hold> holdOf(StaffId who) {
            return holds.stream().filter(hold -> hold.whose().equals(who)).findFirst();
        }
    }

    /** Everybody it is about has a response. */
    record Answered(AlertFacts facts) implements Known {}

    /** Two people found nothing in it. */
    record Dismissed(AlertFacts facts) implements Known {}

    /**
     * @param since when it was given, or given new time
     */
    record Hold(StaffId whose, Instant since, Instant until) {}

    /**
     * @param times how often it has escalated
     */
    record Proposal(StaffId by, Instant dueAt, int times) {}
}

package org.shouwang.command.worry.decision;

import java.time.Instant;
import java.util.Map;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.worry.WorryEvent;
import org.shouwang.contract.worry.WorryEvent.Reported;

/** Where a worry stands. */
public sealed interface WorryState {

    record Unknown() implements WorryState {}

    /** A worry that somebody reported. */
    sealed interface Known extends WorryState {

        Reported reported();

        /** What was told later, to tell a repetition from news. */
        Map<EntryId, WorryEvent> entries();
    }

    /**
     * @param deadline when it should have been answered
     * @param next when it is told again
     * @param told how often it was told that nobody answered
     */
    record Waiting(
            Reported reported,
            Map<EntryId, WorryEvent> entries,
            Instant deadline,
            Instant next,
            int told)
            implements Known {}

    record Answered(Reported reported, Map<EntryId, WorryEvent> entries, WorryEvent.Answered answer)
            implements Known {}

    /** What is told now belongs to the alert as well. */
    record BecameAlert(Reported reported, Map<EntryId, WorryEvent> entries, AlertId alert)
            implements Known {}
}

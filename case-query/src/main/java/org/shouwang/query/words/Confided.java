package org.shouwang.query.words;

import org.shouwang.contract.Event;
import org.shouwang.contract.casefile.CasefileEvent;
import org.shouwang.contract.response.ResponseFact;

/** What a child said in confidence: read by whoever takes part in the case, not by all who lead. */
final class Confided {

    private Confided() {}

    static boolean in(Event event) {
        return switch (event) {
            case CasefileEvent.NoteAdded _,
                    ResponseFact.NoteAdded _,
                    ResponseFact.FollowupHeld _,
                    ResponseFact.Assessed _ ->
                    true;
            default -> false;
        };
    }
}

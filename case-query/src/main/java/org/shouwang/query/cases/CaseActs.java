package org.shouwang.query.cases;

import java.util.HashMap;
import java.util.Map;
import org.shouwang.access.Action;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Thing;
import org.shouwang.web.signin.Who;

/** What a reader may begin at a case file, by the names that its page knows. */
final class CaseActs {

    private static final Map<String, Action> ACTS =
            Map.of(
                    "record", Action.RECORD_FACT,
                    "raise", Action.RAISE_LEVEL,
                    "lower", Action.PROPOSE_LOWERING,
                    "end", Action.PROPOSE_ENDING,
                    "people", Action.MANAGE_PARTICIPANTS,
                    "note", Action.ADD_NOTE,
                    "respond", Action.START_RESPONSE);

    private CaseActs() {}

    /**
     * @param past whether the file is looked at as it was: then nothing is begun
     */
    static Map<String, Boolean> of(ReadingRoom room, Who who, Thing file, boolean past) {
        Map<String, Boolean> acts = new HashMap<>();
        ACTS.forEach((name, action) -> acts.put(name, !past && room.may(who, action, file)));
        return acts;
    }
}

package org.shouwang.query.audit;

import java.util.List;
import org.shouwang.query.words.Teller;

/**
 * Everything that was recorded of one response, in one reader's words.
 *
 * @param told every event, the earliest first
 * @param parts every step, by the version of the plan then in force
 * @param cut whether there are more events than are shown
 */
record ResponseRecord(Teller teller, List<Told> told, List<StepAudit.Part> parts, boolean cut) {

    ResponseRecord {
        told = List.copyOf(told);
        parts = List.copyOf(parts);
    }
}

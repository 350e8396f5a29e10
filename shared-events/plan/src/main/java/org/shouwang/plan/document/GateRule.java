package org.shouwang.plan.document;

import java.util.List;

/**
 * Who may pass a gate once its steps are done.
 *
 * @param persons how many different people it takes
 * @param proposedBy the roles of whom one proposes
 * @param confirmedBy the roles of whom another confirms
 */
public record GateRule(int persons, List<String> proposedBy, List<String> confirmedBy) {

    public GateRule {
        proposedBy = List.copyOf(proposedBy);
        confirmedBy = List.copyOf(confirmedBy);
    }
}

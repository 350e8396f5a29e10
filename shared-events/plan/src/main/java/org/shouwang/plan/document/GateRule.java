package org.shouwang.plan.document;

import java.util.List;

/**
 * Who may pass a gate once its steps are done: one proposes, another confirms.
 *
 * @param proposedBy the roles of whom one proposes
 * @param confirmedBy the roles of whom another confirms
 */
public record GateRule(List<String> proposedBy, List<String> confirmedBy) {

    /** How many different people it takes, of every plan: no more can be asked, and no fewer. */
    static final int PERSONS = 2;

    public GateRule {
        proposedBy = List.copyOf(proposedBy);
        confirmedBy = List.copyOf(confirmedBy);
    }
}

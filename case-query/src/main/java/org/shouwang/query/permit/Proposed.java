package org.shouwang.query.permit;

import org.shouwang.access.Action;

/** What takes a second person, and what that person has to be allowed. */
public enum Proposed {
    LOWERING(Action.CONFIRM_LOWERING, Action.DECLINE_LOWERING),
    ENDING(Action.CONFIRM_ENDING, Action.DECLINE_ENDING),
    WAIVER(Action.CONFIRM_WAIVER, Action.CONFIRM_WAIVER),
    MIGRATION(Action.CONFIRM_MIGRATION, Action.CONFIRM_MIGRATION),
    /** Taking back an entry that asks for more eases as a lower level does. */
    WITHDRAWAL(Action.CONFIRM_LOWERING, Action.DECLINE_LOWERING);

    private final Action answeredBy;
    private final Action declinedBy;

    Proposed(Action answeredBy, Action declinedBy) {
        this.answeredBy = answeredBy;
        this.declinedBy = declinedBy;
    }

    /** What whoever objects has to be allowed. */
    public Action declinedBy() {
        return declinedBy;
    }

    public Action answeredBy() {
        return answeredBy;
    }
}

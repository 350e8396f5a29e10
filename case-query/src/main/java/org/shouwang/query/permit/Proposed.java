package org.shouwang.query.permit;

import org.shouwang.access.Action;

/** What takes a second person, and what that person has to be allowed. */
public enum Proposed {
    LOWERING(Action.CONFIRM_LOWERING),
    ENDING(Action.CONFIRM_ENDING),
    WAIVER(Action.CONFIRM_WAIVER),
    MIGRATION(Action.CONFIRM_MIGRATION),
    /** Taking back an entry that asks for more eases as a lower level does. */
    WITHDRAWAL(Action.CONFIRM_LOWERING);

    private final Action answeredBy;

    Proposed(Action answeredBy) {
        this.answeredBy = answeredBy;
    }

    public Action answeredBy() {
        return answeredBy;
    }
}

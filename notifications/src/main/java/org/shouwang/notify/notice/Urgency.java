package org.shouwang.notify.notice;

import org.shouwang.contract.alert.AlertEvent.Danger;

/** How urgent whoever raised the alert said it is. */
public enum Urgency {
    NOW,
    VERY_WORRIED,
    NEEDS_ATTENTION,
    NOT_SURE,
    /** The alert itself could not be read: somebody has to look. */
    UNREADABLE;

    public static Urgency of(Danger danger) {
        return switch (danger) {
            case NOW -> NOW;
            case VERY_WORRIED -> VERY_WORRIED;
            case NEEDS_ATTENTION -> NEEDS_ATTENTION;
            case NOT_SURE -> NOT_SURE;
        };
    }
}

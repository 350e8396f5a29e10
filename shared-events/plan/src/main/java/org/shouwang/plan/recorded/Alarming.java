package org.shouwang.plan.recorded;

import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Stability;

/**
 * What tells of danger while nobody asked: whoever thinks of ending something has to think again,
 * and where everything has ended somebody has to begin.
 */
public final class Alarming {

    private Alarming() {}

    /** Whether an event of a response does. */
    public static boolean is(ResponseEvent event) {
        return switch (event) {
            case ResponseCourse.LevelRaised _, ResponseCourse.AlertJoined _ -> true;
            case ResponseFact.Assessed e -> !e.forces().isEmpty();
            case ResponseFact.AbuseSuspected _, ResponseFact.EmergencyCalled _ -> true;
            case ResponseFact.FollowupHeld e -> e.stability() != Stability.STABLE;
            default -> false;
        };
    }
}

package org.shouwang.plan.recorded;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Outcome;
import org.shouwang.contract.response.ResponseFact.SafeContact;
import org.shouwang.contract.response.ResponseFact.Signature;
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
            case ResponseCourse.LevelRaised _,
                    ResponseCourse.AlertJoined _,
                    ResponseCourse.DangerTold _ ->
                    true;
            case ResponseFact.Assessed e -> !e.forces().isEmpty();
            case ResponseFact.AbuseSuspected _, ResponseFact.EmergencyCalled _ -> true;
            case ResponseFact.FollowupHeld e -> e.stability() != Stability.STABLE;
            default -> false;
        };
    }

    /**
     * Whether the plan asks for more because of it. One person may say so; it takes two to take it
     * back.
     */
    public static boolean asksForMore(ResponseFact fact) {
        return switch (fact) {
            case ResponseFact.Assessed e -> !e.forces().isEmpty();
            case ResponseFact.AbuseSuspected _ -> true;
            case ResponseFact.SafeContactChecked e -> e.decision() == SafeContact.NOT_SAFE;
            case ResponseFact.FollowupHeld e -> e.stability() != Stability.STABLE;
            case ResponseFact.GuardianAttempted e -> e.outcome() == Outcome.DECLINED;
            case ResponseFact.GuardianMet e -> refusedAlone(e);
            default -> false;
        };
    }

    private static boolean refusedAlone(ResponseFact.GuardianMet met) {
        return met.signature() == Signature.REFUSED && met.witness().isEmpty();
    }

    /**
     * Whether it is told of the same minute: forms show no seconds. Told of another time it may no
     * longer be what was found last, and so ask for nothing.
     */
    public static boolean sameMinute(ResponseFact instead, ResponseFact before) {
        return minute(instead).equals(minute(before));
    }

    private static Instant minute(ResponseFact fact) {
        return fact.entry().occurred().at().truncatedTo(ChronoUnit.MINUTES);
    }

    /** Whether a fact that takes the place of another asks for no less. */
    public static boolean asksNoLess(ResponseFact instead, ResponseFact before) {
        return switch (before) {
            case ResponseFact.Assessed e ->
                    instead instanceof ResponseFact.Assessed i
                            && i.forces().containsAll(e.forces());
            case ResponseFact.AbuseSuspected e ->
                    instead instanceof ResponseFact.AbuseSuspected i && i.suspect() == e.suspect();
            case ResponseFact.SafeContactChecked e ->
                    instead instanceof ResponseFact.SafeContactChecked i
                            && i.decision() == e.decision();
            case ResponseFact.FollowupHeld e ->
                    instead instanceof ResponseFact.FollowupHeld i
                            && i.stability() == e.stability();
            case ResponseFact.GuardianAttempted e ->
                    instead instanceof ResponseFact.GuardianAttempted i
                            && i.outcome() == e.outcome()
                            && i.standing() == e.standing();
            case ResponseFact.GuardianMet e ->
                    instead instanceof ResponseFact.GuardianMet i
                            && refusedAlone(i)
                            && i.standing() == e.standing();
            default -> true;
        };
    }
}

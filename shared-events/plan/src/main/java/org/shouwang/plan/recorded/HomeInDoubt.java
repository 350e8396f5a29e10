package org.shouwang.plan.recorded;

import org.shouwang.plan.engine.HomeCalls;
import org.shouwang.plan.fact.Facts;

/**
 * A guardian is suspected and nobody has decided since whether anybody at home may be told. Until
 * then nobody at home is called, whatever a plan says: whoever did it must not hear of it first.
 */
public final class HomeInDoubt {

    private HomeInDoubt() {}

    /** Whether it is so by the facts that stand. */
    public static boolean is(Facts facts) {
        return HomeCalls.inDoubt(facts);
    }
}

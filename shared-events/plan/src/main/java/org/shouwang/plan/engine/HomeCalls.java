package org.shouwang.plan.engine;

import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.FactCode.Verdict;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.Facts;

/** What was last decided about calling home, for every page that shows a number. */
public final class HomeCalls {

    private HomeCalls() {}

    /** Whether it was last found that nobody of the family is to be called. */
    public static boolean forbidden(Facts facts) {
        var decisions = new FactIndex(facts).of(FactKind.SAFE_CONTACT_DECIDED);
        return !decisions.isEmpty()
                && decisions
                        .getLast()
                        .fact()
                        .get(Attribute.VERDICT, Verdict.class)
                        .filter(verdict -> verdict == Verdict.UNSAFE)
                        .isPresent();
    }
}

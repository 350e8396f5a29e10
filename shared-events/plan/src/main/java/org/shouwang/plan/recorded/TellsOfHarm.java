package org.shouwang.plan.recorded;

import org.shouwang.plan.document.FactPattern;
import org.shouwang.plan.document.FactPattern.ValueTest;
import org.shouwang.plan.document.Step;
import org.shouwang.plan.engine.Patterns;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.FactCode.Verdict;
import org.shouwang.plan.fact.FactKind;

/**
 * A step that is asked because somebody may have harmed the student. That it is asked says so: it
 * is shown to whoever may know, and to nobody else.
 */
public final class TellsOfHarm {

    private TellsOfHarm() {}

    /** Whatever a plan calls it: what counts is the facts on which it is asked. */
    public static boolean is(Step step) {
        return step.scope().when().stream()
                .flatMap(when -> Patterns.of(when).stream())
                .anyMatch(TellsOfHarm::is);
    }

    private static boolean is(FactPattern pattern) {
        return pattern.kinds().contains(FactKind.ABUSE_SUSPECTED)
                || pattern.kinds().contains(FactKind.SAFE_CONTACT_DECIDED) && unsafe(pattern);
    }

    private static boolean unsafe(FactPattern pattern) {
        ValueTest verdict = pattern.where().get(Attribute.VERDICT);
        return verdict != null && verdict.accepts(Verdict.UNSAFE) && !verdict.accepts(Verdict.SAFE);
    }
}

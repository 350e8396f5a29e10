package org.shouwang.plan.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.plan.document.FactPattern;
import org.shouwang.plan.document.FactPattern.ValueTest;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.FactCode.Suspect;
import org.shouwang.plan.fact.FactCode.Verdict;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.Facts;

/**
 * What was last decided about calling home, for every page that shows a number; judged as the
 * branches of a plan are.
 */
public final class HomeCalls {

    private static final FactPattern UNSAFE =
            pattern(
                    FactKind.SAFE_CONTACT_DECIDED,
                    Attribute.VERDICT,
                    Verdict.UNSAFE,
                    true,
                    List.of());

    private static final FactPattern UNANSWERED =
            pattern(
                    FactKind.ABUSE_SUSPECTED,
                    Attribute.SUSPECT,
                    Suspect.GUARDIAN,
                    false,
                    List.of(any(FactKind.SAFE_CONTACT_DECIDED)));

    private HomeCalls() {}

    /** Whether it was last found that nobody of the family is to be called. */
    public static boolean forbidden(Facts facts) {
        return holds(UNSAFE, new FactIndex(facts));
    }

    /**
     * Whether a guardian is suspected and nobody has decided since. What was found unsafe before
     * stays so: that says all that there is to say.
     */
    public static boolean inDoubt(Facts facts) {
        var index = new FactIndex(facts);
        return holds(UNANSWERED, index) && !holds(UNSAFE, index);
    }

    private static boolean holds(FactPattern pattern, FactIndex index) {
        return PatternTruth.timeline(pattern, index, new Axis.Happened()).last();
    }

    private static FactPattern any(FactKind kind) {
        return pattern(kind, Map.of(), false, List.of());
    }

    private static FactPattern pattern(
            FactKind kind,
            Attribute attribute,
            Object value,
            boolean latest,
            List<FactPattern> until) {
        return pattern(kind, Map.of(attribute, new ValueTest.OneOf(Set.of(value))), latest, until);
    }

    private static FactPattern pattern(
            FactKind kind,
            Map<Attribute, ValueTest> where,
            boolean latest,
            List<FactPattern> until) {
        return new FactPattern(
                Set.of(kind),
                where,
                Map.of(),
                1,
                Optional.empty(),
                Optional.empty(),
                1,
                false,
                latest,
                until);
    }
}

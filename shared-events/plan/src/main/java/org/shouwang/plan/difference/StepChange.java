package org.shouwang.plan.difference;

import java.util.Set;
import org.shouwang.plan.document.Step;

/**
 * A step that both versions have and that is not the same in them.
 *
 * @param aspects what of it differs; empty when it only stands elsewhere
 * @param moved whether it stands elsewhere among the steps that both have
 */
public record StepChange(Step before, Step after, Set<StepAspect> aspects, boolean moved) {

    public StepChange {
        aspects = Set.copyOf(aspects);
    }
}

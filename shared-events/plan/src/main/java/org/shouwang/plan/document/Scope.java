package org.shouwang.plan.document;

import java.util.Optional;
import java.util.Set;

/**
 * When a step is asked at all.
 *
 * @param levels the levels at which it is; empty means at every level and before one is set
 * @param when a branch on facts
 */
public record Scope(Set<String> levels, Optional<Condition> when) {

    public Scope {
        levels = Set.copyOf(levels);
    }
}

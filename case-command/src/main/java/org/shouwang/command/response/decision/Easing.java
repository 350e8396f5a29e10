package org.shouwang.command.response.decision;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.engine.PlanEngine;
import org.shouwang.plan.fact.Facts;

/**
 * Whether an entry that is put right or taken back leaves less to be done: then it takes two, as
 * ending takes two. The plan is asked, and not a list of what tends to matter: the third call that
 * nobody answered, or that nobody is with the student any more.
 */
record Easing(PlanEngine engine, Instant now) {

    /**
     * Whether a step that holds up the end, or a lowering, is open no more. What would close it if
     * it were told anew, one person may tell: so a correction may add what its entry lacked.
     *
     * @param after with the entry replaced by the last fact
     */
    boolean of(Facts before, Facts after) {
        if (before == after) {
            return false;
        }
        Set<String> closed = open(before);
        closed.removeAll(open(after));
        return !closed.isEmpty()
                && open(before.plus(after.inOrder().getLast().replacingNothing())).stream()
                        .anyMatch(closed::contains);
    }

    private Set<String> open(Facts facts) {
        var view = engine.view(facts, now);
        Set<String> open = new HashSet<>();
        Stream.of(Gate.ENDING, Gate.LOWERING)
                .flatMap(gate -> view.unmet(gate).stream())
                .forEach(step -> open.add(step.step().id()));
        return open;
    }
}

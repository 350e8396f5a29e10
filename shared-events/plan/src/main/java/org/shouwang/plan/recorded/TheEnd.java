package org.shouwang.plan.recorded;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.plan.engine.Deadline;
import org.shouwang.plan.engine.PlanEngine;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.Facts;

/**
 * What the end of a response changes: everything that was asked falls silent, but for what the plan
 * asks because of the end.
 */
public final class TheEnd {

    private TheEnd() {}

    /** All that was known when it ended, without the end itself; empty while it runs. */
    public static Optional<Facts> before(Facts facts) {
        return end(facts)
                .map(
                        end ->
                                new Facts(
                                        facts.recordedUntil(end.recordedAt()).inOrder().stream()
                                                .filter(fact -> fact.kind() != FactKind.ENDED)
                                                .toList(),
                                        facts.known()));
    }

    /** The steps that the end asks for, done or not. */
    public static Set<String> steps(PlanEngine engine, Facts facts) {
        return end(facts).stream()
                .flatMap(
                        end ->
                                engine
                                        .newDeadlines(
                                                before(facts).orElseThrow(),
                                                facts.recordedUntil(end.recordedAt()))
                                        .stream())
                .map(Deadline::step)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The deadlines that run: while the response does, all of them; then those of its end. */
    public static List<Deadline> running(PlanEngine engine, Facts facts) {
        if (end(facts).isEmpty()) {
            return engine.deadlines(facts);
        }
        Set<String> asked = steps(engine, facts);
        return engine.deadlines(facts).stream().filter(d -> asked.contains(d.step())).toList();
    }

    private static Optional<Fact> end(Facts facts) {
        return facts.inOrder().stream().filter(fact -> fact.kind() == FactKind.ENDED).findFirst();
    }
}

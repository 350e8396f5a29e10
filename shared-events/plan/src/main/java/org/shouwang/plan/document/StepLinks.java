package org.shouwang.plan.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.shouwang.plan.document.DeadlineRule.Anchor;

/** Which other steps a step looks at, and so the order in which steps can be worked out. */
public final class StepLinks {

    private StepLinks() {}

    /** The steps by which it is worked out when a step is asked, due, done or over. */
    public static Set<String> workedOutFrom(Step step) {
        var links = new LinkedHashSet<String>();
        step.scope().when().ifPresent(when -> add(when, links));
        for (var rule : step.deadlines()) {
            add(rule.anchor(), links);
            rule.when().ifPresent(when -> add(when, links));
        }
        switch (step.evidence()) {
            case Evidence.Once(Condition doneWhen) -> add(doneWhen, links);
            case Evidence.Kept(Condition kept, Condition until) -> {
                add(kept, links);
                add(until, links);
            }
            case Evidence.Series series -> {
                add(series.startsAfter(), links);
                add(series.until(), links);
            }
        }
        return links;
    }

    /** The steps that people are to do before a step. A watch may well last until a later one. */
    static Set<String> comesAfter(Step step) {
        var links = new LinkedHashSet<String>();
        step.needs().forEach(need -> links.addAll(need.steps()));
        step.scope().when().ifPresent(when -> add(when, links));
        switch (step.evidence()) {
            case Evidence.Once(Condition doneWhen) -> add(doneWhen, links);
            case Evidence.Kept(Condition kept, Condition _) -> add(kept, links);
            case Evidence.Series series -> add(series.startsAfter(), links);
        }
        return links;
    }

    private static void add(Anchor anchor, Set<String> links) {
        if (anchor instanceof Anchor.AfterStep(String step)) {
            links.add(step);
        }
    }

    private static void add(Condition condition, Set<String> links) {
        switch (condition) {
            case Condition.All(List<Condition> of) -> of.forEach(inner -> add(inner, links));
            case Condition.Any(List<Condition> of) -> of.forEach(inner -> add(inner, links));
            case Condition.Not(Condition of) -> add(of, links);
            case Condition.StepDone(String step) -> links.add(step);
            case Condition.LevelIs _, FactPattern _ -> {}
        }
    }

    /** A chain of step ids that leads back to where it began, when there is one. */
    static Optional<List<String>> cycle(Plan plan) {
        return cycle(plan, StepLinks::workedOutFrom).or(() -> cycle(plan, StepLinks::comesAfter));
    }

    private static Optional<List<String>> cycle(Plan plan, Function<Step, Set<String>> links) {
        var settled = new LinkedHashSet<String>();
        for (var step : plan.steps()) {
            var found = cycle(plan, links, step.id(), new LinkedHashSet<>(), settled);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<List<String>> cycle(
            Plan plan,
            Function<Step, Set<String>> links,
            String id,
            LinkedHashSet<String> above,
            Set<String> settled) {
        if (settled.contains(id)) {
            return Optional.empty();
        }
        if (!above.add(id)) {
            var chain = new ArrayList<>(above);
            chain.subList(0, chain.indexOf(id)).clear();
            chain.add(id);
            return Optional.of(chain);
        }
        for (var next : links.apply(plan.step(id).orElseThrow())) {
            var found = cycle(plan, links, next, above, settled);
            if (found.isPresent()) {
                return found;
            }
        }
        above.remove(id);
        settled.add(id);
        return Optional.empty();
    }
}

package org.shouwang.command.plan.words;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwang.plan.difference.StepAspect;
import org.shouwang.plan.document.DeadlineRule;
import org.shouwang.plan.document.Level;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.Step;
import org.shouwang.web.text.Text;

/** A plan as people read it: what each of its levels asks, the gravest first. */
public record ReadPlan(List<OfLevel> levels) {

    public ReadPlan {
        levels = List.copyOf(levels);
    }

    /**
     * What is asked at one level.
     *
     * @param stay how long it stands at least
     */
    public record OfLevel(Text title, Text criteria, Text stay, List<OfStep> steps) {

        public OfLevel {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One step at a level.
     *
     * @param sometimes whether only some situations ask for it
     * @param who in order, the first before the others
     * @param due empty when there is no deadline
     * @param proof what counts as done
     * @param after what it waits for
     */
    public record OfStep(
            Text title,
            Text asks,
            boolean sometimes,
            List<Text> who,
            List<Text> due,
            Text proof,
            List<Text> after) {

        public OfStep {
            who = List.copyOf(who);
            due = List.copyOf(due);
            after = List.copyOf(after);
        }
    }

    public static ReadPlan of(Plan plan) {
        var words = new StepWords(plan);
        return new ReadPlan(
                plan.levels().stream()
                        .sorted((one, other) -> other.neutral() - one.neutral())
                        .map(level -> level(level, plan, words))
                        .filter(level -> !level.steps().isEmpty())
                        .toList());
    }

    private static OfLevel level(Level level, Plan plan, StepWords words) {
        return new OfLevel(
                StepWords.said(level.title()),
                StepWords.said(level.criteria()),
                Spans.of(level.minimumStay(), Duration.ZERO),
                plan.steps().stream()
                        .filter(step -> at(level, step.scope().levels()))
                        .map(step -> step(step, level, words))
                        .toList());
    }

    private static OfStep step(Step step, Level level, StepWords words) {
        return new OfStep(
                StepWords.said(step.wording().title()),
                StepWords.said(step.wording().asks()),
                step.scope().when().isPresent(),
                words.of(step, StepAspect.OWNER),
                deadlines(step, level).map(words::deadline).toList(),
                StepWords.said(step.wording().proof()),
                words.of(step, StepAspect.NEEDS));
    }

    /** Those that run at a level; which one that is stands above them already. */
    private static Stream<DeadlineRule> deadlines(Step step, Level level) {
        return step.deadlines().stream()
                .filter(rule -> at(level, rule.levels()))
                .map(rule -> new DeadlineRule(rule.anchor(), rule.offset(), Set.of(), rule.when()));
    }

    private static boolean at(Level level, Set<String> levels) {
        return levels.isEmpty() || levels.contains(level.id());
    }
}

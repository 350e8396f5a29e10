package org.shouwang.command.response.migration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.shouwang.command.plan.words.StepWords;
import org.shouwang.plan.difference.PlanAspect;
import org.shouwang.plan.difference.PlanDifference;
import org.shouwang.plan.difference.StepAspect;
import org.shouwang.plan.difference.StepChange;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.Step;
import org.shouwang.web.text.Text;

/**
 * The difference between two versions of a plan as the two people who answer for a move read it.
 *
 * @param beside what differs beside the steps
 */
public record Differing(
        List<Named> appeared, List<Named> vanished, List<Changed> changed, List<Text> beside) {

    public Differing {
        appeared = List.copyOf(appeared);
        vanished = List.copyOf(vanished);
        changed = List.copyOf(changed);
        beside = List.copyOf(beside);
    }

    /** A step that only one of the versions has, with what it says of itself. */
    public record Named(Text name, List<Text> says) {}

    /** A step that differs. */
    public record Changed(Text name, List<Line> lines) {}

    /**
     * What differs in a step, before and after; both empty where words would not show it, as with
     * the conditions of a branch.
     */
    public record Line(Text what, List<Text> before, List<Text> after) {

        public boolean told() {
            return !before.isEmpty() || !after.isEmpty();
        }
    }

    public static Differing of(Plan before, Plan after) {
        var old = new StepWords(before);
        var now = new StepWords(after);
        PlanDifference difference = PlanDifference.between(before, after);
        return new Differing(
                difference.appeared().stream().map(step -> named(step, now)).toList(),
                difference.vanished().stream().map(step -> named(step, old)).toList(),
                difference.changed().stream().map(change -> changed(change, old, now)).toList(),
                Arrays.stream(PlanAspect.values())
                        .filter(difference.beside()::contains)
                        .map(aspect -> Text.of("migration.beside." + aspect))
                        .toList());
    }

    public boolean isEmpty() {
        return appeared.isEmpty() && vanished.isEmpty() && changed.isEmpty() && beside.isEmpty();
    }

    private static Named named(Step step, StepWords words) {
        return new Named(
                StepWords.said(step.wording().title()),
                Stream.of(
                                words.of(step, StepAspect.OWNER),
                                words.of(step, StepAspect.DEADLINES),
                                words.of(step, StepAspect.GATES))
                        .flatMap(List::stream)
                        .toList());
    }

    private static Changed changed(StepChange change, StepWords old, StepWords now) {
        Stream<Line> differs =
                change.aspects().stream().sorted().map(aspect -> line(change, aspect, old, now));
        Stream<Line> stands =
                change.moved()
                        ? Stream.of(new Line(Text.of("migration.moved"), List.of(), List.of()))
                        : Stream.of();
        return new Changed(
                StepWords.said(change.after().wording().title()),
                Stream.concat(differs, stands).toList());
    }

    private static Line line(StepChange change, StepAspect aspect, StepWords old, StepWords now) {
        List<Text> before = old.of(change.before(), aspect);
        List<Text> after = now.of(change.after(), aspect);
        return new Line(
                Text.of("migration.aspect." + aspect),
                without(before, after),
                without(after, before));
    }

    /** What stays as it is only hides what does not. */
    private static List<Text> without(List<Text> texts, List<Text> same) {
        return texts.stream().filter(text -> !same.contains(text)).toList();
    }
}

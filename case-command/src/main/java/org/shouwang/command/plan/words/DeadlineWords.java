package org.shouwang.command.plan.words;

import java.util.List;
import org.shouwang.plan.document.DeadlineRule;
import org.shouwang.plan.document.DeadlineRule.Anchor;
import org.shouwang.plan.document.DeadlineRule.Offset;
import org.shouwang.plan.document.FactPattern;
import org.shouwang.web.text.Text;

/** A deadline in words: how long, from what on, at which levels. */
record DeadlineWords(StepWords words) {

    Text of(DeadlineRule rule) {
        Text by = by(rule.offset(), from(rule.anchor()));
        Text atLevels =
                rule.levels().isEmpty()
                        ? by
                        : Text.of("migration.due.levels", by, words.levels(rule.levels()));
        return rule.when().isEmpty() ? atLevels : Text.of("migration.due.when", atLevels);
    }

    private Text from(Anchor anchor) {
        return switch (anchor) {
            case Anchor.Start _ -> Text.of("migration.from.start");
            case Anchor.AfterStep(String step) -> Text.of("migration.from.step", words.step(step));
            case Anchor.AfterFact(FactPattern pattern, boolean latest) ->
                    Text.of(
                            latest ? "migration.from.latest" : "migration.from.fact",
                            fact(pattern));
        };
    }

    private static Text by(Offset offset, Text from) {
        return switch (offset) {
            case Offset.Within within ->
                    Text.of("migration.due.within", Spans.of(within.days(), within.time()), from);
            case Offset.SameDay sameDay ->
                    Text.of(
                            "migration.due.same-day",
                            sameDay.until().toString(),
                            Spans.of(sameDay.atLeast()),
                            from);
            case Offset.SchoolDays schoolDays ->
                    Text.of(
                            "migration.due.school-days",
                            schoolDays.days(),
                            schoolDays.until().toString(),
                            from);
            case Offset.OnDate onDate ->
                    Text.of("migration.due.on-date", onDate.until().toString(), from);
        };
    }

    private static Text fact(FactPattern pattern) {
        List<Text> kinds =
                pattern.kinds().stream()
                        .sorted()
                        .<Text>map(kind -> Text.of("migration.fact." + kind))
                        .toList();
        return kinds.stream().reduce((a, b) -> Text.of("migration.fact.or", a, b)).orElseThrow();
    }
}

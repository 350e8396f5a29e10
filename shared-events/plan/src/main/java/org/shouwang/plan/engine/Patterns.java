package org.shouwang.plan.engine;

import java.util.List;
import java.util.stream.Stream;
import org.shouwang.plan.document.Condition;
import org.shouwang.plan.document.Evidence;
import org.shouwang.plan.document.FactPattern;

/** The patterns of facts that a condition or a step's proof is made of. */
public final class Patterns {

    private Patterns() {}

    public static List<FactPattern> of(Condition condition) {
        return stream(condition).toList();
    }

    public static List<FactPattern> of(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Once(Condition doneWhen) -> of(doneWhen);
            case Evidence.Kept(Condition keptWhile, Condition _) -> of(keptWhile);
            case Evidence.Series series -> List.of(series.each());
        };
    }

    private static Stream<FactPattern> stream(Condition condition) {
        return switch (condition) {
            case FactPattern pattern -> Stream.of(pattern);
            case Condition.All(List<Condition> of) -> of.stream().flatMap(Patterns::stream);
            case Condition.Any(List<Condition> of) -> of.stream().flatMap(Patterns::stream);
            case Condition.Not _, Condition.StepDone _, Condition.LevelIs _ -> Stream.empty();
        };
    }
}

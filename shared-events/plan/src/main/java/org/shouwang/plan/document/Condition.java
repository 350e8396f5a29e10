package org.shouwang.plan.document;

import java.util.List;
import java.util.Set;

/** A closed language over facts. Each condition is true or false at every instant. */
public sealed interface Condition
        permits Condition.All,
                Condition.Any,
                Condition.Not,
                Condition.StepDone,
                Condition.LevelIs,
                FactPattern {

    /** The same proof, given by so many people. */
    default Condition provedBy(int people) {
        return switch (this) {
            case FactPattern pattern -> pattern.by(people);
            case All(List<Condition> of) ->
                    new All(of.stream().map(inner -> inner.provedBy(people)).toList());
            case Any(List<Condition> of) ->
                    new Any(of.stream().map(inner -> inner.provedBy(people)).toList());
            case Not _, StepDone _, LevelIs _ -> this;
        };
    }

    /** All of them hold. */
    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }
    }

    /** At least one of them holds. */
    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }
    }

    /** It does not hold. */
    record Not(Condition of) implements Condition {}

    /** A step has been done; a waiver is not the same. */
    record StepDone(String step) implements Condition {}

    /** The level in force is one of these. */
    record LevelIs(Set<String> levels) implements Condition {
        public LevelIs {
            levels = Set.copyOf(levels);
        }
    }
}

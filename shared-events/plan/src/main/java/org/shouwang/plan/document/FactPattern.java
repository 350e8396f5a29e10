package org.shouwang.plan.document;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactKind;

/**
 * Enough facts of some kinds that say certain things.
 *
 * @param where what each fact has to say, by attribute
 * @param unless what each fact must not say; one test that passes shuts it out
 * @param count how many such facts it takes
 * @param within all of them within this long
 * @param over the first and the last of them at least this far apart
 * @param persons how many different people have to stand for the facts together: whoever recorded
 *     one, whoever is named beside it, or the staff that it says were there; the step asks for them
 * @param differentPeople count each account that recorded one once, whoever is said to have done it
 * @param latest a fact of the kinds that does not match begins the count anew
 * @param until facts after which the count begins anew
 */
public record FactPattern(
        Set<FactKind> kinds,
        Map<Attribute, ValueTest> where,
        Map<Attribute, ValueTest> unless,
        int count,
        Optional<Duration> within,
        Optional<Duration> over,
        int persons,
        boolean differentPeople,
        boolean latest,
        List<FactPattern> until)
        implements Condition {

    public FactPattern {
        kinds = Set.copyOf(kinds);
        where = Map.copyOf(where);
        unless = Map.copyOf(unless);
        until = List.copyOf(until);
    }

    /** The same, of so many people. A waiver has its own rule of who signs. */
    FactPattern by(int people) {
        return kinds.contains(FactKind.STEP_WAIVED)
                ? this
                : new FactPattern(
                        kinds,
                        where,
                        unless,
                        count,
                        within,
                        over,
                        people,
                        differentPeople,
                        latest,
                        until);
    }

    /** Whether one fact is of the kinds and says what it has to. */
    public boolean matches(Fact fact) {
        return asksFor(fact) && !shutsOut(fact);
    }

    /** Whether a fact would match if it did not say what it must not. */
    public boolean forbids(Fact fact) {
        return asksFor(fact) && shutsOut(fact);
    }

    private boolean shutsOut(Fact fact) {
        for (var test : unless.entrySet()) {
            var value = fact.attributes().get(test.getKey());
            if (value != null && test.getValue().accepts(value)) {
                return true;
            }
        }
        return false;
    }

    private boolean asksFor(Fact fact) {
        if (!kinds.contains(fact.kind())) {
            return false;
        }
        for (var test : where.entrySet()) {
            var value = fact.attributes().get(test.getKey());
            if (value == null || !test.getValue().accepts(value)) {
                return false;
            }
        }
        return true;
    }

    /** What a value of an attribute has to be. */
    public sealed interface ValueTest {

        /** Whether a value passes. */
        boolean accepts(Object value);

        /** One of some codes, references or numbers. */
        record OneOf(Set<Object> values) implements ValueTest {
            public OneOf {
                values = Set.copyOf(values);
            }

            @Override
            public boolean accepts(Object value) {
                return values.contains(value);
            }
        }

        /** A whole number between two others, both included. */
        record Between(int least, int most) implements ValueTest {
            @Override
            public boolean accepts(Object value) {
                return value instanceof Integer number && number >= least && number <= most;
            }
        }
    }
}

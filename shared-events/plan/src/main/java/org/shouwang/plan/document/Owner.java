package org.shouwang.plan.document;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Who is asked to do a step.
 *
 * @param roles in order: each is the alternate of those before it
 * @param atNight the order at night; empty means as by day
 * @param passOn after how long without an answer the next in order is asked as well
 * @param persons how many different people it takes
 * @param individual a duty of every person who knows, that nobody can hand to another
 * @param byOwner whether only an account in one of the roles of the step, by day, at night or in
 *     its escalation, records what proves it
 * @param escalation whom else to ask once it is overdue, in order
 */
public record Owner(
        List<String> roles,
        List<String> atNight,
        Optional<Duration> passOn,
        int persons,
        boolean individual,
        boolean byOwner,
        List<String> escalation) {

    public Owner {
        roles = List.copyOf(roles);
        atNight = List.copyOf(atNight);
        escalation = List.copyOf(escalation);
    }

    /** The roles in order, by day or at night. */
    public List<String> roles(boolean night) {
        return night && !atNight.isEmpty() ? atNight : roles;
    }
}

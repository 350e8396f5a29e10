package org.shouwang.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.access.Decision.Outcome;
import org.shouwang.access.Table.Row;
import org.shouwang.contract.Role;

/**
 * Answers who may do what to what, by role, relation and what the row asks besides. Pure: the same
 * question has the same answer everywhere. What the table does not allow is denied.
 */
public final class Policy {

    /** Who has several roles acts in the first of these that allows it. */
    private static final List<Role> MOST_RESPONSIBLE_FIRST =
            List.of(
                    Role.PRINCIPAL,
                    Role.PSYCHOLOGY_LEAD,
                    Role.MORAL_EDUCATION_DIRECTOR,
                    Role.COUNSELOR,
                    Role.CLASS_TEACHER,
                    Role.DUTY_TEACHER,
                    Role.AUDITOR,
                    Role.ADMINISTRATOR);

    /** Who is this to the student is acting now, and is not stopped by a paper that ran out. */
    private static final Set<Relation> ACTS_NOW =
            EnumSet.of(
                    Relation.LEAD,
                    Relation.PARTICIPANT,
                    Relation.JOINED,
                    Relation.PAGED,
                    Relation.RAISED,
                    Relation.ADDRESSED);

    private static final Map<Action, Row> ROWS = Table.rows();

    private Policy() {}

    public static Decision allows(Principal principal, Action action, Target target, Instant now) {
        Row row = ROWS.get(action);
        if (row == null) {
            return Decision.denied(Outcome.NO_ROLE);
        }
        List<Role> within = rolesWithin(row, principal, target, now);
        if (within.isEmpty()) {
            boolean anyRole =
                    roles(row, principal, target, now).stream()
                            .anyMatch(role -> row.reach(role) != Reach.NO);
            return Decision.denied(anyRole ? Outcome.NO_RELATION : Outcome.NO_ROLE);
        }
        return switch (row.guard()) {
            case RESCUE, OPEN -> allowed(within.getFirst());
            case CARE -> target.conflict() ? inConflict() : allowed(within.getFirst());
            case SECOND -> second(principal, target, within);
            case FILE -> target.conflict() ? inConflict() : file(target, within);
        };
    }

    /** Every role in which this person may, the most responsible first. */
    public static List<Role> rolesThatAllow(
            Principal principal, Action action, Target target, Instant now) {
        return allows(principal, action, target, now).allowed()
                ? rolesWithin(ROWS.get(action), principal, target, now)
                : List.of();
    }

    /** Every role that may at all, within its reach, the most responsible first. */
    public static List<Role> rolesThatMay(Action action) {
        Row row = ROWS.get(action);
        return MOST_RESPONSIBLE_FIRST.stream()
                .filter(role -> row != null && row.reach(role) != Reach.NO)
                .toList();
    }

    private static List<Role> rolesWithin(
            Row row, Principal principal, Target target, Instant now) {
        Set<Role> roles = roles(row, principal, target, now);
        List<Role> within = new ArrayList<>(MOST_RESPONSIBLE_FIRST);
        within.removeIf(
                role -> !roles.contains(role) || !row.reach(role).covers(target.relations()));
        return within;
    }

    private static Set<Role> roles(Row row, Principal principal, Target target, Instant now) {
        Set<Role> standing = principal.rolesAt(target.school(), now);
        return row.guard() == Guard.RESCUE && standing.isEmpty()
                ? principal.rolesUntil(target.school(), now)
                : standing;
    }

    private static Decision second(Principal principal, Target target, List<Role> within) {
        if (target.conflict()) {
            return inConflict();
        }
        boolean same = target.proposedBy().equals(Optional.of(principal.staff()));
        return same ? Decision.denied(Outcome.NEEDS_SECOND_PERSON) : allowed(within.getFirst());
    }

    private static Decision file(Target target, List<Role> within) {
        Optional<Role> approved = within.stream().filter(target.approved()::contains).findFirst();
        if (approved.isPresent()) {
            return allowed(approved.get());
        }
        boolean actsNow = target.relations().stream().anyMatch(ACTS_NOW::contains);
        return actsNow
                ? new Decision(Outcome.ALLOWED_WITHOUT_APPROVAL, Optional.of(within.getFirst()))
                : Decision.denied(Outcome.NO_APPROVAL);
    }

    private static Decision allowed(Role role) {
        return new Decision(Outcome.ALLOWED, Optional.of(role));
    }

    private static Decision inConflict() {
        return Decision.denied(Outcome.CONFLICT_OF_INTEREST);
    }
}

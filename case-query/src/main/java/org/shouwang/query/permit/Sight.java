package org.shouwang.query.permit;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.access.Action;
import org.shouwang.access.Decision;
import org.shouwang.access.Membership;
import org.shouwang.access.Policy;
import org.shouwang.access.Principal;
import org.shouwang.access.Relation;
import org.shouwang.access.Target;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.web.signin.Who;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the policy whether somebody may see something. */
public final class Sight {

    private final Approvals approvals;
    private final Clock clock;

    public Sight(JdbcClient sql, Clock clock) {
        this.approvals = new Approvals(sql);
        this.clock = clock;
    }

    /** Whether somebody may see a thing. */
    public Optional<Permission> ask(Who who, Action action, Thing thing) {
        Instant now = clock.instant();
        List<Approvals.Approval> standing = approvals.at(thing.school(), now);
        Target target =
                Target.of(thing.school())
                        .as(thing.relations())
                        .inConflict(thing.conflict())
                        .approvedFor(Approvals.roles(standing));
        Decision decision = Policy.allows(principal(who), action, target, now);
        return decision.role()
                .map(
                        role ->
                                Approvals.covering(standing, role)
                                        .map(
                                                a ->
                                                        new Permission(
                                                                action,
                                                                role,
                                                                a.kind(),
                                                                Optional.of(a.id())))
                                        .orElseGet(
                                                () ->
                                                        new Permission(
                                                                action,
                                                                role,
                                                                Permission.WITHOUT,
                                                                Optional.empty())));
    }

    /** How far somebody sees in a list of a school; what one is in conflict with is never in it. */
    public Scope scope(Who who, Action action, SchoolId school) {
        Instant now = clock.instant();
        Principal principal = principal(who);
        Target nothing = Target.of(school).approvedFor(Approvals.roles(approvals.at(school, now)));
        if (Policy.allows(principal, action, nothing, now).allowed()) {
            return new Scope(true, Set.of());
        }
        Set<Relation> through = EnumSet.noneOf(Relation.class);
        for (Relation relation : Relation.values()) {
            if (Policy.allows(principal, action, nothing.as(relation), now).allowed()) {
                through.add(relation);
            }
        }
        return new Scope(false, through);
    }

    /** Whether it is an approval alone that keeps somebody from seeing all there is in a school. */
    public boolean lacksApproval(Who who, Action action, SchoolId school) {
        Instant now = clock.instant();
        Target nothing = Target.of(school).approvedFor(Approvals.roles(approvals.at(school, now)));
        return Policy.allows(principal(who), action, nothing, now).outcome()
                == Decision.Outcome.NO_APPROVAL;
    }

    private static Principal principal(Who who) {
        return new Principal(
                who.staff(),
                who.memberships().stream()
                        .map(
                                m ->
                                        new Membership(
                                                m.school(),
                                                m.role(),
                                                m.classes(),
                                                m.validFrom(),
                                                m.validUntil()))
                        .toList(),
                who.newcomer());
    }
}

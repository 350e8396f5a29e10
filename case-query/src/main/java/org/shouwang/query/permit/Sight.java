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
import org.shouwang.contract.Role;
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
        Principal principal = principal(who);
        return Policy.allows(principal, action, target, now)
                .role()
                .map(
                        role ->
                                permission(
                                        action,
                                        role,
                                        Approvals.covering(standing, role),
                                        onlyAsRaised(principal, action, target, now)));
    }

    private static Permission permission(
            Action action, Role role, Optional<Approvals.Approval> approval, boolean raised) {
        return new Permission(
                action,
                role,
                approval.map(Approvals.Approval::kind).orElse(Permission.WITHOUT),
                approval.map(Approvals.Approval::id),
                raised);
    }

    /** Whether it would be denied to somebody who is all that they are but did not raise it. */
    private static boolean onlyAsRaised(
            Principal principal, Action action, Target target, Instant now) {
        if (!target.relations().contains(Relation.RAISED)) {
            return false;
        }
        Set<Relation> others = EnumSet.copyOf(target.relations());
        others.remove(Relation.RAISED);
        return !Policy.allows(principal, action, target.as(others), now).allowed();
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

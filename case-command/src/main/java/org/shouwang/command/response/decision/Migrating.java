package org.shouwang.command.response.decision;

import java.util.List;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.plan.decision.Plans;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.plan.document.Plan;

/**
 * Moving a running response to the version of the plan that its school follows now: one proposes,
 * having seen what differs, and another confirms, having seen the same. No fact is touched.
 */
final class Migrating {

    private final Plans plans;

    Migrating(Plans plans) {
        this.plans = plans;
    }

    List<ResponseEvent> propose(ResponseCommand.ProposeMigration c, Course course) {
        if (course.entries().contains(c.entry())) {
            return List.of();
        }
        check(c.to(), c.inForce(), course);
        return List.of(
                new ResponseCourse.MigrationProposed(
                        c.entry(), course.plan(), c.to(), c.reason(), c.by()));
    }

    /** A version that came into force since the proposal is none that its proposer looked at. */
    List<ResponseEvent> confirm(ResponseCommand.ConfirmMigration c, Course course) {
        course.checkSeen(c.seen());
        var proposal =
                course.proposals()
                        .migration()
                        .filter(proposed -> proposed.to().equals(c.to()))
                        .orElseThrow(() -> new CommandRefused(ResponseRefusal.NOTHING_PROPOSED));
        if (proposal.by().equals(c.by())) {
            throw new CommandRefused(ResponseRefusal.SECOND_PERSON_NEEDED);
        }
        check(proposal.to(), c.inForce(), course);
        return List.of(
                new ResponseCourse.PlanMigrated(
                        course.plan(), proposal.to(), proposal.reason(), proposal.by(), c.by()));
    }

    List<ResponseEvent> decline(ResponseCommand.DeclineMigration c, Course course) {
        return course.proposals().migration().isEmpty()
                ? List.of()
                : List.of(new ResponseCourse.MigrationDeclined(c.reason(), c.by()));
    }

    private void check(PlanHash to, PlanHash inForce, Course course) {
        if (to.equals(course.plan())) {
            throw new CommandRefused(ResponseRefusal.SAME_PLAN);
        }
        if (!to.equals(inForce)) {
            throw new CommandRefused(ResponseRefusal.PLAN_NOT_IN_FORCE);
        }
        Plan plan =
                plans.find(to).orElseThrow(() -> new CommandRefused(ResponseRefusal.UNKNOWN_PLAN));
        if (plan.level(course.level().value()).isEmpty()) {
            throw new CommandRefused(ResponseRefusal.UNKNOWN_LEVEL);
        }
    }
}

package org.shouwang.command.response.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.command.CommandRefused;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseCourse.WaiverProposed;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.plan.document.Step;
import org.shouwang.plan.document.WaiverRule;
import org.shouwang.plan.engine.PlanEngine;
import org.shouwang.plan.engine.WaiverProblem;
import org.shouwang.plan.recorded.RecordedFacts;

/**
 * Leaving a step out for a while: only where the plan allows it, for its reasons, for so long, and
 * by as many as it says.
 */
final class Waiving {

    private final Course course;
    private final PlanEngine engine;
    private final Instant now;

    Waiving(Course course, PlanEngine engine, Instant now) {
        this.course = course;
        this.engine = engine;
        this.now = now;
    }

    List<ResponseEvent> waive(ResponseCommand.Waive c) {
        if (course.entries().contains(c.entry())) {
            return List.of();
        }
        var proposal =
                new WaiverProposed(
                        c.entry(), c.step(), c.code(), c.reason(), c.by(), c.as(), c.until());
        var waiver = waived(proposal, Optional.empty());
        Set<WaiverProblem> problems = engine.waiverProblems(RecordedFacts.waiver(waiver, now));
        boolean alone = problems.equals(Set.of(WaiverProblem.SECOND_PERSON_MISSING));
        if (!alone) {
            refuse(problems);
        }
        checkLength(proposal);
        return List.of(alone ? proposal : waiver);
    }

    List<ResponseEvent> confirm(ResponseCommand.ConfirmWaiver c) {
        course.checkSeen(c.seen());
        var proposal = course.proposals().waivers().get(c.waiver());
        if (proposal == null) {
            throw new CommandRefused(ResponseRefusal.NOTHING_PROPOSED);
        }
        if (proposal.by().equals(c.by())) {
            throw new CommandRefused(ResponseRefusal.SECOND_PERSON_NEEDED);
        }
        var waiver = waived(proposal, Optional.of(c.by()));
        refuse(engine.waiverProblems(RecordedFacts.waiver(waiver, now)));
        checkLength(proposal);
        return List.of(waiver);
    }

    /** The plan would cut a longer one, and whoever asked for it would not know. */
    private void checkLength(WaiverProposed proposal) {
        boolean tooLong =
                engine.plan()
                        .step(proposal.step().value())
                        .map(Step::waiver)
                        .filter(
                                rule ->
                                        rule instanceof WaiverRule.Allowed allowed
                                                && proposal.until()
                                                        .isAfter(now.plus(allowed.expires())))
                        .isPresent();
        if (tooLong) {
            throw new CommandRefused(ResponseRefusal.WAIVER_TOO_LONG);
        }
    }

    List<ResponseEvent> decline(ResponseCommand.DeclineWaiver c) {
        return course.proposals().waivers().containsKey(c.waiver())
                ? List.of(new ResponseCourse.WaiverDeclined(c.waiver(), c.reason(), c.by()))
                : List.of();
    }

    private static ResponseCourse.StepWaived waived(WaiverProposed p, Optional<StaffId> second) {
        return new ResponseCourse.StepWaived(
                p.entry(),
                p.step(),
                p.code(),
                p.reason(),
                p.by(),
                p.as(),
                second,
                Optional.of(p.until()));
    }

    private static void refuse(Set<WaiverProblem> problems) {
        problems.stream()
                .sorted()
                .findFirst()
                .ifPresent(
                        problem -> {
                            throw new CommandRefused(reason(problem));
                        });
    }

    private static ResponseRefusal reason(WaiverProblem problem) {
        return switch (problem) {
            case NO_SUCH_STEP -> ResponseRefusal.NO_SUCH_STEP;
            case NEVER_WAIVED -> ResponseRefusal.STEP_MAY_NOT_BE_WAIVED;
            case ROLE_MAY_NOT -> ResponseRefusal.ROLE_MAY_NOT;
            case REASON_NOT_ALLOWED -> ResponseRefusal.REASON_NOT_IN_PLAN;
            case SECOND_PERSON_MISSING -> ResponseRefusal.SECOND_PERSON_NEEDED;
        };
    }
}

package org.shouwang.command.response.decision;

import java.time.Instant;
import java.util.List;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.plan.decision.PlanGate;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.contract.token.LevelId;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.engine.PlanEngine;
import org.shouwang.plan.engine.PlanView;

/**
 * What ends or eases something waits: for the steps that the plan requires, for its time, and for a
 * second person.
 */
final class Gates {

    private final Course course;
    private final PlanEngine engine;
    private final PlanView view;
    private final Levels levels;

    Gates(Course course, PlanEngine engine, Instant now) {
        this.course = course;
        this.engine = engine;
        this.view = engine.view(course.facts(), now);
        this.levels = new Levels(course, engine);
    }

    List<ResponseEvent> proposeLowering(ResponseCommand.ProposeLowering c) {
        if (course.entries().contains(c.entry())) {
            return List.of();
        }
        checkLowering(c.to());
        allow(gate(Gate.LOWERING).mayPropose(c.as()));
        return List.of(
                new ResponseCourse.LoweringProposed(
                        c.entry(), course.level(), c.to(), c.reason(), c.by()));
    }

    List<ResponseEvent> confirmLowering(ResponseCommand.ConfirmLowering c) {
        course.checkSeen(c.seen());
        var proposal =
                course.proposals()
                        .lowering()
                        .orElseThrow(() -> new CommandRefused(ResponseRefusal.NOTHING_PROPOSED));
        checkSecond(proposal.by(), c.by());
        checkLowering(proposal.to());
        allow(gate(Gate.LOWERING).mayConfirm(c.as()));
        return List.of(
                new ResponseCourse.LoweringConfirmed(
                        course.level(), proposal.to(), proposal.by(), c.by()));
    }

    List<ResponseEvent> declineLowering(ResponseCommand.DeclineLowering c) {
        return course.proposals().lowering().isEmpty()
                ? List.of()
                : List.of(new ResponseCourse.LoweringDeclined(c.reason(), c.by()));
    }

    List<ResponseEvent> proposeEnding(ResponseCommand.ProposeEnding c) {
        if (course.entries().contains(c.entry())) {
            return List.of();
        }
        checkEnding();
        allow(gate(Gate.ENDING).mayPropose(c.as()));
        return List.of(new ResponseCourse.EndingProposed(c.entry(), c.reason(), c.by()));
    }

    List<ResponseEvent> confirmEnding(ResponseCommand.ConfirmEnding c) {
        course.checkSeen(c.seen());
        var proposal =
                course.proposals()
                        .ending()
                        .orElseThrow(() -> new CommandRefused(ResponseRefusal.NOTHING_PROPOSED));
        checkSecond(proposal.by(), c.by());
        checkEnding();
        allow(gate(Gate.ENDING).mayConfirm(c.as()));
        return List.of(new ResponseCourse.Ended(proposal.by(), c.by()));
    }

    List<ResponseEvent> declineEnding(ResponseCommand.DeclineEnding c) {
        return course.proposals().ending().isEmpty()
                ? List.of()
                : List.of(new ResponseCourse.EndingDeclined(c.reason(), c.by()));
    }

    private void checkLowering(LevelId to) {
        if (levels.neutral(to) >= levels.neutral(course.level())) {
            throw new CommandRefused(ResponseRefusal.LEVEL_IS_NOT_LOWER);
        }
        if (levels.neutral(to) < view.forcedMinimum().orElse(0)) {
            throw new CommandRefused(ResponseRefusal.LEVEL_BELOW_WHAT_ANSWERS_FORCE);
        }
        checkSteps(Gate.LOWERING);
        checkStay(Gate.LOWERING);
    }

    /** To end is more than to lower: what no lower level is allowed for, no end is. */
    private void checkEnding() {
        checkSteps(Gate.ENDING);
        if (view.forcedMinimum().isPresent()) {
            throw new CommandRefused(ResponseRefusal.ANSWERS_ASK_FOR_MORE);
        }
        checkStay(Gate.ENDING);
    }

    private void checkSteps(Gate gate) {
        var open = gate(gate).open();
        if (!open.isEmpty()) {
            throw new CommandRefused(ResponseRefusal.STEPS_ARE_OPEN, open);
        }
    }

    private void checkStay(Gate gate) {
        if (view.gate(gate).notBefore().isPresent()) {
            throw new CommandRefused(ResponseRefusal.MINIMUM_STAY_NOT_OVER);
        }
    }

    private PlanGate gate(Gate gate) {
        return PlanGate.of(view, gate);
    }

    private static void checkSecond(StaffId first, StaffId second) {
        if (first.equals(second)) {
            throw new CommandRefused(ResponseRefusal.SECOND_PERSON_NEEDED);
        }
    }

    private static void allow(boolean may) {
        if (!may) {
            throw new CommandRefused(ResponseRefusal.ROLE_MAY_NOT);
        }
    }
}

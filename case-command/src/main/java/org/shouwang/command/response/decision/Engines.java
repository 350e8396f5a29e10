package org.shouwang.command.response.decision;

import org.shouwang.command.CommandRefused;
import org.shouwang.command.plan.decision.Plans;
import org.shouwang.plan.engine.PlanEngine;
import org.shouwang.plan.engine.SchoolCalendar;

/** The engine that a response is judged by: its own version of the plan, its own school's days. */
final class Engines {

    private Engines() {}

    /**
     * @throws CommandRefused when the plan is not known here
     */
    static PlanEngine of(Plans plans, Course course) {
        return plans.find(course.plan())
                .map(plan -> new PlanEngine(plan, SchoolCalendar.weekdays(course.zone())))
                .orElseThrow(() -> new CommandRefused(ResponseRefusal.UNKNOWN_PLAN));
    }
}

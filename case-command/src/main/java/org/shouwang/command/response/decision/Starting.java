package org.shouwang.command.response.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.plan.decision.Plans;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.plan.document.Plan;

/** Starting a plan, and taking further alerts into it. */
final class Starting {

    private final Plans plans;

    Starting(Plans plans) {
        this.plans = plans;
    }

    List<ResponseEvent> start(ResponseCommand.Start c) {
        Plan plan =
                plans.find(c.plan())
                        .orElseThrow(() -> new CommandRefused(ResponseRefusal.UNKNOWN_PLAN));
        if (plan.level(c.level().value()).isEmpty()) {
            throw new CommandRefused(ResponseRefusal.UNKNOWN_LEVEL);
        }
        var events = new ArrayList<ResponseEvent>();
        events.add(
                new ResponseCourse.Started(
                        c.response(),
                        c.casefile(),
                        c.school(),
                        c.student(),
                        c.alert(),
                        c.zone(),
                        c.plan(),
                        c.level(),
                        c.reason(),
                        c.by()));
        events.addAll(KnowingFamily.news(c.family(), Map.of()));
        events.addAll(c.carried());
        return events;
    }

    /** The same start again is so already. */
    List<ResponseEvent> again(ResponseCommand.Start c, Course course) {
        if (c.response().equals(course.id())
                && c.level().equals(course.level())
                && c.plan().equals(course.plan())) {
            return List.of();
        }
        throw new CommandRefused(ResponseRefusal.ALREADY_STARTED);
    }

    /** An alert is taken in once; what was recorded on it since then follows. */
    List<ResponseEvent> join(ResponseCommand.JoinAlert c, Course course) {
        var events = new ArrayList<ResponseEvent>();
        if (!course.alerts().contains(c.alert().alert())) {
            events.add(new ResponseCourse.AlertJoined(c.alert(), c.by()));
        }
        c.carried().stream()
                .filter(fact -> !course.entries().contains(fact.entry().id()))
                .forEach(events::add);
        return events;
    }

    List<ResponseEvent> danger(ResponseCommand.TellDanger c, Course course) {
        return course.entries().contains(c.entry())
                ? List.of()
                : List.of(new ResponseCourse.DangerTold(c.entry(), c.alert(), c.danger(), c.by()));
    }
}

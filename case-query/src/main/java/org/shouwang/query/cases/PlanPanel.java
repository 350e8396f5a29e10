package org.shouwang.query.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.plan.engine.PlanView;
import org.shouwang.query.plan.Course;
import org.shouwang.query.plan.PlanLibrary;
import org.shouwang.query.words.Levels;
import org.shouwang.query.words.Teller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.ui.Model;

/** Where the plan of a case is: the panel beside its timeline. */
record PlanPanel(JdbcClient sql, PlanLibrary plans) {

    /**
     * What the end of each response asks for and is still open: it does not vanish with the plan.
     *
     * @param ended those that have ended, by id
     */
    List<PlanLines.Line> afterTheEnd(Map<UUID, Course> ended, Instant knownAt, Teller teller) {
        return ended.entrySet().stream()
                .flatMap(
                        one -> {
                            Course course = one.getValue();
                            PlanView view = plans.view(sql, course, knownAt);
                            return new PlanLines(
                                            view,
                                            one.getKey(),
                                            teller.under(view.plan()),
                                            course.facts(),
                                            new Holder(course.adults(), List.of()),
                                            course.instead())
                                    .of(plans.afterTheEnd(sql, course, knownAt)).stream();
                        })
                .toList();
    }

    /**
     * @param events of the case that the page has read
     */
    void fill(
            Model model,
            Course course,
            Instant knownAt,
            UUID response,
            Collection<LoggedEvent> events,
            Teller teller) {
        PlanView view = plans.view(sql, course, knownAt);
        var lines =
                new PlanLines(
                        view,
                        response,
                        teller,
                        course.facts(),
                        new Holder(course.adults(), events),
                        course.instead());
        model.addAttribute("steps", lines.steps());
        model.addAttribute("beforeEnding", lines.beforeEnding());
        model.addAttribute("response", response);
        model.addAttribute("ended", course.ended().orElse(null));
        model.addAttribute("raiseAsked", view.raiseAsked() && course.ended().isEmpty());
        view.level()
                .filter(_ -> course.ended().isEmpty())
                .ifPresent(
                        level -> {
                            model.addAttribute("levelWord", teller.words(level.title()));
                            model.addAttribute("levelBadge", Levels.badge(level.neutral()));
                        });
    }
}

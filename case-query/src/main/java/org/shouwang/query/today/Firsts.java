package org.shouwang.query.today;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouwang.plan.document.Role;
import org.shouwang.plan.document.Text;
import org.shouwang.plan.engine.Missing;
import org.shouwang.plan.engine.PlanView;
import org.shouwang.plan.engine.StepView;
import org.shouwang.query.plan.Course;
import org.shouwang.query.plan.Courses;
import org.shouwang.query.plan.PlanLibrary;
import org.shouwang.query.store.QueryStore;

/**
 * What others have to do before somebody who does not read the file does what is asked: a class
 * teacher must not call home before anybody has judged whether that is safe.
 */
final class Firsts {

    private final QueryStore store;
    private final Courses courses;
    private final PlanLibrary plans;

    Firsts(QueryStore store, PlanLibrary plans) {
        this.store = store;
        this.courses = new Courses(store);
        this.plans = plans;
    }

    /** The same, each with what comes before it. */
    List<Board.Asked> told(List<Board.Asked> asked, Instant now) {
        Map<UUID, Course> known =
                asked.isEmpty()
                        ? Map.of()
                        : courses.of(
                                asked.stream().map(Board.Asked::response).distinct().toList(), now);
        return asked.stream()
                .map(
                        one ->
                                known.containsKey(one.response())
                                        ? one.after(before(one, known.get(one.response()), now))
                                        : one)
                .toList();
    }

    /** The same; where a guardian was to be told and another adult is to be now, with that one. */
    List<Board.Asked> instead(List<Board.Asked> asked, Instant now) {
        List<UUID> telling =
                asked.stream()
                        .filter(Board.Asked::tells)
                        .map(Board.Asked::response)
                        .distinct()
                        .toList();
        Map<UUID, Course> known = telling.isEmpty() ? Map.of() : courses.of(telling, now);
        return asked.stream()
                .map(
                        one ->
                                one.tells() && known.containsKey(one.response())
                                        ? one.telling(known.get(one.response()).instead())
                                        : one)
                .toList();
    }

    private List<Board.Before> before(Board.Asked asked, Course course, Instant now) {
        PlanView view = plans.view(store.sql(), course, now);
        return view.steps().stream()
                .filter(step -> step.step().id().equals(asked.step()))
                .flatMap(step -> step.missing().stream())
                .flatMap(
                        missing ->
                                missing instanceof Missing.Prerequisite first
                                        ? first.steps().stream()
                                        : Stream.of())
                .flatMap(id -> view.steps().stream().filter(s -> s.step().id().equals(id)))
                .map(step -> new Board.Before(step.step().wording().title(), roles(view, step)))
                .toList();
    }

    private static List<Text> roles(PlanView view, StepView step) {
        return step.asked().stream()
                .limit(Math.max(1, step.askedNow()))
                .flatMap(id -> view.plan().role(id).stream())
                .map(Role::title)
                .toList();
    }
}

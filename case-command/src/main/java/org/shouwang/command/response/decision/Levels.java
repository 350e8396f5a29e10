package org.shouwang.command.response.decision;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.command.CommandRefused;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Forces;
import org.shouwang.contract.token.LevelId;
import org.shouwang.plan.document.Level;
import org.shouwang.plan.engine.PlanEngine;

/** Levels go up at one person's word, and at once where an answer forces it. */
final class Levels {

    /** The gravest place of the neutral scale that all plans share, and the one below. */
    private static final int RED = 4;

    private static final int ORANGE = 3;

    private final Course course;
    private final PlanEngine engine;

    Levels(Course course, PlanEngine engine) {
        this.course = course;
        this.engine = engine;
    }

    List<ResponseEvent> raise(ResponseCommand.RaiseLevel c) {
        if (c.to().equals(course.level()) || course.entries().contains(c.entry())) {
            return List.of();
        }
        if (neutral(c.to()) <= neutral(course.level())) {
            throw new CommandRefused(ResponseRefusal.LEVEL_IS_NOT_HIGHER);
        }
        return List.of(
                new ResponseCourse.LevelRaised(
                        c.entry(),
                        course.level(),
                        c.to(),
                        Optional.of(c.reason()),
                        Optional.empty(),
                        c.by()));
    }

    /** An acute answer raises the level in the same breath: nobody has to remember to. */
    Optional<ResponseEvent> forcedBy(ResponseFact fact) {
        if (!(fact instanceof ResponseFact.Assessed assessed)) {
            return Optional.empty();
        }
        int least =
                assessed.forces().contains(Forces.RED)
                        ? RED
                        : assessed.forces().contains(Forces.AT_LEAST_ORANGE) ? ORANGE : 0;
        if (least <= neutral(course.level())) {
            return Optional.empty();
        }
        return mildest(least)
                .map(
                        level ->
                                new ResponseCourse.LevelRaised(
                                        raisedBy(fact.entry().id()),
                                        course.level(),
                                        new LevelId(level.id()),
                                        Optional.empty(),
                                        Optional.of(fact.entry().id()),
                                        fact.entry().by()));
    }

    /**
     * An entry of its own, the same each time it is decided: the assessment can be corrected, and
     * the raised level stays.
     */
    private static EntryId raisedBy(EntryId assessment) {
        return new EntryId(
                UUID.nameUUIDFromBytes(
                        ("level raised by " + assessment).getBytes(StandardCharsets.UTF_8)));
    }

    int neutral(LevelId level) {
        return engine.plan()
                .level(level.value())
                .map(Level::neutral)
                .orElseThrow(() -> new CommandRefused(ResponseRefusal.UNKNOWN_LEVEL));
    }

    /** The mildest level that is grave enough, or the gravest where a plan has none so grave. */
    private Optional<Level> mildest(int least) {
        List<Level> levels = engine.plan().levels();
        return levels.stream()
                .filter(level -> level.neutral() >= least)
                .min(Comparator.comparingInt(Level::neutral))
                .or(() -> levels.stream().max(Comparator.comparingInt(Level::neutral)))
                .filter(level -> level.neutral() > neutral(course.level()));
    }
}

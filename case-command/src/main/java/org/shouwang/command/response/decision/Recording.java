package org.shouwang.command.response.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.command.CommandRefused;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.EntryCorrected;
import org.shouwang.contract.response.ResponseFact.NoteAdded;
import org.shouwang.contract.response.ResponseFact.SafetyPlanWritten;
import org.shouwang.contract.token.StepId;
import org.shouwang.plan.engine.Deviation;
import org.shouwang.plan.engine.PlanEngine;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.Facts;
import org.shouwang.plan.recorded.Alarming;
import org.shouwang.plan.recorded.RecordedFacts;

/** Taking down facts: as they come, with what departs from the plan told beside them. */
final class Recording {

    private final Course course;
    private final PlanEngine engine;

    Recording(Course course, PlanEngine engine) {
        this.course = course;
        this.engine = engine;
    }

    /** The same entry again is so already. */
    List<ResponseEvent> record(ResponseCommand.Record c, Instant now) {
        if (course.entries().contains(c.fact().entry().id())) {
            return List.of();
        }
        return taken(numbered(c.fact(), Optional.empty()), c.reason(), now);
    }

    List<ResponseEvent> correct(ResponseCommand.Correct c, Instant now) {
        if (course.entries().contains(c.entry().id())) {
            return List.of();
        }
        ResponseFact wrong =
                course.recorded(c.corrected())
                        .orElseThrow(() -> new CommandRefused(ResponseRefusal.UNKNOWN_ENTRY));
        if (course.isCorrected(c.corrected())) {
            // what stands in its place may ask for more, and was not on this person's page
            throw new CommandRefused(ResponseRefusal.ENTRY_ALREADY_CORRECTED);
        }
        c.replacement().ifPresent(right -> checkKind(wrong.getClass(), right.getClass()));
        boolean eases = new Easing(engine, now).of(course.facts(), put(c, now));
        if (c.replacement().isEmpty() && (eases || Alarming.asksForMore(wrong))) {
            return takenBack(c);
        }
        c.replacement().ifPresent(right -> checkNoLess(right, wrong));
        if (eases) {
            throw new CommandRefused(
                    c.replacement().filter(right -> isMoved(right, wrong)).isPresent()
                            ? ResponseRefusal.ANOTHER_TIME_TAKES_TWO
                            : ResponseRefusal.TAKING_BACK_TAKES_TWO);
        }
        return corrected(c, now);
    }

    private static boolean isMoved(ResponseFact right, ResponseFact wrong) {
        return right.getClass() == wrong.getClass() && !Alarming.sameMinute(right, wrong);
    }

    /** The facts once the entry is put right, or taken back. */
    private Facts put(ResponseCommand.Correct c, Instant now) {
        var instead =
                c.replacement()
                        .orElseGet(
                                () ->
                                        new EntryCorrected(
                                                c.entry(),
                                                c.corrected(),
                                                c.reason(),
                                                Optional.empty()));
        return RecordedFacts.plus(course.facts(), instead, now);
    }

    /** One proposes; with the word of another it is taken back. */
    private List<ResponseEvent> takenBack(ResponseCommand.Correct c) {
        var proposed = course.proposals().withdrawals().get(c.corrected());
        if (proposed == null) {
            return List.of(
                    new ResponseCourse.WithdrawalProposed(
                            c.entry().id(), c.corrected(), c.reason(), c.entry().by()));
        }
        if (proposed.by().equals(c.entry().by())) {
            throw new CommandRefused(ResponseRefusal.SECOND_PERSON_NEEDED);
        }
        return List.of(new EntryCorrected(c.entry(), c.corrected(), c.reason(), Optional.empty()));
    }

    private static void checkNoLess(ResponseFact right, ResponseFact wrong) {
        if (!Alarming.asksForMore(wrong)) {
            return;
        }
        if (!Alarming.asksNoLess(right, wrong)) {
            throw new CommandRefused(ResponseRefusal.TAKING_BACK_TAKES_TWO);
        }
        if (!Alarming.sameMinute(right, wrong)) {
            throw new CommandRefused(ResponseRefusal.ANOTHER_TIME_TAKES_TWO);
        }
    }

    private List<ResponseEvent> corrected(ResponseCommand.Correct c, Instant now) {
        var events = new ArrayList<ResponseEvent>();
        Optional<EntryId> replacement = c.replacement().map(fact -> fact.entry().id());
        events.add(new EntryCorrected(c.entry(), c.corrected(), c.reason(), replacement));
        c.replacement()
                .map(fact -> numbered(fact, Optional.of(c.corrected())))
                .ifPresent(
                        fact -> {
                            events.addAll(told(fact, Optional.empty(), now));
                            if (!forcesNoMore(fact, course.recorded(c.corrected()))) {
                                new Levels(course, engine).forcedBy(fact).ifPresent(events::add);
                            }
                        });
        return events;
    }

    /** Whoever adds why to an assessment forces no level that two people have lowered since. */
    private static boolean forcesNoMore(ResponseFact right, Optional<ResponseFact> wrong) {
        return right instanceof ResponseFact.Assessed now
                && wrong.orElse(null) instanceof ResponseFact.Assessed before
                && before.forces().containsAll(now.forces());
    }

    /**
     * Versions of the safety plan are counted here, because two people may write one at a time; a
     * correction keeps the number of what it puts right.
     */
    private ResponseFact numbered(ResponseFact fact, Optional<EntryId> corrected) {
        if (!(fact instanceof SafetyPlanWritten plan)) {
            return fact;
        }
        Map<EntryId, Integer> written = course.safetyPlans();
        int next = written.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        return new SafetyPlanWritten(
                plan.entry(),
                corrected.map(written::get).orElse(next),
                plan.text(),
                plan.withStudent(),
                plan.withGuardian());
    }

    /** Words stand in for anything, and anything for words. */
    private static void checkKind(Class<?> wrong, Class<?> right) {
        if (right != wrong && right != NoteAdded.class && wrong != NoteAdded.class) {
            throw new CommandRefused(ResponseRefusal.CORRECTION_OF_ANOTHER_KIND);
        }
    }

    private List<ResponseEvent> taken(
            ResponseFact fact, Optional<Confidential> reason, Instant now) {
        List<ResponseEvent> events = told(fact, reason, now);
        new Levels(course, engine).forcedBy(fact).ifPresent(events::add);
        return events;
    }

    private List<ResponseEvent> told(
            ResponseFact fact, Optional<Confidential> reason, Instant now) {
        var events = new ArrayList<ResponseEvent>();
        events.add(fact);
        Facts after = RecordedFacts.plus(course.facts(), fact, now);
        if (after != course.facts()) {
            var recorded = after.inOrder().getLast();
            var late = atTheEndOfItsMinute(recorded);
            engine.deviations(course.facts().plus(late), late).stream()
                    .map(deviation -> deviated(deviation, fact.entry().id(), reason))
                    .forEach(events::add);
        }
        return events;
    }

    /**
     * Forms ask for the minute: of what was told of one minute, the order of the record is the
     * order of what happened.
     */
    private static Fact atTheEndOfItsMinute(Fact fact) {
        Instant typed = fact.happenedAt();
        return typed.truncatedTo(ChronoUnit.MINUTES).equals(typed)
                ? fact.at(typed.plus(Duration.ofMinutes(1)).minusNanos(1))
                : fact;
    }

    private static ResponseEvent deviated(
            Deviation deviation, EntryId fact, Optional<Confidential> reason) {
        List<StepId> before =
                switch (deviation) {
                    case Deviation.Skipped skipped ->
                            skipped.missing().stream().map(StepId::new).toList();
                    case Deviation.NotAsked _ -> List.of();
                };
        return new ResponseCourse.Deviated(new StepId(deviation.step()), before, fact, reason);
    }
}

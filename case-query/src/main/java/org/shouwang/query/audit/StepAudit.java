package org.shouwang.query.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouwang.plan.document.Role;
import org.shouwang.plan.engine.Completion;
import org.shouwang.plan.engine.Round;
import org.shouwang.plan.engine.StepState;
import org.shouwang.query.words.Teller;

/** A judgement in words: every step of each version of the plan, and how it went. */
record StepAudit(Doers doers, Teller tell) {

    /**
     * A stretch of the response, under one version of the plan.
     *
     * @param plan the beginning of its hash
     * @param until empty for the version still in force
     */
    public record Part(String plan, Instant from, Optional<Instant> until, List<Line> lines) {

        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One time that a step was asked.
     *
     * @param who did it, or whom it was asked of; empty text when nobody was asked
     * @param verdict the last part of its text key
     * @param lateBy how late, in words; empty text when it is not
     */
    public record Line(
            String name,
            int round,
            String who,
            Optional<Instant> due,
            Optional<Instant> happened,
            Optional<Instant> recorded,
            String verdict,
            String lateBy) {

        public boolean bad() {
            return verdict.equals("late") || verdict.equals("missing");
        }
    }

    List<Part> parts(List<Judgement.Part> judged) {
        return judged.stream()
                .map(
                        part ->
                                new Part(
                                        part.stretch().plan().value().substring(0, 12),
                                        part.stretch().from(),
                                        part.stretch().until(),
                                        part.asked().stream()
                                                .map(asked -> line(asked, part))
                                                .toList()))
                .toList();
    }

    private Line line(Judgement.Asked asked, Judgement.Part part) {
        Optional<Round> round = asked.round();
        Optional<Completion> done = round.flatMap(Round::completion);
        Instant end = part.view().now();
        return new Line(
                tell.under(part.plan()).words(asked.step().step().wording().title()),
                round.map(Round::number).orElse(0),
                who(asked, part, done),
                round.flatMap(Round::due),
                done.map(Completion::happenedAt),
                done.map(Completion::recordedAt),
                round.map(r -> verdict(asked, r, part)).orElse("not_asked"),
                round.map(r -> r.lateBy(end))
                        .filter(late -> !late.isZero())
                        .map(tell.time()::span)
                        .orElse(""));
    }

    private String who(Judgement.Asked asked, Judgement.Part part, Optional<Completion> done) {
        return done.map(d -> doers.of(asked.step().step(), d).map(tell::staffName).orElse(""))
                .orElseGet(() -> asked.round().isEmpty() ? "" : roles(asked, part));
    }

    private String roles(Judgement.Asked asked, Judgement.Part part) {
        List<String> titles =
                asked.step().asked().stream()
                        .flatMap(id -> part.plan().role(id).stream())
                        .map(Role::title)
                        .map(tell::words)
                        .toList();
        return String.join(tell.texts().say(tell.locale(), "query.or"), titles);
    }

    private static String verdict(Judgement.Asked asked, Round round, Judgement.Part part) {
        boolean late = !round.lateBy(part.view().now()).isZero();
        if (asked.before()) {
            return "before";
        }
        if (round.completion().isPresent()) {
            return round.due().isEmpty()
                    ? "none"
                    : late ? "late" : round.enteredLate() ? "entered" : "in_time";
        }
        if (asked.last() && asked.step().state() == StepState.WAIVED) {
            return "waived";
        }
        if (asked.last() && asked.step().state() == StepState.NOT_APPLICABLE) {
            return "not_asked";
        }
        if (late) {
            return "missing";
        }
        if (part.stretch().until().isPresent()) {
            return "passed_on";
        }
        return round.due().isEmpty() ? "standing" : "open";
    }
}

package org.shouwang.query.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.plan.document.Role;
import org.shouwang.plan.engine.Completion;
import org.shouwang.plan.engine.Round;
import org.shouwang.plan.engine.StepState;
import org.shouwang.plan.engine.Wanting;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.FactCode;
import org.shouwang.query.words.Teller;

/** A judgement in words: every step of each version of the plan, and how it went. */
record StepAudit(Doers doers, Remarks remarks, Teller tell) {

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

        /** What was asked, and what something was said of. */
        public List<Line> asked() {
            return lines.stream().filter(line -> !line.idle()).toList();
        }

        /** What was never asked. */
        public List<Line> idle() {
            return lines.stream().filter(Line::idle).toList();
        }
    }

    /**
     * One time that a step was asked.
     *
     * @param who did it; empty text when nobody did
     * @param as the role acted in, or of whom it was asked while nobody has done it
     * @param second a second person who stands for it; empty text for none
     * @param verdict the last part of its text key
     * @param lateBy how late, in words; empty text when it is not
     * @param apart that it was reported long after it happened; empty text when it was not
     * @param breaches that somebody turned to a guardian who must not be told
     * @param remarks that it was waived, or that something departed from the plan's order
     */
    public record Line(
            String name,
            int round,
            String who,
            String as,
            String second,
            Optional<Instant> due,
            Optional<Instant> happened,
            Optional<Instant> recorded,
            String verdict,
            String lateBy,
            String apart,
            List<String> breaches,
            List<String> remarks) {

        public Line {
            breaches = List.copyOf(breaches);
            remarks = List.copyOf(remarks);
        }

        public boolean bad() {
            return verdict.equals("late") || verdict.equals("missing");
        }

        boolean idle() {
            return verdict.equals("not_asked") && breaches.isEmpty() && remarks.isEmpty();
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
                                        lines(part)))
                .toList();
    }

    private List<Line> lines(Judgement.Part part) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < part.asked().size(); i++) {
            lines.add(line(i, part));
        }
        return lines;
    }

    private Line line(int number, Judgement.Part part) {
        Judgement.Asked asked = part.asked().get(number);
        Optional<Round> round = asked.round();
        Optional<Completion> done = round.flatMap(Round::completion);
        Optional<Doers.Doer> doer =
                done.flatMap(
                        _ ->
                                doers.of(
                                        asked.step().step(),
                                        round.orElseThrow(),
                                        part.stretch().facts()));
        Teller words = tell.under(part.plan());
        Instant end = asked.step().now();
        Optional<Instant> reported = doer.flatMap(Doers.Doer::reported);
        String apart =
                reported.flatMap(at -> Apart.say(at, done.orElseThrow().recordedAt(), words))
                        .orElse("");
        return new Line(
                words.words(asked.step().step().wording().title()),
                round.map(Round::number).orElse(0),
                doer.map(d -> words.staffName(d.person())).orElse(""),
                done.isPresent()
                        ? doer.flatMap(Doers.Doer::actedAs).map(words::role).orElse("")
                        : round.isEmpty() ? "" : roles(asked, part),
                doer.flatMap(Doers.Doer::second).map(words::staffName).orElse(""),
                round.flatMap(Round::due),
                reported.or(() -> doer.map(Doers.Doer::happened))
                        .or(() -> done.map(Completion::happenedAt)),
                doer.map(Doers.Doer::recorded).or(() -> done.map(Completion::recordedAt)),
                round.map(r -> verdict(asked, r, part))
                        .map(said -> said.equals("in_time") && !apart.isEmpty() ? "noticed" : said)
                        .map(said -> said.equals("in_time") && unstable(doer) ? "unstable" : said)
                        .orElse("not_asked"),
                round.map(r -> r.lateBy(end))
                        .filter(late -> !late.isZero())
                        .map(words.time()::span)
                        .orElse(""),
                apart,
                breaches(number, part, words),
                Stream.of(
                                corrected(asked, doer, words),
                                counted(asked, words),
                                lacks(asked, part, words),
                                said(number, part, words))
                        .flatMap(List::stream)
                        .toList());
    }

    /** A talk that found the student unwell was held in time, and counting begins anew. */
    private static boolean unstable(Optional<Doers.Doer> doer) {
        return doer.map(d -> d.link().fact())
                .flatMap(fact -> fact.get(Attribute.CONDITION, FactCode.Condition.class))
                .filter(FactCode.Condition.UNSTABLE::equals)
                .isPresent();
    }

    /** Of a repeated step that was waived: how often it was done and how often it had to be. */
    private static List<String> counted(Judgement.Asked asked, Teller words) {
        boolean waived = asked.last() && asked.step().state() == StepState.WAIVED;
        long held = asked.step().rounds().stream().filter(r -> r.completion().isPresent()).count();
        return asked
                .step()
                .counting()
                .filter(counting -> waived && counting.need() > 0)
                .map(
                        counting ->
                                words.texts()
                                        .say(
                                                words.locale(),
                                                "query.audit.remark.counted",
                                                counting.need(),
                                                held))
                .stream()
                .toList();
    }

    /** What was recorded and does not count. */
    private static List<String> lacks(Judgement.Asked asked, Judgement.Part part, Teller words) {
        if (!asked.last()) {
            return List.of();
        }
        return Wanting.of(asked.step(), part.stretch().facts()).stream()
                .map(
                        found ->
                                words.texts()
                                        .say(
                                                words.locale(),
                                                "query.audit.remark.lacks",
                                                words.time().when(found.fact().happenedAt()),
                                                words.staffName(found.fact().by()),
                                                found.lacks().stream()
                                                        .sorted()
                                                        .map(
                                                                lack ->
                                                                        words.texts()
                                                                                .say(
                                                                                        words
                                                                                                .locale(),
                                                                                        "query.lack."
                                                                                                + lack))
                                                        .collect(
                                                                Collectors.joining(
                                                                        words.texts()
                                                                                .say(
                                                                                        words
                                                                                                .locale(),
                                                                                        "query.and")))))
                .toList();
    }

    /** What was put right behind a step; what was taken back stands where it is asked last. */
    private List<String> corrected(Judgement.Asked asked, Optional<Doers.Doer> doer, Teller words) {
        var corrections = new Corrections(remarks.events(), words);
        return Stream.concat(
                        doer.stream().flatMap(d -> corrections.of(doers.latest(d.link())).stream()),
                        asked.last()
                                ? corrections.withdrawn(asked.step().step(), doers.facts()).stream()
                                : Stream.empty())
                .toList();
    }

    /** Each remark stands at the time of asking that it fell into. */
    private List<String> said(int number, Judgement.Part part, Teller words) {
        Judgement.Asked asked = part.asked().get(number);
        return new Remarks(remarks.events(), words)
                .of(
                        asked.step().step().id(),
                        asked.round(),
                        from(number, part),
                        until(number, part));
    }

    private List<String> breaches(int number, Judgement.Part part, Teller words) {
        return new Breaches(remarks.events(), words)
                .of(
                        part.asked().get(number).step().step(),
                        from(number, part),
                        until(number, part));
    }

    private static Instant from(int number, Judgement.Part part) {
        return opened(number, part).orElse(part.stretch().from());
    }

    private static Optional<Instant> until(int number, Judgement.Part part) {
        return number + 1 < part.asked().size()
                ? opened(number + 1, part).or(part.stretch()::until)
                : part.stretch().until();
    }

    /** When a step was asked again; empty for the first time. */
    private static Optional<Instant> opened(int number, Judgement.Part part) {
        Judgement.Asked asked = part.asked().get(number);
        boolean again =
                number > 0
                        && part.asked()
                                .get(number - 1)
                                .step()
                                .step()
                                .id()
                                .equals(asked.step().step().id());
        return again ? asked.round().flatMap(Round::opened) : Optional.empty();
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
        boolean late = !round.lateBy(asked.step().now()).isZero();
        if (asked.before()) {
            return "before";
        }
        if (round.completion().isPresent()) {
            if (!round.asked()) {
                return "unasked";
            }
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

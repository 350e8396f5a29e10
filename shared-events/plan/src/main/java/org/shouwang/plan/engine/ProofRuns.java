package org.shouwang.plan.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouwang.plan.document.Evidence;
import org.shouwang.plan.document.Step;

/** Works out the rounds of one step that is done once, or that has to hold all the while. */
record ProofRuns(
        Step step,
        Timeline branch,
        Timeline applicable,
        Waivers waivers,
        FactIndex index,
        Truths truths,
        DueDates dueDates) {

    private static final Axis HAPPENED = new Axis.Happened();
    private static final Axis RECORDED = new Axis.Recorded();

    /**
     * A proof that a later fact undoes, by the pattern's {@code until}, asks for the step again: a
     * new round, whose deadlines count from then.
     */
    StepRun once(Evidence.Once once) {
        var proving = truths.proving(step);
        var proved = proving.of(once.doneWhen(), HAPPENED);
        var recorded = proving.of(once.doneWhen(), RECORDED);
        var credited = proving.of(once.doneWhen(), new Axis.Credited(step.lateEntry()));
        var rounds = new ArrayList<Round>();
        var opened = Instant.MIN;
        for (var proof : proved.spans()) {
            if (!branchedBefore(proof.to())) {
                continue;
            }
            var at = begun(proof.from());
            var due = due(opened, Optional.of(at));
            var done = new Completion(at, provedFrom(recorded, at), provedFrom(credited, at));
            rounds.add(round(rounds.size() + 1, due, Optional.of(done)));
            opened = proof.to().orElse(opened);
        }
        if (!proved.last()) {
            var due = due(opened, Optional.empty());
            if (due.isPresent()) {
                rounds.add(round(rounds.size() + 1, due, Optional.empty()));
            }
        }
        return run(proved, Timeline.NEVER, rounds);
    }

    /**
     * Whether its branch on facts was open before an end. What was done at a level that does not
     * ask for it is done all the same; a talk that proves another step is no answer to a question
     * that nobody put, or that was put after its proof was undone.
     */
    private boolean branchedBefore(Optional<Instant> end) {
        return branch.first().filter(from -> end.map(from::isBefore).orElse(true)).isPresent();
    }

    private StepRun run(Timeline evidence, Timeline over, ArrayList<Round> rounds) {
        return new StepRun(
                step, applicable, evidence, over, waivers.timeline(), rounds, Optional.empty());
    }

    /** "Always so far" begins with the response. */
    private Instant begun(Instant instant) {
        return instant.equals(Instant.MIN)
                ? index.trigger().or(index::first).orElse(instant)
                : instant;
    }

    private Optional<DueDates.Due> due(Instant opened, Optional<Instant> done) {
        return asked(opened, done)
                .map(span -> new DueDates.Window(span, opened, done))
                .flatMap(window -> dueDates.earliest(step, applicable, window));
    }

    /**
     * The stretch of a round, which opened at an instant, in which the step was done, or else the
     * one in which it is asked now.
     */
    private Optional<Timeline.Span> asked(Instant opened, Optional<Instant> done) {
        var spans = applicable.and(Timeline.from(Optional.of(opened))).spans();
        if (done.isEmpty()) {
            return applicable.last() ? Optional.of(spans.getLast()) : Optional.empty();
        }
        return spans.stream()
                .filter(span -> !span.from().isAfter(done.get()))
                .reduce((_, later) -> later)
                .or(() -> spans.stream().findFirst());
    }

    private Instant provedFrom(Timeline proved, Instant at) {
        return proved.firstFrom(at).orElse(DueDates.later(at, index.lastRecorded()));
    }

    private Round round(int number, Optional<DueDates.Due> due, Optional<Completion> completion) {
        return new Round(
                number,
                due.map(DueDates.Due::opened),
                waivers.moved(due.flatMap(DueDates.Due::due), completion),
                completion);
    }

    StepRun kept(Evidence.Kept watch) {
        var over = truths.of(watch.until(), HAPPENED);
        var closed = closed(watch, HAPPENED);
        var recorded = closed(watch, RECORDED);
        var counts = closed(watch, new Axis.Credited(step.lateEntry()));
        var rounds = new ArrayList<Round>();
        var kept = truths.of(watch.keptWhile(), HAPPENED).and(over.not());
        for (var asked : applicable.spans()) {
            var held =
                    kept.spans().stream().filter(span -> reaches(span, asked.from())).findFirst();
            held.map(Timeline.Span::from)
                    .ifPresent(
                            since -> {
                                var done =
                                        new Completion(
                                                since,
                                                provedFrom(recorded, since),
                                                provedFrom(counts, since));
                                var window =
                                        new DueDates.Window(
                                                asked, Instant.MIN, Optional.of(asked.from()));
                                rounds.add(
                                        round(
                                                rounds.size() + 1,
                                                dueDates.earliest(step, applicable, window),
                                                Optional.of(done)));
                            });
            for (var gap : gaps(asked, closed)) {
                var due =
                        dueDates.earliest(
                                step, applicable, new DueDates.Window(gap, Instant.MIN, gap.to()));
                var completion =
                        gap.to()
                                .map(
                                        at ->
                                                new Completion(
                                                        at,
                                                        provedFrom(recorded, at),
                                                        provedFrom(counts, at)));
                rounds.add(round(rounds.size() + 1, due, completion));
            }
        }
        return run(closed, over, rounds);
    }

    /** Whether a watch was being kept when it began to be asked for. */
    private static boolean reaches(Timeline.Span kept, Instant asked) {
        return !kept.from().isAfter(asked) && kept.to().map(asked::isBefore).orElse(true);
    }

    private static List<Timeline.Span> gaps(Timeline.Span asked, Timeline closed) {
        var stretch =
                asked.to()
                        .map(to -> new Timeline(List.of(asked.from(), to)))
                        .orElseGet(() -> Timeline.from(Optional.of(asked.from())));
        return stretch.and(closed.not()).spans();
    }

    private Timeline closed(Evidence.Kept kept, Axis axis) {
        return truths.of(kept.keptWhile(), axis).or(truths.of(kept.until(), axis));
    }
}

package org.shouwang.plan.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.shouwang.plan.document.Evidence;
import org.shouwang.plan.document.Step;

/** Works out the rounds of one step that is done once, or that has to hold all the while. */
record ProofRuns(
        Step step,
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

    StepRun kept(Evidence.Kept kept) {
        var over = truths.of(kept.until(), HAPPENED);
        var closed = closed(kept, HAPPENED);
        var recorded = closed(kept, RECORDED);
        var counts = closed(kept, new Axis.Credited(step.lateEntry()));
        var rounds = new ArrayList<Round>();
        for (var gap : applicable.and(closed.not()).spans()) {
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
        return run(closed, over, rounds);
    }

    private Timeline closed(Evidence.Kept kept, Axis axis) {
        return truths.of(kept.keptWhile(), axis).or(truths.of(kept.until(), axis));
    }
}

package org.shouwang.plan.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.shouwang.plan.document.Condition;
import org.shouwang.plan.document.DeadlineRule;
import org.shouwang.plan.document.DeadlineRule.Anchor;
import org.shouwang.plan.document.DeadlineRule.Offset;
import org.shouwang.plan.document.FactPattern;
import org.shouwang.plan.document.Step;
import org.shouwang.plan.fact.FactKind;

/** Works out deadlines from facts. Nothing here knows what time it is. */
final class DueDates {

    /** From when a step was asked, and until when. */
    record Due(Instant opened, Optional<Instant> due) {}

    /**
     * One round of a step, as deadlines see it.
     *
     * @param asked the stretch in which it is asked
     * @param opened when the round before it was undone; of the first round, always
     * @param done when it was done
     */
    record Window(Timeline.Span asked, Instant opened, Optional<Instant> done) {}

    /** The instant that a deadline counts from, and the date that its fact names, if any. */
    private record Counted(Instant instant, Optional<Entry> fact) {}

    private final FactIndex index;
    private final LevelLine levels;
    private final Truths truths;
    private final SchoolCalendar calendar;

    DueDates(FactIndex index, LevelLine levels, Truths truths, SchoolCalendar calendar) {
        this.index = index;
        this.levels = levels;
        this.truths = truths;
        this.calendar = calendar;
    }

    /**
     * The earliest of a step's deadlines. A rule that begins to run later, because the level rose
     * or a branch opened, can bring the deadline nearer, counting from then; none ever puts it off.
     */
    Optional<Due> earliest(Step step, Timeline applicable, Window window) {
        var dues =
                step.deadlines().stream()
                        .flatMap(rule -> due(step, rule, applicable, window).stream())
                        .min(Comparator.comparing(due -> due.due().orElseThrow()));
        return dues.or(
                () ->
                        begun(step, window.asked().from())
                                .map(from -> new Due(from, Optional.empty())));
    }

    private Optional<Due> due(Step step, DeadlineRule rule, Timeline applicable, Window window) {
        var span = window.asked();
        var active = applicable.and(levels.in(rule.levels()));
        if (rule.when().isPresent()) {
            active = active.and(truths.of(rule.when().get(), new Axis.Happened()));
        }
        var begin =
                active.firstFrom(span.from())
                        .filter(from -> span.to().map(from::isBefore).orElse(true))
                        .filter(from -> window.done().map(at -> !from.isAfter(at)).orElse(true));
        return begin.flatMap(
                from ->
                        anchor(step, rule.anchor(), from, window.opened())
                                .map(
                                        counted -> {
                                            var since = from(step, counted, from);
                                            var due = due(rule.offset(), since, counted.fact());
                                            return new Due(since, due);
                                        })
                                .filter(due -> due.due().isPresent()));
    }

    /** From when an anchor counts; the start of a step is when it begins to apply. */
    Optional<Instant> counts(Step step, Anchor anchor, Instant begin) {
        return anchor(step, anchor, begin, Instant.MIN).map(counted -> from(step, counted, begin));
    }

    /** No deadline runs before the response began, except that of raising the alert itself. */
    private Instant from(Step step, Counted counted, Instant begin) {
        var since = later(counted.instant(), begin);
        return before(step) ? since : index.trigger().map(at -> later(since, at)).orElse(since);
    }

    /** Whether a step is what starts a response, and so comes before it. */
    private static boolean before(Step step) {
        return Patterns.of(step.evidence()).stream()
                .anyMatch(pattern -> pattern.kinds().contains(FactKind.ALERT_RAISED));
    }

    private Optional<Counted> anchor(Step step, Anchor anchor, Instant begin, Instant opened) {
        return switch (anchor) {
            case Anchor.Start() ->
                    begun(step, begin).map(instant -> new Counted(instant, Optional.empty()));
            case Anchor.AfterStep(String other) ->
                    truths.of(new Condition.StepDone(other), new Axis.Happened())
                            .firstFrom(begin)
                            .flatMap(at -> begun(step, at))
                            .map(instant -> new Counted(instant, Optional.empty()));
            case Anchor.AfterFact(FactPattern pattern, boolean latest) -> {
                var facts = truths.proving(step);
                var matching =
                        facts.index().of(pattern.kinds()).stream()
                                .filter(entry -> pattern.matches(entry.fact()))
                                .filter(entry -> !latest || !entry.happenedAt().isBefore(opened));
                var entry = matching.reduce((a, b) -> latest ? b : a);
                var counted =
                        latest
                                ? entry.map(Entry::happenedAt)
                                : facts.of(pattern, new Axis.Happened()).first();
                yield counted.map(instant -> new Counted(instant, entry));
            }
        };
    }

    /** "Always so far" begins with the response; what comes before it, with the first fact. */
    private Optional<Instant> begun(Step step, Instant instant) {
        if (!instant.equals(Instant.MIN)) {
            return Optional.of(instant);
        }
        return before(step) ? index.first() : index.trigger().or(index::first);
    }

    private Optional<Instant> due(Offset offset, Instant from, Optional<Entry> fact) {
        return switch (offset) {
            case Offset.Within(var days, var time) ->
                    Optional.of(calendar.local(from).plus(days).plus(time).toInstant());
            case Offset.SameDay(var until, var atLeast) -> {
                var evening = calendar.local(from).with(until).toInstant();
                yield Optional.of(later(evening, from.plus(atLeast)));
            }
            case Offset.SchoolDays(int days, var until) ->
                    Optional.of(calendar.schoolDaysAfter(from, days, until));
            case Offset.OnDate(var date, var until) ->
                    fact.flatMap(entry -> entry.fact().get(date, LocalDate.class))
                            .map(day -> day.atTime(until).atZone(calendar.zone()).toInstant());
        };
    }

    static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}

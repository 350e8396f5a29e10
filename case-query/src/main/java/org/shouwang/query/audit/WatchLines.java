package org.shouwang.query.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.shouwang.contract.Event;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactCode.Custodian;
import org.shouwang.query.cases.Doing;
import org.shouwang.query.cases.Entries;
import org.shouwang.query.cases.Timelines;
import org.shouwang.query.plan.Course;
import org.shouwang.query.words.Attended;
import org.shouwang.query.words.Teller;

/**
 * Who stayed with the student, in one reader's words.
 *
 * @param due until when the plan wanted the first to be there; empty where it did not ask
 * @param entries of the response and of the alerts that it answered, the earliest first
 */
record WatchLines(
        Course course,
        Optional<Instant> due,
        List<Entries.Entry> entries,
        Opened opened,
        Doing doing,
        Teller tell) {

    /**
     * One turn.
     *
     * @param who had the student in sight; for a gap, that nobody had
     * @param as what the adult is, where a name does not say it
     * @param until what to say where no end is known
     * @param to who took over; empty when nobody did
     * @param recorded empty for the time before anybody said anything
     * @param by whose record it is
     * @param length of a gap
     * @param bad whether it is a gap of more than the plan allows
     * @param early whether it lies before the alert and the response, and covers nothing
     */
    record Line(
            String who,
            String as,
            boolean gap,
            Instant from,
            Optional<Instant> end,
            String until,
            String to,
            Optional<Instant> recorded,
            String by,
            String length,
            boolean bad,
            boolean early) {}

    List<Line> of(List<Watch.Turn> turns) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            Optional<Watch.Turn> next =
                    i + 1 < turns.size() ? Optional.of(turns.get(i + 1)) : Optional.empty();
            lines.add(line(turns.get(i), next));
        }
        return lines;
    }

    private Line line(Watch.Turn turn, Optional<Watch.Turn> next) {
        return new Line(
                who(turn),
                turn.gap() ? "" : turn.fact().map(this::as).orElse(""),
                turn.gap(),
                began(turn),
                next.map(this::began).or(turn::until),
                turn.until().isPresent() ? "" : say(course.ended().isPresent() ? "kept" : "now"),
                turn.gap()
                        ? ""
                        : next.filter(n -> !n.fact().equals(turn.fact())).map(this::who).orElse(""),
                turn.fact().map(Fact::recordedAt),
                turn.fact().flatMap(this::row).map(doing::who).orElse(""),
                turn.gap() ? length(turn.length()) : "",
                turn.gap() && !inTime(turn),
                turn.early());
    }

    /** Before the first came, the plan gives some time; after that, none. */
    private boolean inTime(Watch.Turn gap) {
        return gap.fact().isEmpty()
                && due.filter(by -> !gap.until().orElseThrow().isAfter(by)).isPresent();
    }

    private String length(Duration length) {
        return length.toMinutes() == 0
                ? say("seconds", Math.max(1, length.toSeconds()))
                : tell.time().span(length);
    }

    /**
     * As the entry tells it, to the minute that a form asks for: an entry told again with the same
     * minute happened when the first one did.
     */
    private Instant began(Watch.Turn turn) {
        return turn.fact()
                .flatMap(this::row)
                .map(row -> Timelines.occurred(row, opened.event(row)))
                .filter(
                        at ->
                                at.truncatedTo(ChronoUnit.MINUTES)
                                        .equals(turn.from().truncatedTo(ChronoUnit.MINUTES)))
                .orElse(turn.from());
    }

    private String who(Watch.Turn turn) {
        if (turn.gap()) {
            return say(turn.fact().isPresent() ? "nobody" : "unsaid");
        }
        Fact fact = turn.fact().orElseThrow();
        return name(fact)
                .or(() -> custodian(fact).map(tell::word))
                .orElseGet(() -> say("somebody"));
    }

    /** A colleague is known for one. */
    private String as(Fact fact) {
        return Optional.ofNullable(course.adults().get(fact.id()))
                .flatMap(_ -> custodian(fact))
                .filter(kind -> kind != Custodian.STAFF)
                .map(tell::word)
                .orElse("");
    }

    private Optional<String> name(Fact fact) {
        return Optional.ofNullable(course.adults().get(fact.id()))
                .map(tell::adult)
                .or(() -> event(fact).flatMap(this::written));
    }

    /** The guardian who took the student, or whom an alert says to be there. */
    private Optional<String> written(Event event) {
        return event instanceof ResponseFact.CustodyHandedOver handed
                ? handed.guardian().map(id -> tell.guardian(id.value()))
                : Attended.in(event).flatMap(AlertEvent.Company::who).map(tell::written);
    }

    private Optional<Event> event(Fact fact) {
        return row(fact).flatMap(opened::event).map(LoggedEvent::event);
    }

    /** Where it was first on record: what an alert told, the response took over. */
    private Optional<Entries.Entry> row(Fact fact) {
        return first(row -> row.entry().filter(fact.id()::equals).isPresent())
                .or(() -> first(row -> row.recordedAt().equals(fact.recordedAt()) && attends(row)));
    }

    private Optional<Entries.Entry> first(Predicate<Entries.Entry> which) {
        return entries.stream().filter(which).findFirst();
    }

    private boolean attends(Entries.Entry row) {
        return opened.event(row).flatMap(e -> Attended.in(e.event())).isPresent();
    }

    private static Optional<Custodian> custodian(Fact fact) {
        return fact.get(Attribute.CUSTODIAN, Custodian.class);
    }

    private String say(String key, Object... values) {
        return tell.texts().say(tell.locale(), "query.audit.watch." + key, values);
    }
}

package org.shouwang.query.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.contract.Actor;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Forces;
import org.shouwang.query.words.Saying;
import org.shouwang.query.words.Teller;
import org.springframework.ui.Model;

/** What is told at the top of a case, out of the rows of its timeline. */
record Atop(
        List<Entries.Entry> rows,
        List<Entries.Entry> shown,
        Map<Long, LoggedEvent> events,
        Teller teller) {

    /** More than that nobody reads in a confirmation. */
    private static final int NAMED = 3;

    /** The rest of it is in the timeline. */
    private static final int LONG = 60;

    /**
     * What the reader has just recorded.
     *
     * @param position where the timeline tells it
     */
    public record Recorded(String what, Instant at, long position, Set<UUID> entries) {

        public Recorded {
            entries = Set.copyOf(entries);
        }

        /** What it lacks before its steps are done. */
        public List<PlanLines.Line> lacks(PlanLines.Steps steps) {
            return Stream.of(steps.now(), steps.later())
                    .flatMap(List::stream)
                    .filter(
                            line ->
                                    line.lacks()
                                            .map(PlanLines.Lacks::entry)
                                            .filter(entries::contains)
                                            .isPresent())
                    .toList();
        }
    }

    /** The result of an assessment in one line. */
    public record Result(String says, Instant at, long position) {}

    void fill(Model model, Optional<Long> after, UUID reader, Optional<UUID> response) {
        after.flatMap(position -> recorded(position, reader))
                .ifPresent(recorded -> model.addAttribute("recorded", recorded));
        response.flatMap(this::assessed)
                .ifPresent(assessed -> model.addAttribute("assessed", assessed));
    }

    /**
     * What was recorded together with the event at a position. Nobody else's: that somebody came
     * back from a form says who wrote what.
     */
    private Optional<Recorded> recorded(long position, UUID reader) {
        // The last event may be none that is shown: the start of a clock, say.
        return rows.stream()
                .filter(row -> row.position() == position && by(reader, row))
                .findFirst()
                .flatMap(last -> together(reader, last));
    }

    private static boolean by(UUID reader, Entries.Entry row) {
        return row.actorKind().equals(Actor.Kind.STAFF.name()) && row.actor().equals(reader);
    }

    private Optional<Recorded> together(UUID reader, Entries.Entry last) {
        List<Entries.Entry> written =
                shown.stream()
                        .filter(row -> by(reader, row))
                        .filter(row -> row.recordedAt().equals(last.recordedAt()))
                        .filter(row -> row.position() <= last.position())
                        .sorted(Comparator.comparing(Entries.Entry::position))
                        .toList();
        List<String> titles =
                written.stream()
                        .map(row -> teller.title(row.name()))
                        .distinct()
                        .limit(NAMED)
                        .toList();
        return written.stream()
                .findFirst()
                .map(
                        first ->
                                new Recorded(
                                        String.join(
                                                teller.texts().say(teller.locale(), "query.and"),
                                                titles),
                                        last.recordedAt(),
                                        first.position(),
                                        written.stream()
                                                .flatMap(row -> row.entry().stream())
                                                .collect(Collectors.toSet())));
    }

    /** The latest of a response that stands; empty for whoever may not read it. */
    private Optional<Result> assessed(UUID response) {
        return shown.stream()
                .filter(_ -> teller.notes())
                .filter(row -> row.stream().equals(response) && row.correctedBy().isEmpty())
                .filter(
                        row ->
                                events.get(row.position()) instanceof LoggedEvent logged
                                        && logged.event() instanceof ResponseFact.Assessed)
                .max(
                        Comparator.comparing(Entries.Entry::occurredAt)
                                .thenComparing(Entries.Entry::position))
                .flatMap(
                        row ->
                                teller.orLine(
                                        row.position(),
                                        () -> Optional.of(result(row)),
                                        _ -> Optional.empty()));
    }

    private Result result(Entries.Entry row) {
        var assessed = (ResponseFact.Assessed) events.get(row.position()).event();
        Saying saying = teller.tell(assessed);
        List<String> words = new ArrayList<>(List.of(teller.word(assessed.instrument())));
        List<String> result = said(saying, "score");
        words.addAll(result);
        if (result.isEmpty() || Teller.unexplained(assessed)) {
            words.addAll(said(saying, "rationale"));
        }
        assessed.forces().stream()
                .filter(
                        force ->
                                force != Forces.AT_LEAST_ORANGE
                                        || !assessed.forces().contains(Forces.RED))
                .sorted()
                .map(teller::word)
                .forEach(words::add);
        return new Result(String.join(" · ", words), row.occurredAt(), row.position());
    }

    /**
     * A free assessment has no score; then the beginning of why stands for it. That it is still
     * missing is said beside a score too.
     */
    private List<String> said(Saying saying, String field) {
        String label = teller.texts().say(teller.locale(), "query.field." + field);
        return Stream.concat(saying.brief().stream(), saying.quotes().stream())
                .filter(said -> said.label().equals(label))
                .map(Saying.Said::value)
                .map(text -> text.length() <= LONG ? text : text.substring(0, LONG) + "…")
                .toList();
    }
}

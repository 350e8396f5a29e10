package org.shouwang.query.audit;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * What an auditor reads of a case, as tables: one row for each line of the page. Times are the
 * school's, to the second, with the distance from UTC: {@code 2026-11-22T23:07:00+08:00}.
 */
final class Tables {

    /** The school's time to the second, as the pages say it, with its distance from UTC. */
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private Tables() {}

    static void events(
            CaseRecord record,
            EventFilter filter,
            Function<List<Long>, Map<Long, String>> stored,
            Csv csv) {
        csv.row(
                headings(
                        record,
                        "position",
                        "stream",
                        "name",
                        "occurred",
                        "recorded",
                        "late",
                        "corrected",
                        "by",
                        "role",
                        "title",
                        "says",
                        "response",
                        "raw"));
        record.told().stream()
                .filter(filter::shows)
                .gather(Gatherers.windowFixed(Batch.MOST))
                .forEach(
                        some -> {
                            Map<Long, String> raw =
                                    stored.apply(some.stream().map(Told::position).toList());
                            some.forEach(
                                    told ->
                                            csv.row(
                                                    event(
                                                            told,
                                                            raw.getOrDefault(told.position(), ""),
                                                            record)));
                        });
        if (record.cut()) {
            csv.row(List.of(record.say("cut")));
        }
    }

    private static List<String> event(Told told, String raw, CaseRecord record) {
        return List.of(
                Long.toString(told.position()),
                told.stream(),
                told.name(),
                time(told.occurred(), record),
                time(told.recorded(), record),
                Boolean.toString(told.late()),
                Boolean.toString(told.corrected()),
                told.by(),
                told.actedAs(),
                told.saying().title(),
                told.says(),
                told.response()
                        .map(record.numbers()::get)
                        .map(number -> Integer.toString(number))
                        .orElse(""),
                raw);
    }

    static void steps(CaseRecord record, Csv csv) {
        csv.row(
                headings(
                        record,
                        "response",
                        "plan",
                        "step",
                        "round",
                        "by",
                        "role",
                        "second",
                        "due",
                        "occurred",
                        "recorded",
                        "verdict",
                        "late_by",
                        "remarks"));
        for (Chapter chapter : record.chapters()) {
            for (StepAudit.Part part : chapter.parts()) {
                part.lines().forEach(line -> csv.row(step(chapter, part, line, record)));
            }
        }
    }

    private static List<String> step(
            Chapter chapter, StepAudit.Part part, StepAudit.Line line, CaseRecord record) {
        return List.of(
                Integer.toString(chapter.number()),
                part.plan(),
                line.name(),
                line.round() == 0 ? "" : Integer.toString(line.round()),
                line.who(),
                line.as(),
                line.second(),
                time(line.due(), record),
                time(line.happened(), record),
                time(line.recorded(), record),
                record.say("verdict." + line.verdict(), line.lateBy()),
                line.lateBy(),
                Stream.concat(line.breaches().stream(), line.remarks().stream())
                        .collect(Collectors.joining("\n")));
    }

    static void supervision(CaseRecord record, Csv csv) {
        csv.row(
                headings(
                        record,
                        "response",
                        "who",
                        "as",
                        "from",
                        "until",
                        "handed_to",
                        "gap",
                        "recorded",
                        "by",
                        "remarks"));
        for (Chapter chapter : record.chapters()) {
            for (WatchLines.Line line : chapter.watch()) {
                csv.row(
                        List.of(
                                Integer.toString(chapter.number()),
                                line.who(),
                                line.as(),
                                time(line.from(), record),
                                time(line.end(), record),
                                line.to(),
                                line.length(),
                                time(line.recorded(), record),
                                line.by(),
                                line.early()
                                        ? record.say("watch.early")
                                        : line.gap() && !line.bad()
                                                ? record.say("watch.in_time")
                                                : ""));
            }
        }
    }

    static void notices(CaseRecord record, Csv csv) {
        csv.row(
                headings(
                        record,
                        "response",
                        "alert",
                        "at",
                        "who",
                        "role",
                        "channel",
                        "outcome",
                        "outcome_at"));
        for (Chapter chapter : record.chapters()) {
            for (Notices notices : chapter.pagings()) {
                notices.list()
                        .forEach(
                                notice ->
                                        csv.row(
                                                List.of(
                                                        Integer.toString(chapter.number()),
                                                        notices.code(),
                                                        time(notice.at(), record),
                                                        notice.whom(),
                                                        notice.role(),
                                                        notice.channel(),
                                                        notice.outcome(),
                                                        time(notice.outcomeAt(), record))));
            }
        }
    }

    static void reads(CaseRecord record, Csv csv) {
        csv.row(headings(record, "at", "who", "role", "what", "approval", "from", "until"));
        for (Readers.Reader reader : record.readers().list()) {
            for (Readers.Read read : reader.reads()) {
                csv.row(
                        List.of(
                                time(read.at(), record),
                                record.teller().staffName(reader.who()),
                                record.teller().role(reader.actedAs()),
                                record.teller()
                                                .texts()
                                                .say(
                                                        record.teller().locale(),
                                                        "query.read." + read.what())
                                        + (read.refreshed() ? record.say("refreshed") : ""),
                                record.say("approval." + reader.approval())
                                        + (reader.raised() ? record.say("approval.raised") : ""),
                                time(reader.from(), record),
                                time(reader.until(), record)));
            }
        }
    }

    /** In the reader's language; their order never changes. */
    private static List<String> headings(CaseRecord record, String... columns) {
        return Stream.of(columns).map(column -> record.say("column." + column)).toList();
    }

    private static String time(Optional<Instant> at, CaseRecord record) {
        return at.map(instant -> time(instant, record)).orElse("");
    }

    private static String time(Instant at, CaseRecord record) {
        return ISO.format(at.atZone(record.teller().time().zone()));
    }
}

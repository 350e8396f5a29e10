package org.shouwang.query.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an auditor reads of a case, as tables: one row for each line of the page. */
final class Tables {

    private Tables() {}

    static Csv events(CaseRecord record) {
        var csv =
                new Csv()
                        .row(
                                List.of(
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
                                        "response"));
        record.told()
                .forEach(
                        told ->
                                csv.row(
                                        List.of(
                                                Long.toString(told.position()),
                                                told.stream(),
                                                told.name(),
                                                told.occurred().toString(),
                                                told.recorded().toString(),
                                                Boolean.toString(told.late()),
                                                Boolean.toString(told.corrected()),
                                                told.by(),
                                                told.actedAs(),
                                                told.saying().title(),
                                                told.says(),
                                                told.response()
                                                        .map(id -> id.toString().substring(0, 8))
                                                        .orElse(""))));
        return csv;
    }

    static Csv steps(CaseRecord record) {
        var csv =
                new Csv()
                        .row(
                                List.of(
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
        return csv;
    }

    private static List<String> step(
            Chapter chapter, StepAudit.Part part, StepAudit.Line line, CaseRecord record) {
        return List.of(
                chapter.response().code(),
                part.plan(),
                line.name(),
                line.round() == 0 ? "" : Integer.toString(line.round()),
                line.who(),
                line.as(),
                line.second(),
                time(line.due()),
                time(line.happened()),
                time(line.recorded()),
                record.say("verdict." + line.verdict(), line.lateBy()),
                line.lateBy(),
                String.join("\n", line.remarks()));
    }

    static Csv notices(CaseRecord record) {
        var csv =
                new Csv()
                        .row(
                                List.of(
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
                                                        chapter.response().code(),
                                                        notices.code(),
                                                        notice.at().toString(),
                                                        notice.whom(),
                                                        notice.role(),
                                                        notice.channel(),
                                                        notice.outcome(),
                                                        time(notice.outcomeAt()))));
            }
        }
        return csv;
    }

    static Csv reads(CaseRecord record) {
        var csv = new Csv().row(List.of("at", "who", "role", "what", "approval", "from", "until"));
        for (Readers.Reader reader : record.readers().list()) {
            for (Readers.Read read : reader.reads()) {
                csv.row(
                        List.of(
                                read.at().toString(),
                                record.teller().staffName(reader.who()),
                                record.teller().role(reader.actedAs()),
                                record.teller()
                                        .texts()
                                        .say(record.teller().locale(), "query.read." + read.what()),
                                record.say("approval." + reader.approval()),
                                time(reader.from()),
                                time(reader.until())));
            }
        }
        return csv;
    }

    private static String time(Optional<Instant> at) {
        return at.map(Instant::toString).orElse("");
    }
}

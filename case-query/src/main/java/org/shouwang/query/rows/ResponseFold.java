package org.shouwang.query.rows;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.Actor;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.token.LevelId;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.log.projection.Rows;
import org.shouwang.plan.recorded.Alarming;
import org.shouwang.query.plan.PlanLibrary;

/** Folds the events of responses into the rows of the cases that they belong to. */
record ResponseFold(PlanLibrary plans) {

    void fold(ResponseEvent event, LoggedEvent logged, Rows rows) {
        UUID response = logged.stream().id();
        Instant recorded = logged.recording().recordedAt();
        if (Alarming.is(event)) {
            set(rows, "lowering_by", null, response);
            set(rows, "ending_by", null, response);
        }
        switch (event) {
            case ResponseCourse.Started e -> started(e, recorded, rows);
            case ResponseCourse.AlertJoined e -> {
                UUID file = casefileOf(response, rows).orElseThrow();
                answers(response, file, e.alert().alert().value(), rows);
            }
            case ResponseCourse.LevelRaised e -> level(response, e.to(), rows);
            case ResponseCourse.LoweringConfirmed e -> level(response, e.to(), rows);
            case ResponseCourse.LoweringProposed e ->
                    set(rows, "lowering_by", e.by().value(), response);
            case ResponseCourse.LoweringDeclined _ -> set(rows, "lowering_by", null, response);
            case ResponseCourse.EndingProposed e ->
                    set(rows, "ending_by", e.by().value(), response);
            case ResponseCourse.EndingDeclined _ -> set(rows, "ending_by", null, response);
            case ResponseCourse.PlanMigrated e -> migrated(response, e.to(), rows);
            case ResponseCourse.Ended _ -> ended(response, recorded, rows);
            case ResponseFact.SafetyBriefIssued e -> brief(response, e, logged, rows);
            default -> {}
        }
        casefileOf(response, rows).ifPresent(file -> CasefileFold.touched(file, recorded, rows));
    }

    private void started(ResponseCourse.Started e, Instant recorded, Rows rows) {
        int neutral = plans.neutral(rows.sql(), e.plan(), e.level());
        QueryRows.run(
                rows,
                CaseRows.RESPONSE,
                "insert into %s (response_id, casefile_id, school_id, student_id, alert_id,"
                        + " started_at, plan, level, neutral, gravest) values (?, ?, ?, ?, ?, ?, ?,"
                        + " ?, ?, ?)",
                e.response().value(),
                e.casefile().value(),
                e.school().value(),
                e.student().value(),
                QueryRows.id(e.alert().map(ResponseCourse.FromAlert::alert)),
                QueryRows.at(recorded),
                e.plan().value(),
                e.level().value(),
                neutral,
                neutral);
        QueryRows.run(
                rows,
                CaseRows.CASEFILE,
                "update %s set response_id = ?, level = ?, neutral = ? where casefile_id = ?",
                e.response().value(),
                e.level().value(),
                neutral,
                e.casefile().value());
        e.alert()
                .ifPresent(
                        from ->
                                answers(
                                        e.response().value(),
                                        e.casefile().value(),
                                        from.alert().value(),
                                        rows));
    }

    private static void answers(UUID response, UUID casefile, UUID alert, Rows rows) {
        QueryRows.run(
                rows,
                CaseRows.RESPONSE_ALERT,
                "insert into %s (response_id, casefile_id, alert_id) values (?, ?, ?) on conflict"
                        + " do nothing",
                response,
                casefile,
                alert);
    }

    /** A level of the same name can have another place on the neutral scale. */
    private void migrated(UUID response, PlanHash to, Rows rows) {
        set(rows, "plan", to.value(), response);
        LevelId level = new LevelId(read("level", response, rows));
        int neutral = plans.neutral(rows.sql(), to, level);
        QueryRows.run(
                rows,
                CaseRows.RESPONSE,
                "update %s set neutral = ?, gravest = greatest(gravest, ?) where response_id = ?",
                neutral,
                neutral,
                response);
        QueryRows.run(
                rows,
                CaseRows.CASEFILE,
                "update %s set neutral = ? where response_id = ?",
                neutral,
                response);
    }

    private static String read(String column, UUID response, Rows rows) {
        return rows.sql()
                .sql(
                        "select %s from %s where response_id = ?"
                                .formatted(column, rows.table(CaseRows.RESPONSE)))
                .param(response)
                .query(String.class)
                .single();
    }

    private void level(UUID response, LevelId to, Rows rows) {
        String plan = read("plan", response, rows);
        int neutral = plans.neutral(rows.sql(), new PlanHash(plan), to);
        QueryRows.run(
                rows,
                CaseRows.RESPONSE,
                "update %s set level = ?, neutral = ?, gravest = greatest(gravest, ?),"
                        + " lowering_by = null where response_id = ?",
                to.value(),
                neutral,
                neutral,
                response);
        QueryRows.run(
                rows,
                CaseRows.CASEFILE,
                "update %s set level = ?, neutral = ? where response_id = ?",
                to.value(),
                neutral,
                response);
    }

    private static void ended(UUID response, Instant recorded, Rows rows) {
        QueryRows.run(
                rows,
                CaseRows.RESPONSE,
                "update %s set ended_at = ?, lowering_by = null, ending_by = null where response_id"
                        + " = ?",
                QueryRows.at(recorded),
                response);
        QueryRows.run(
                rows,
                CaseRows.CASEFILE,
                "update %s set level = null, neutral = 0 where response_id = ?",
                response);
    }

    private static void brief(
            UUID response, ResponseFact.SafetyBriefIssued e, LoggedEvent logged, Rows rows) {
        rows.sql()
                .sql(
                        """
                        insert into %s (entry_id, position, response_id, casefile_id, school_id,
                            student_id, staff_id, issued_by, issued_at)
                        select ?, ?, response_id, casefile_id, school_id, student_id, ?, ?, ?
                        from %s where response_id = ? on conflict do nothing
                        """
                                .formatted(
                                        rows.table(CaseRows.BRIEF), rows.table(CaseRows.RESPONSE)))
                .params(
                        e.entry().id().value(),
                        logged.position(),
                        e.to().value(),
                        writer(e, logged.recording().actor()),
                        QueryRows.at(logged.recording().recordedAt()),
                        response)
                .update();
    }

    /** Who typed it: an early one could be entered in a colleague's name. */
    private static UUID writer(ResponseFact.SafetyBriefIssued e, Actor actor) {
        return actor.kind() == Actor.Kind.STAFF ? actor.id() : e.entry().by().value();
    }

    private static Optional<UUID> casefileOf(UUID response, Rows rows) {
        return rows.sql()
                .sql(
                        "select casefile_id from %s where response_id = ?"
                                .formatted(rows.table(CaseRows.RESPONSE)))
                .param(response)
                .query(UUID.class)
                .optional();
    }

    private static void set(Rows rows, String column, Object value, UUID response) {
        QueryRows.run(
                rows,
                CaseRows.RESPONSE,
                "update %s set " + column + " = ? where response_id = ?",
                value,
                response);
    }
}

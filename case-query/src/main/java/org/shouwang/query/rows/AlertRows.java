package org.shouwang.query.rows;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.StaffId;
import org.shouwang.log.projection.Rows;

/** Alerts: whose, about whom, who has them. */
public final class AlertRows extends QueryRows {

    private static final String ALERT = "query.alert";
    private static final String SUBJECT = "query.alert_subject";
    private static final String PERSON = "query.alert_person";

    /** After these everybody it is about is answered once more. */
    private static final Set<AlertEvent.Why> NEEDS_AN_ANSWER =
            EnumSet.of(AlertEvent.Why.NEW_FACT_AFTER_THE_RESPONSE, AlertEvent.Why.DANGER_TOLD);

    public AlertRows() {
        super(
                "alerts",
                3,
                Set.of(StreamType.ALERT, StreamType.PAGING),
                List.of(ALERT, SUBJECT, PERSON, PagingFold.PAGE));
    }

    @Override
    void fold(LoggedEvent logged, Rows rows) {
        UUID alert = logged.stream().id();
        Instant recorded = logged.recording().recordedAt();
        switch (logged.event()) {
            case AlertEvent.Raised e -> raised(e, recorded, rows);
            case AlertEvent.Supplemented e -> {
                subjects(alert, e.subjects(), rows);
                e.danger().ifPresent(danger -> graver(alert, danger, rows));
            }
            case AlertEvent.SubjectIdentified e ->
                    subject(alert, e.subject().value(), e.student().value(), rows);
            case AlertEvent.SubjectCorrected e ->
                    subject(alert, e.subject().value(), e.to().value(), rows);
            case AlertEvent.CorrectionProposed e -> {
                also(alert, e, rows);
                set(rows, "acknowledged_by", null, alert);
                set(rows, "expires_at", null, alert);
            }
            case AlertEvent.CorrectionConfirmed e -> {
                run(
                        rows,
                        SUBJECT,
                        "delete from %s where alert_id = ? and subject_id = ?",
                        alert,
                        e.subject().value());
                settle(alert, rows);
            }
            case AlertEvent.Acknowledged e -> acknowledged(alert, e, recorded, rows);
            case AlertEvent.AcknowledgementRedated e ->
                    run(
                            rows,
                            ALERT,
                            "update %s set expires_at = ? where alert_id = ? and acknowledged_by ="
                                    + " ?",
                            at(e.dueAt()),
                            alert,
                            e.whose().value());
            case AlertEvent.AcknowledgementExpired e ->
                    run(
                            rows,
                            ALERT,
                            "update %s set acknowledged_by = null, expires_at = null where alert_id"
                                    + " = ? and acknowledged_by = ?",
                            alert,
                            e.whose().value());
            case AlertEvent.Joined e -> person(alert, e.by(), "JOINED", rows);
            case AlertEvent.ResponseOpened e -> answered(alert, e.student().value(), e.by(), rows);
            case AlertEvent.ResponseJoined e -> answered(alert, e.student().value(), e.by(), rows);
            case AlertEvent.DismissalProposed e -> set(rows, "dismissal_by", e.by().value(), alert);
            case AlertEvent.DismissalDeclined _ -> set(rows, "dismissal_by", null, alert);
            case AlertEvent.Dismissed _ -> {
                set(rows, "state", "DISMISSED", alert);
                set(rows, "dismissal_by", null, alert);
                set(rows, "danger_at", null, alert);
            }
            case AlertEvent.Reopened e -> {
                set(rows, "state", "OPEN", alert);
                set(rows, "acknowledged_by", null, alert);
                set(rows, "expires_at", null, alert);
                set(rows, "dismissal_by", null, alert);
                if (NEEDS_AN_ANSWER.contains(e.why())) {
                    run(rows, SUBJECT, "update %s set answered = false where alert_id = ?", alert);
                }
                set(rows, "reopened_at", at(recorded), alert);
                if (e.why() == AlertEvent.Why.DANGER_TOLD) {
                    set(rows, "danger_at", at(recorded), alert);
                }
            }
            default -> PagingFold.fold(logged, rows);
        }
    }

    /** Answered as soon as everybody it is about is. */
    private static void settle(UUID alert, Rows rows) {
        boolean answered =
                rows.sql()
                        .sql(
                                "select coalesce(bool_and(answered), false) from "
                                        + rows.table(SUBJECT)
                                        + " where alert_id = ?")
                        .param(alert)
                        .query(Boolean.class)
                        .single();
        if (answered) {
            set(rows, "state", "ANSWERED", alert);
        }
    }

    /** Until a second person agrees it is about both. */
    private static void also(UUID alert, AlertEvent.CorrectionProposed e, Rows rows) {
        run(
                rows,
                SUBJECT,
                "insert into %1$s (alert_id, subject_id, student_id) select ?, ?, ? where not"
                    + " exists (select from %1$s where alert_id = ? and student_id = ?) on conflict"
                    + " do nothing",
                alert,
                e.also().value(),
                e.to().value(),
                alert,
                e.to().value());
    }

    /** The most urgent that anybody said. */
    private static void graver(UUID alert, AlertEvent.Danger said, Rows rows) {
        run(
                rows,
                ALERT,
                "update %s set danger = ? where alert_id = ? and danger = any(?)",
                said.name(),
                alert,
                Arrays.stream(AlertEvent.Danger.values())
                        .filter(said::moreUrgentThan)
                        .map(Enum::name)
                        .toArray(String[]::new));
    }

    private static void answered(UUID alert, UUID student, StaffId by, Rows rows) {
        run(
                rows,
                SUBJECT,
                "update %s set answered = true where alert_id = ? and student_id = ?",
                alert,
                student);
        settle(alert, rows);
        set(rows, "danger_at", null, alert);
        person(alert, by, "JOINED", rows);
    }

    private static void raised(AlertEvent.Raised e, Instant recorded, Rows rows) {
        run(
                rows,
                ALERT,
                "insert into %s (alert_id, school_id, code, danger, raised_by, raised_at, state)"
                        + " values (?, ?, ?, ?, ?, ?, 'OPEN')",
                e.alert().value(),
                e.school().value(),
                e.code().value(),
                e.danger().name(),
                e.by().value(),
                at(recorded));
        subjects(e.alert().value(), e.subjects(), rows);
        person(e.alert().value(), e.by(), "RAISED", rows);
    }

    private static void acknowledged(
            UUID alert, AlertEvent.Acknowledged e, Instant recorded, Rows rows) {
        run(
                rows,
                ALERT,
                "update %s set acknowledged_by = ?, expires_at = ?, nobody_at = null,"
                        + " acknowledged_at = coalesce(acknowledged_at, ?) where alert_id = ?",
                e.by().value(),
                at(e.dueAt()),
                at(recorded),
                alert);
        person(alert, e.by(), "JOINED", rows);
    }

    private static void subjects(UUID alert, List<AlertEvent.Subject> subjects, Rows rows) {
        for (AlertEvent.Subject subject : subjects) {
            run(
                    rows,
                    SUBJECT,
                    "insert into %s (alert_id, subject_id, student_id) values (?, ?, ?) on conflict"
                            + " do nothing",
                    alert,
                    subject.id().value(),
                    id(subject.student()));
        }
    }

    private static void subject(UUID alert, UUID subject, UUID student, Rows rows) {
        run(
                rows,
                SUBJECT,
                "update %1$s set student_id = ?, answered = exists (select from %1$s o where"
                        + " o.alert_id = ? and o.student_id = ? and o.answered) where alert_id = ?"
                        + " and subject_id = ?",
                student,
                alert,
                student,
                alert,
                subject);
        settle(alert, rows);
    }

    static void person(UUID alert, StaffId staff, String relation, Rows rows) {
        run(
                rows,
                PERSON,
                "insert into %s (alert_id, staff_id, relation) values (?, ?, ?) on conflict do"
                        + " nothing",
                alert,
                staff.value(),
                relation);
    }

    static void set(Rows rows, String column, Object value, UUID alert) {
        run(rows, ALERT, "update %s set " + column + " = ? where alert_id = ?", value, alert);
    }
}

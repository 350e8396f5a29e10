package org.shouwang.command.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.casefile.CasefileEvent;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.worry.WorryEvent;
import org.shouwang.log.projection.Rows;

/**
 * Alerts, worries, case files and responses: whose they are, about whom, and who has part in them.
 */
final class CaseRows extends DirectoryRows {

    private static final String ALERT = "command.alert";
    private static final String ALERT_STUDENT = "command.alert_student";
    private static final String ALERT_STAFF = "command.alert_staff";
    private static final String PAGED = "command.paged";
    private static final String WORRY = "command.worry";
    private static final String CASEFILE = "command.casefile";
    private static final String PARTICIPANT = "command.participant";
    private static final String RESPONSE = "command.response";
    private static final String RESPONSE_ALERT = "command.response_alert";

    CaseRows() {
        super(
                "cases",
                Set.of(
                        StreamType.ALERT,
                        StreamType.PAGING,
                        StreamType.WORRY,
                        StreamType.CASEFILE,
                        StreamType.RESPONSE),
                List.of(
                        ALERT,
                        ALERT_STUDENT,
                        ALERT_STAFF,
                        PAGED,
                        WORRY,
                        CASEFILE,
                        PARTICIPANT,
                        RESPONSE,
                        RESPONSE_ALERT,
                        WaitingRows.WAITING,
                        WaitingRows.WAITED_FOR));
    }

    @Override
    public int revision() {
        return 4;
    }

    @Override
    void fold(LoggedEvent logged, Rows rows) {
        WaitingRows.fold(logged, rows);
        UUID stream = logged.stream().id();
        switch (logged.event()) {
            case AlertEvent.Raised e -> raised(e, logged, rows);
            case AlertEvent.Supplemented e -> subjects(stream, e.subjects(), rows);
            case AlertEvent.SubjectIdentified e ->
                    sql(
                            rows,
                            "update %s set student_id = ? where alert_id = ? and subject_id = ?",
                            ALERT_STUDENT,
                            e.student().value(),
                            stream,
                            e.subject().value());
            case AlertEvent.SubjectCorrected e ->
                    sql(
                            rows,
                            "update %s set student_id = ? where alert_id = ? and subject_id = ?",
                            ALERT_STUDENT,
                            e.to().value(),
                            stream,
                            e.subject().value());
            case AlertEvent.CorrectionProposed e ->
                    sql(
                            rows,
                            "insert into %s (alert_id, subject_id, student_id) values (?, ?, ?) on"
                                    + " conflict do nothing",
                            ALERT_STUDENT,
                            stream,
                            e.also().value(),
                            e.to().value());
            case AlertEvent.CorrectionConfirmed e ->
                    sql(
                            rows,
                            "delete from %s where alert_id = ? and subject_id = ?",
                            ALERT_STUDENT,
                            stream,
                            e.subject().value());
            case AlertEvent.Acknowledged e -> alertStaff(stream, e.by(), rows);
            case AlertEvent.Joined e -> alertStaff(stream, e.by(), rows);
            case AlertEvent.ResponseOpened _, AlertEvent.ResponseJoined _ ->
                    state(stream, "ANSWERED", rows);
            case AlertEvent.Dismissed _ -> state(stream, "DISMISSED", rows);
            case AlertEvent.Reopened _ -> state(stream, "OPEN", rows);
            case PagingEvent.StepStarted e ->
                    e.targets().forEach(t -> paged(stream, t.staff(), rows));
            case WorryEvent.Reported e ->
                    sql(
                            rows,
                            "insert into %s (worry_id, school_id, student_id, reported_by,"
                                    + " reported_at, answered) values (?, ?, ?, ?, ?, false)",
                            WORRY,
                            e.worry().value(),
                            e.school().value(),
                            e.student().value(),
                            e.by().value(),
                            at(logged.recording().recordedAt()));
            case WorryEvent.Answered _, WorryEvent.BecameAlert _ ->
                    sql(rows, "update %s set answered = true where worry_id = ?", WORRY, stream);
            case WorryEvent.Supplemented _ ->
                    sql(rows, "update %s set answered = false where worry_id = ?", WORRY, stream);
            case CasefileEvent.Opened e ->
                    sql(
                            rows,
                            "insert into %s (casefile_id, school_id, student_id, closed) values (?,"
                                    + " ?, ?, false)",
                            CASEFILE,
                            e.casefile().value(),
                            e.school().value(),
                            e.student().value());
            case CasefileEvent.Closed _ ->
                    sql(
                            rows,
                            "update %s set closed = true where casefile_id = ?",
                            CASEFILE,
                            stream);
            case CasefileEvent.Reopened _ ->
                    sql(
                            rows,
                            "update %s set closed = false where casefile_id = ?",
                            CASEFILE,
                            stream);
            case CasefileEvent.ParticipantAdded e ->
                    participant(stream, e.staff(), e.relation().name(), rows);
            case CasefileEvent.ParticipantRemoved e -> removed(stream, e.staff(), rows);
            case CasefileEvent.HandedOver e -> handedOver(stream, e, rows);
            case ResponseCourse.Started e -> started(e, rows);
            case ResponseCourse.AlertJoined e -> answers(stream, e.alert().alert(), rows);
            case ResponseCourse.Ended _ ->
                    sql(
                            rows,
                            "update %s set running = false where response_id = ?",
                            RESPONSE,
                            stream);
            default -> {}
        }
    }

    private static void started(ResponseCourse.Started e, Rows rows) {
        sql(
                rows,
                "insert into %s (response_id, casefile_id, school_id, student_id, alert_id,"
                        + " running) values (?, ?, ?, ?, ?, true)",
                RESPONSE,
                e.response().value(),
                e.casefile().value(),
                e.school().value(),
                e.student().value(),
                e.alert().map(from -> from.alert().value()).orElse(null));
        e.alert().ifPresent(from -> answers(e.response().value(), from.alert(), rows));
    }

    private static void answers(UUID response, AlertId alert, Rows rows) {
        sql(
                rows,
                "insert into %s (response_id, alert_id) values (?, ?) on conflict do nothing",
                RESPONSE_ALERT,
                response,
                alert.value());
    }

    private static void raised(AlertEvent.Raised e, LoggedEvent logged, Rows rows) {
        sql(
                rows,
                "insert into %s (alert_id, school_id, code, raised_by, raised_at, state) values (?,"
                        + " ?, ?, ?, ?, 'OPEN')",
                ALERT,
                e.alert().value(),
                e.school().value(),
                e.code().value(),
                e.by().value(),
                at(logged.recording().recordedAt()));
        subjects(e.alert().value(), e.subjects(), rows);
        alertStaff(e.alert().value(), e.by(), rows);
    }

    private static void subjects(UUID alert, List<AlertEvent.Subject> subjects, Rows rows) {
        for (AlertEvent.Subject subject : subjects) {
            sql(
                    rows,
                    "insert into %s (alert_id, subject_id, student_id) values (?, ?, ?) on conflict"
                            + " do nothing",
                    ALERT_STUDENT,
                    alert,
                    subject.id().value(),
                    subject.student().map(student -> student.value()).orElse(null));
        }
    }

    private static void alertStaff(UUID alert, StaffId staff, Rows rows) {
        sql(
                rows,
                "insert into %s (alert_id, staff_id) values (?, ?) on conflict do nothing",
                ALERT_STAFF,
                alert,
                staff.value());
    }

    private static void paged(UUID alert, StaffId staff, Rows rows) {
        sql(
                rows,
                "insert into %s (alert_id, staff_id) values (?, ?) on conflict do nothing",
                PAGED,
                alert,
                staff.value());
    }

    private static void state(UUID alert, String state, Rows rows) {
        sql(rows, "update %s set state = ? where alert_id = ?", ALERT, state, alert);
    }

    private static void participant(UUID casefile, StaffId staff, String relation, Rows rows) {
        sql(
                rows,
                "insert into %s (casefile_id, staff_id, relation) values (?, ?, ?) on conflict"
                        + " (casefile_id, staff_id) do update set relation = excluded.relation",
                PARTICIPANT,
                casefile,
                staff.value(),
                relation);
    }

    private static void removed(UUID casefile, StaffId staff, Rows rows) {
        sql(
                rows,
                "delete from %s where casefile_id = ? and staff_id = ?",
                PARTICIPANT,
                casefile,
                staff.value());
    }

    private static void handedOver(UUID casefile, CasefileEvent.HandedOver e, Rows rows) {
        if (e.fromStays()) {
            participant(casefile, e.from(), CasefileEvent.Relation.HELPER.name(), rows);
        } else {
            removed(casefile, e.from(), rows);
        }
        participant(casefile, e.to(), CasefileEvent.Relation.LEAD.name(), rows);
    }

    private static void sql(Rows rows, String statement, String table, Object... values) {
        rows.sql()
                .sql(statement.formatted(rows.table(table)))
                .params(Arrays.asList(values))
                .update();
    }
}

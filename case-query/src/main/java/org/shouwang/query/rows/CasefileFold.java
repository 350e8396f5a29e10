package org.shouwang.query.rows;

import java.time.Instant;
import java.util.UUID;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.casefile.CasefileEvent;
import org.shouwang.contract.casefile.CasefileEvent.Relation;
import org.shouwang.contract.id.StaffId;
import org.shouwang.log.projection.Rows;

/** What the events of a case file itself do to its rows. */
final class CasefileFold {

    private CasefileFold() {}

    static void fold(CasefileEvent event, LoggedEvent logged, Rows rows) {
        UUID file = logged.stream().id();
        Instant recorded = logged.recording().recordedAt();
        switch (event) {
            case CasefileEvent.Opened e ->
                    QueryRows.run(
                            rows,
                            CaseRows.CASEFILE,
                            "insert into %s (casefile_id, school_id, student_id, opened_at, closed,"
                                    + " touched_at) values (?, ?, ?, ?, false, ?)",
                            file,
                            e.school().value(),
                            e.student().value(),
                            QueryRows.at(recorded),
                            QueryRows.at(recorded));
            case CasefileEvent.ParticipantAdded e ->
                    participant(file, e.staff(), e.relation(), rows);
            case CasefileEvent.ParticipantRemoved e -> removed(file, e.staff(), rows);
            case CasefileEvent.HandedOver e -> {
                if (e.fromStays()) {
                    participant(file, e.from(), Relation.HELPER, rows);
                } else {
                    removed(file, e.from(), rows);
                }
                participant(file, e.to(), Relation.LEAD, rows);
            }
            case CasefileEvent.Closed _ -> closed(file, true, rows);
            case CasefileEvent.Reopened _ -> closed(file, false, rows);
            default -> {}
        }
        touched(file, recorded, rows);
    }

    private static void participant(UUID file, StaffId staff, Relation relation, Rows rows) {
        QueryRows.run(
                rows,
                CaseRows.PARTICIPANT,
                "insert into %s (casefile_id, staff_id, relation) values (?, ?, ?) on conflict"
                        + " (casefile_id, staff_id) do update set relation = excluded.relation",
                file,
                staff.value(),
                relation.name());
        if (relation == Relation.LEAD) {
            QueryRows.run(
                    rows,
                    CaseRows.CASEFILE,
                    "update %s set lead_id = ? where casefile_id = ?",
                    staff.value(),
                    file);
        }
    }

    private static void removed(UUID file, StaffId staff, Rows rows) {
        QueryRows.run(
                rows,
                CaseRows.PARTICIPANT,
                "delete from %s where casefile_id = ? and staff_id = ?",
                file,
                staff.value());
        QueryRows.run(
                rows,
                CaseRows.CASEFILE,
                "update %s set lead_id = null where casefile_id = ? and lead_id = ?",
                file,
                staff.value());
    }

    private static void closed(UUID file, boolean closed, Rows rows) {
        QueryRows.run(
                rows,
                CaseRows.CASEFILE,
                "update %s set closed = ? where casefile_id = ?",
                closed,
                file);
    }

    /** Something was recorded in a file. */
    static void touched(UUID file, Instant recorded, Rows rows) {
        QueryRows.run(
                rows,
                CaseRows.CASEFILE,
                "update %s set touched_at = greatest(touched_at, ?) where casefile_id = ?",
                QueryRows.at(recorded),
                file);
    }
}

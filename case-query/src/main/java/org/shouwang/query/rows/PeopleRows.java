package org.shouwang.query.rows;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.schedule.ScheduleEvent;
import org.shouwang.contract.school.SchoolEvent;
import org.shouwang.contract.staff.StaffEvent;
import org.shouwang.log.projection.Rows;

/** Schools with their classes and approvals, who is on duty, who has a conflict. */
public final class PeopleRows extends QueryRows {

    private static final String SCHOOL = "query.school";
    private static final String CLASS = "query.school_class";
    private static final String APPROVAL = "query.approval";
    private static final String CONFLICT = "query.conflict";
    private static final String DUTY = "query.duty";

    public PeopleRows() {
        super(
                "people",
                1,
                Set.of(StreamType.SCHOOL, StreamType.STAFF, StreamType.SCHEDULE),
                List.of(SCHOOL, CLASS, APPROVAL, CONFLICT, DUTY));
    }

    @Override
    void fold(LoggedEvent logged, Rows rows) {
        switch (logged.event()) {
            case SchoolEvent e -> school(e, logged, rows);
            case StaffEvent e -> staff(e, logged.stream().id(), rows);
            case ScheduleEvent e -> duty(e, rows);
            default -> {}
        }
    }

    private static void school(SchoolEvent event, LoggedEvent logged, Rows rows) {
        switch (event) {
            case SchoolEvent.Founded e ->
                    run(
                            rows,
                            SCHOOL,
                            "insert into %s (school_id, name, short_name, zone, simulated) values"
                                    + " (?, ?, ?, ?, ?)",
                            e.school().value(),
                            e.name().value(),
                            e.shortName().value(),
                            e.zone().getId(),
                            e.simulated());
            case SchoolEvent.ClassOpened e ->
                    run(
                            rows,
                            CLASS,
                            "insert into %s (class_id, school_id, label) values (?, ?, ?) on"
                                    + " conflict (class_id) do update set label = excluded.label",
                            e.schoolClass().value(),
                            logged.recording().school().value(),
                            e.label().value());
            case SchoolEvent.AccessApprovalGiven e ->
                    run(
                            rows,
                            APPROVAL,
                            "insert into %s (approval_id, school_id, kind, roles, from_at,"
                                    + " until_at) values (?, ?, ?, ?, ?, ?)",
                            e.approval().value(),
                            logged.recording().school().value(),
                            e.kind().name(),
                            e.roles().stream().map(Enum::name).sorted().toArray(String[]::new),
                            at(e.from()),
                            at(e.until()));
            case SchoolEvent.AccessApprovalWithdrawn e ->
                    run(
                            rows,
                            APPROVAL,
                            "update %s set until_at = least(until_at, ?) where approval_id = ?",
                            at(logged.recording().recordedAt()),
                            e.approval().value());
            default -> {}
        }
    }

    private static void staff(StaffEvent event, UUID staff, Rows rows) {
        switch (event) {
            case StaffEvent.ConflictDeclared e ->
                    run(
                            rows,
                            CONFLICT,
                            "insert into %s (staff_id, student_id) values (?, ?) on conflict do"
                                    + " nothing",
                            staff,
                            e.student().value());
            case StaffEvent.ConflictWithdrawn e ->
                    run(
                            rows,
                            CONFLICT,
                            "delete from %s where staff_id = ? and student_id = ?",
                            staff,
                            e.student().value());
            default -> {}
        }
    }

    private static void duty(ScheduleEvent event, Rows rows) {
        switch (event) {
            case ScheduleEvent.DutyAssigned e ->
                    run(
                            rows,
                            DUTY,
                            "insert into %s (duty_id, school_id, staff_id, role, from_at,"
                                    + " until_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                            e.duty().value(),
                            e.school().value(),
                            e.staff().value(),
                            e.as().name(),
                            at(e.from()),
                            at(e.until()));
            case ScheduleEvent.DutyWithdrawn e ->
                    run(rows, DUTY, "delete from %s where duty_id = ?", e.duty().value());
        }
    }
}

package org.shouwang.command.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.school.SchoolEvent;
import org.shouwang.contract.staff.StaffEvent;
import org.shouwang.log.projection.Rows;

/** Schools, their classes, plans in force and approvals; their staff. */
final class SchoolRows extends DirectoryRows {

    SchoolRows() {
        super(
                "schools",
                Set.of(StreamType.SCHOOL, StreamType.STAFF),
                List.of(
                        "command.school",
                        "command.school_class",
                        "command.plan_in_force",
                        "command.approval",
                        "command.staff",
                        "command.conflict"));
    }

    @Override
    void fold(LoggedEvent logged, Rows rows) {
        switch (logged.event()) {
            case SchoolEvent.Founded e ->
                    sql(
                            rows,
                            "insert into %s (school_id, name, short_name, zone, simulated) values"
                                    + " (?, ?, ?, ?, ?)",
                            "command.school",
                            e.school().value(),
                            e.name().value(),
                            e.shortName().value(),
                            e.zone().getId(),
                            e.simulated());
            case SchoolEvent.ClassOpened e ->
                    sql(
                            rows,
                            "insert into %s (class_id, school_id, label) values (?, ?, ?) on"
                                    + " conflict (class_id) do update set label = excluded.label",
                            "command.school_class",
                            e.schoolClass().value(),
                            logged.stream().id(),
                            e.label().value());
            case SchoolEvent.PlanInForce e ->
                    sql(
                            rows,
                            "insert into %s (school_id, from_at, position, plan) values (?, ?, ?,"
                                    + " ?)",
                            "command.plan_in_force",
                            logged.stream().id(),
                            at(e.from()),
                            logged.position(),
                            e.plan().value());
            case SchoolEvent.AccessApprovalGiven e ->
                    sql(
                            rows,
                            "insert into %s (approval_id, school_id, kind, roles, from_at,"
                                    + " until_at) values (?, ?, ?, ?, ?, ?)",
                            "command.approval",
                            e.approval().value(),
                            logged.stream().id(),
                            e.kind().name(),
                            e.roles().stream().sorted().map(Enum::name).toArray(String[]::new),
                            at(e.from()),
                            e.until().map(DirectoryRows::at).orElse(null));
            case SchoolEvent.AccessApprovalWithdrawn e ->
                    sql(
                            rows,
                            "delete from %s where approval_id = ?",
                            "command.approval",
                            e.approval().value());
            case StaffEvent.Registered e ->
                    sql(
                            rows,
                            "insert into %s (staff_id, school_id) values (?, ?) on conflict do"
                                    + " nothing",
                            "command.staff",
                            e.staff().value(),
                            e.school().value());
            case StaffEvent.Left e ->
                    sql(
                            rows,
                            "update %s set left_on = ? where staff_id = ?",
                            "command.staff",
                            e.lastDay(),
                            logged.stream().id());
            case StaffEvent.ConflictDeclared e ->
                    sql(
                            rows,
                            "insert into %s (staff_id, student_id) values (?, ?) on conflict do"
                                    + " nothing",
                            "command.conflict",
                            logged.stream().id(),
                            e.student().value());
            case StaffEvent.ConflictWithdrawn e ->
                    sql(
                            rows,
                            "delete from %s where staff_id = ? and student_id = ?",
                            "command.conflict",
                            logged.stream().id(),
                            e.student().value());
            default -> {}
        }
    }

    private static void sql(Rows rows, String statement, String table, Object... values) {
        rows.sql()
                .sql(statement.formatted(rows.table(table)))
                .params(Arrays.asList(values))
                .update();
    }
}

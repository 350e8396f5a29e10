package org.shouwang.command.directory;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.student.StudentEvent;
import org.shouwang.contract.student.StudentEvent.Boarding;
import org.shouwang.log.projection.Rows;
import org.shouwang.search.StudentIndex;

/** Students by what one may type, without a readable name; and their guardians, with the bar. */
final class StudentRows extends DirectoryRows {

    private static final String STUDENT = "command.student";
    private static final String GUARDIAN = "command.guardian";

    private final StudentIndex index;

    StudentRows(StudentIndex index) {
        super("students", Set.of(StreamType.STUDENT), List.of(STUDENT, GUARDIAN));
        this.index = index;
    }

    @Override
    public int revision() {
        return 3;
    }

    @Override
    void fold(LoggedEvent logged, Rows rows) {
        UUID student = logged.stream().id();
        switch (logged.event()) {
            case StudentEvent.Enrolled e -> enrolled(e, rows);
            case StudentEvent.IdentityCorrected e ->
                    update(
                            rows,
                            "tokens = ?",
                            student,
                            index.tokens(logged.recording().school(), e.name(), e.number()));
            case StudentEvent.ClassMoved e -> update(rows, "class_id = ?", student, e.to().value());
            case StudentEvent.BoardingChanged e ->
                    update(rows, "boarding = ?", student, e.boarding() == Boarding.BOARDING);
            case StudentEvent.Left _ -> {
                update(rows, "enrolled = ?", student, false);
                update(rows, "left_at = ?", student, at(logged.recording().recordedAt()));
            }
            case StudentEvent.MergedInto e -> {
                update(rows, "enrolled = ?", student, false);
                merged(student, e.other().value(), rows);
            }
            case StudentEvent.Returned e -> {
                update(rows, "enrolled = ?", student, true);
                update(rows, "school_id = ?", student, e.school().value());
                update(rows, "class_id = ?", student, e.schoolClass().value());
            }
            case StudentEvent.GuardianAdded e ->
                    rows.later(
                            GUARDIAN,
                            "insert into %s (guardian_id, student_id, relation, barred) values (?,"
                                    + " ?, ?, false) on conflict do nothing",
                            e.guardian().value(),
                            student,
                            e.relation().name());
            case StudentEvent.GuardianBarred e -> barred(e.guardian().value(), true, rows);
            case StudentEvent.GuardianBarCarried e -> barred(e.guardian().value(), true, rows);
            case StudentEvent.GuardianUnbarred e -> barred(e.guardian().value(), false, rows);
            default -> {}
        }
    }

    private void enrolled(StudentEvent.Enrolled e, Rows rows) {
        rows.later(
                STUDENT,
                """
                insert into %s (student_id, school_id, class_id, boarding, enrolled, tokens)
                values (?, ?, ?, ?, true, ?)
                """,
                e.student().value(),
                e.school().value(),
                e.schoolClass().value(),
                e.boarding() == Boarding.BOARDING,
                index.tokens(e.school(), e.name(), e.number()));
    }

    private static void update(Rows rows, String set, UUID student, Object value) {
        rows.later(STUDENT, "update %s set " + set + " where student_id = ?", value, student);
    }

    /** All records of one person point at the one that stayed, however often it was merged. */
    private static void merged(UUID student, UUID into, Rows rows) {
        rows.later(
                STUDENT,
                """
                update %1$s set merged_into =
                    coalesce((select merged_into from %1$s where student_id = ?), ?)
                where student_id = ? or merged_into = ?
                """,
                into,
                into,
                student,
                student);
    }

    private static void barred(UUID guardian, boolean barred, Rows rows) {
        rows.later(GUARDIAN, "update %s set barred = ? where guardian_id = ?", barred, guardian);
    }
}

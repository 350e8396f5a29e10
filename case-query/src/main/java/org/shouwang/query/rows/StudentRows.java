package org.shouwang.query.rows;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.student.StudentEvent;
import org.shouwang.contract.student.StudentEvent.Boarding;
import org.shouwang.log.projection.Rows;
import org.shouwang.search.StudentIndex;

/** Students: in which class, by which blind tokens they are found, and which are the same. */
public final class StudentRows extends QueryRows {

    private static final String STUDENT = "query.student";
    private static final String MERGED = "query.merged";

    private final StudentIndex index;

    public StudentRows(StudentIndex index) {
        super("students", 2, Set.of(StreamType.STUDENT), List.of(STUDENT, MERGED));
        this.index = index;
    }

    @Override
    void fold(LoggedEvent logged, Rows rows) {
        UUID student = logged.stream().id();
        switch (logged.event()) {
            case StudentEvent.Enrolled e -> enrolled(e, rows);
            case StudentEvent.IdentityCorrected e ->
                    set(
                            rows,
                            "tokens",
                            index.tokens(logged.recording().school(), e.name(), e.number()),
                            student);
            case StudentEvent.ClassMoved e -> set(rows, "class_id", e.to().value(), student);
            case StudentEvent.BoardingChanged e ->
                    set(rows, "boarding", e.boarding() == Boarding.BOARDING, student);
            case StudentEvent.Left _ -> set(rows, "enrolled", false, student);
            case StudentEvent.MergedInto e -> {
                set(rows, "enrolled", false, student);
                rows.later(
                        MERGED,
                        "insert into %s (student_id, into_id, merged_at) values (?, ?, ?)"
                                + " on conflict do nothing",
                        student,
                        e.other().value(),
                        at(logged.recording().recordedAt()));
            }
            case StudentEvent.Returned e -> {
                set(rows, "enrolled", true, student);
                set(rows, "school_id", e.school().value(), student);
                set(rows, "class_id", e.schoolClass().value(), student);
            }
            default -> {}
        }
    }

    private void enrolled(StudentEvent.Enrolled e, Rows rows) {
        rows.later(
                STUDENT,
                "insert into %s (student_id, school_id, class_id, boarding, enrolled, tokens)"
                        + " values (?, ?, ?, ?, true, ?)",
                e.student().value(),
                e.school().value(),
                e.schoolClass().value(),
                e.boarding() == Boarding.BOARDING,
                index.tokens(e.school(), e.name(), e.number()));
    }

    private static void set(Rows rows, String column, Object value, UUID student) {
        rows.later(
                STUDENT, "update %s set " + column + " = ? where student_id = ?", value, student);
    }
}

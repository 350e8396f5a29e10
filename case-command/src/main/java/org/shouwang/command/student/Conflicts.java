package org.shouwang.command.student;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.command.directory.Streams;
import org.shouwang.command.staff.decision.StaffCommand;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.staff.StaffEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who declared not to act in matters of a student. */
final class Conflicts {

    private final JdbcClient sql;
    private final Streams streams;

    Conflicts(JdbcClient sql, Streams streams) {
        this.sql = sql;
        this.streams = streams;
    }

    List<StaffId> of(StudentId id) {
        return sql.sql("select staff_id from command.conflict where student_id = ? order by 1")
                .param(id.value())
                .query((row, _) -> new StaffId(row.getObject(1, UUID.class)))
                .list();
    }

    /** What was declared of a double holds for the record that stays, for the same reason. */
    List<StaffCommand> carried(StudentId twin, StudentId into) {
        return of(twin).stream()
                .<StaffCommand>map(
                        who ->
                                new StaffCommand.DeclareConflict(
                                        who,
                                        into,
                                        reason(who, twin).orElseGet(() -> Confidential.of(""))))
                .toList();
    }

    private Optional<Confidential> reason(StaffId who, StudentId student) {
        return streams.read(new StreamId(StreamType.STAFF, who.value())).stream()
                .map(logged -> logged.event())
                .filter(StaffEvent.ConflictDeclared.class::isInstance)
                .map(StaffEvent.ConflictDeclared.class::cast)
                .filter(declared -> declared.student().equals(student))
                .reduce((_, later) -> later)
                .map(StaffEvent.ConflictDeclared::reason);
    }
}

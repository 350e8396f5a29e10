package org.shouwang.query.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.access.Action;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Things;
import org.shouwang.web.signin.Who;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Under what other records a student is kept, because two were one. */
record Merged(JdbcClient sql, ReadingRoom room, Things things) {

    /**
     * Another record of the same student.
     *
     * @param later whether this one was merged into it
     * @param casefile empty where there is none, or not for this reader
     */
    public record Other(UUID student, boolean later, Optional<UUID> casefile) {}

    List<Other> of(Who who, UUID student) {
        return rows(student).stream()
                .map(
                        row ->
                                new Other(
                                        row.student(),
                                        row.later(),
                                        row.casefile().filter(file -> may(who, file))))
                .filter(other -> other.later() || other.casefile().isPresent())
                .toList();
    }

    private boolean may(Who who, UUID casefile) {
        return things.casefile(who, casefile)
                .filter(file -> room.may(who, Action.READ_CASE_TIMELINE, file))
                .isPresent();
    }

    /** A record may be merged into one that is merged later. */
    private List<Other> rows(UUID student) {
        return sql.sql(
                        """
                        with recursive up (id) as (
                            select into_id from query.merged where student_id = :student
                            union select m.into_id from up join query.merged m on m.student_id = up.id),
                        down (id) as (
                            select student_id from query.merged where into_id = :student
                            union select m.student_id from down join query.merged m on m.into_id = down.id)
                        select r.id, r.later, c.casefile_id from (
                            select id, true as later from up union all select id, false from down) r
                        left join query.casefile c on c.student_id = r.id
                        order by r.later desc, c.opened_at, r.id
                        """)
                .param("student", student)
                .query(
                        (row, _) ->
                                new Other(
                                        row.getObject(1, UUID.class),
                                        row.getBoolean(2),
                                        Optional.ofNullable(row.getObject(3, UUID.class))))
                .list();
    }
}

package org.shouwang.query.cases;

import java.util.List;
import java.util.UUID;
import org.shouwang.access.Action;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Things;
import org.shouwang.web.signin.Who;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alerts about the student of a case that stand apart from it, because nobody has joined them. */
record Apart(JdbcClient sql, ReadingRoom room, Things things) {

    /** One of them, by what people call it. */
    public record Alert(UUID id, String code) {}

    /** Those that the reader may read, the latest first. */
    List<Alert> of(Who who, UUID student, UUID casefile) {
        return sql
                .sql(
                        """
                        select a.alert_id, a.code from query.alert a
                        where a.state = 'OPEN'
                          and exists (select from query.alert_subject u
                              where u.alert_id = a.alert_id and u.student_id = ?)
                          and not exists (select from query.response_alert r
                              where r.alert_id = a.alert_id and r.casefile_id = ?)
                        order by a.raised_at desc, a.alert_id
                        """)
                .params(student, casefile)
                .query((row, _) -> new Alert(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .filter(
                        alert ->
                                things.alert(who, alert.id())
                                        .filter(it -> room.may(who, Action.READ_ALERT, it))
                                        .isPresent())
                .toList();
    }
}

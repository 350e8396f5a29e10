package org.shouwang.log.projection;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far behind the log a projection is.
 *
 * @param position the last position in its rows
 * @param positions how many are not in them yet
 * @param age how long the first of these has been waiting
 * @param parked how many streams it could not follow
 */
public record Lag(String projection, long position, long positions, Duration age, long parked) {

    static List<Lag> read(JdbcClient sql, String schema) {
        return sql.sql(
                        """
                        select token.projection, token.position,
                               greatest(head.position - token.position, 0) as positions,
                               coalesce(extract(epoch from clock_timestamp() - next.stored_at), 0)
                                   as seconds,
                               (select count(*) from %1$s.parked
                                where parked.projection = token.projection) as parked
                        from %1$s.token
                        cross join (select coalesce(max(position), 0) as position
                                    from events.event) head
                        left join events.event next on next.position = token.position + 1
                        order by token.projection
                        """
                                .formatted(schema))
                .query(
                        (row, number) ->
                                new Lag(
                                        row.getString("projection"),
                                        row.getLong("position"),
                                        row.getLong("positions"),
                                        Duration.ofMillis(
                                                Math.max(
                                                        0,
                                                        (long) (row.getDouble("seconds") * 1000))),
                                        row.getLong("parked")))
                .list();
    }
}

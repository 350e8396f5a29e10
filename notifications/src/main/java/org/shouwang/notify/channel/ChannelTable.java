package org.shouwang.notify.channel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/** Tells the other services which channels are set up. */
public final class ChannelTable {

    private final DataSource database;
    private final Clock clock;

    public ChannelTable(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void tell(List<Channel> channels) {
        try (Connection connection = database.getConnection();
                PreparedStatement row =
                        connection.prepareStatement(
                                """
                                insert into notify.channel (kind, set_up, told_at) values (?, ?, ?)
                                on conflict (kind) do update
                                set set_up = excluded.set_up, told_at = excluded.told_at
                                """)) {
            for (Channel channel : channels) {
                row.setString(1, channel.kind().name());
                row.setBoolean(2, channel.missing().isEmpty());
                row.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
                row.addBatch();
            }
            row.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot tell which channels are set up", e);
        }
    }
}

package org.shouwang.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.command.store.AppendResult.Appended;
import org.shouwang.command.store.AppendResult.ClocksApart;
import org.shouwang.command.store.AppendResult.Known;
import org.shouwang.command.store.AppendResult.Moved;
import org.shouwang.command.store.AppendResult.OtherContent;
import org.shouwang.command.store.AppendResult.RuleTaken;

/** One connection to {@code events.append}: a batch in, its answers out, one round trip. */
final class AppendStatement implements AutoCloseable {

    /**
     * A hung transaction ends itself, and with it the session; a wait for the other processes' turn
     * ends sooner and softly. Plans are made once, because making them costs more than running
     * them; so they must go by index from the first, when the tables are still empty.
     */
    private static final String SETTINGS =
            """
            set transaction_timeout = '2s';
            set lock_timeout = '1500ms';
            set plan_cache_mode = force_generic_plan;
            set jit = off;
            set enable_seqscan = off;
            set enable_hashjoin = off;
            set enable_mergejoin = off;
            """;

    private static final int NETWORK_TIMEOUT_MILLIS = 5_000;

    private static final String APPEND =
            "select outcome, first_position, event_count, first_event, detail from events.append(?,"
                    + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final PreparedStatement append;

    /**
     * @param connection closed with this
     */
    AppendStatement(Connection connection) throws SQLException {
        this.connection = connection;
        try (var settings = connection.createStatement()) {
            connection.setAutoCommit(true);
            // A server that is alive answers within the transaction's timeout.
            connection.setNetworkTimeout(Runnable::run, NETWORK_TIMEOUT_MILLIS);
            settings.execute(SETTINGS);
            this.append = connection.prepareStatement(APPEND);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The answers in the order of the submissions. All is durable when this returns. */
    List<AppendResult> append(List<Submission> batch) throws SQLException {
        new AppendParameters(batch).bind(connection, append);
        List<AppendResult> results = new ArrayList<>(batch.size());
        try (ResultSet rows = append.executeQuery()) {
            while (rows.next()) {
                results.add(result(rows));
            }
        }
        return results;
    }

    private static AppendResult result(ResultSet row) throws SQLException {
        long position = row.getLong("first_position");
        int events = row.getInt("event_count");
        String outcome = row.getString("outcome");
        return switch (outcome) {
            case "APPENDED" -> new Appended(position, position + Math.max(0, events - 1));
            case "KNOWN" ->
                    Known.of(
                            position,
                            events,
                            Optional.ofNullable(row.getObject("first_event", UUID.class)));
            case "OTHER_CONTENT" -> new OtherContent(position);
            case "MOVED" -> new Moved();
            case "TAKEN" -> new RuleTaken(row.getString("detail"));
            case "CLOCKS_APART" -> new ClocksApart();
            default -> throw new SQLException("events.append answered " + outcome);
        };
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException _) {
            // It is given up anyway; the server ends what it held.
        }
    }
}

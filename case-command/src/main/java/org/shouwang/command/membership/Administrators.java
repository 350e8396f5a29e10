package org.shouwang.command.membership;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.shouwang.command.membership.decision.MembershipCommand;
import org.shouwang.command.membership.decision.MembershipDecider;
import org.shouwang.command.membership.decision.Memberships;
import org.shouwang.command.store.StoredStreams;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * Counts the administrators of a school while nobody else takes one away: two who revoke each other
 * at the same moment, in whatever processes, come one after the other.
 */
public final class Administrators {

    /** Apart from other advisory locks of the database. */
    private static final int SPACE = 0x5357_0001;

    private final DataSource pool;
    private final StoredStreams streams;
    private final Grants grants;

    Administrators(DataSource pool, StoredStreams streams, Grants grants) {
        this.pool = pool;
        this.streams = streams;
        this.grants = grants;
    }

    /**
     * Acts with the number of others who are administrators at an instant and without an end.
     *
     * @param except the one who may cease to be one
     */
    public <T> T withOthers(SchoolId school, StaffId except, Instant at, IntFunction<T> act) {
        // A connection apart from any transaction: the lock is held until the act is recorded.
        try (Connection connection = pool.getConnection()) {
            lock(connection, "select pg_advisory_lock(?, ?)", school);
            try {
                return act.apply(others(school, except, at));
            } finally {
                lock(connection, "select pg_advisory_unlock(?, ?)", school);
            }
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("cannot count the administrators", e);
        }
    }

    /** From the log itself: what was revoked a moment ago counts no more. */
    private int others(SchoolId school, StaffId except, Instant at) {
        return (int)
                grants.of(school).stream()
                        .filter(g -> g.role() == Role.ADMINISTRATOR)
                        .map(Grants.Grant::staff)
                        .filter(staff -> !staff.equals(except))
                        .distinct()
                        .filter(staff -> isOneForGood(staff, school, at))
                        .count();
    }

    private boolean isOneForGood(StaffId staff, SchoolId school, Instant at) {
        Memberships held =
                new MembershipDecider()
                        .after(streams.read(MembershipCommand.stream(staff, school)));
        return held.grants().values().stream()
                .filter(grant -> grant.role() == Role.ADMINISTRATOR)
                .anyMatch(grant -> !grant.from().isAfter(at) && grant.end().equals(Instant.MAX));
    }

    private static void lock(Connection connection, String sql, SchoolId school)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, SPACE);
            statement.setInt(2, school.value().hashCode());
            statement.execute();
        }
    }
}

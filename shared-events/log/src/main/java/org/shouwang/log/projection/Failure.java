package org.shouwang.log.projection;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Set;
import java.util.StringJoiner;
import org.shouwang.contract.wire.UnreadableEvent;
import org.shouwang.log.keys.KeysUnavailable;

/** Tells a fault of the surroundings, to be waited out, from an event that cannot be applied. */
final class Failure {

    /** Connection, transaction rollback, resources, operator, system, cluster of the database. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58", "F0");

    /**
     * Read-only transaction (a standby), transaction and idle timeouts, lock timeout; and a missing
     * table or right, which is a fault of the installation and would otherwise park every stream.
     */
    private static final Set<String> PASSING_STATES =
            Set.of("25006", "25P03", "25P04", "55P03", "42P01", "42501");

    private static final int DEPTH = 16;
    private static final int LONGEST = 300;

    private Failure() {}

    /** Whether the same event may well be applied later, when the surroundings are mended. */
    static boolean passing(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < DEPTH; i++) {
            if (cause instanceof KeysUnavailable
                    || cause instanceof SQLException sql && passing(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean passing(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTransientException
                || e instanceof SQLRecoverableException
                || state != null
                        && state.length() == 5
                        && (PASSING_CLASSES.contains(state.substring(0, 2))
                                || PASSING_STATES.contains(state));
    }

    /** What went wrong, without any text that may quote what a person wrote. */
    static String reason(Throwable thrown) {
        var reason = new StringJoiner(" < ");
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < DEPTH; i++) {
            reason.add(kind(cause));
            cause = cause.getCause();
        }
        String text = reason + place(thrown);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static String kind(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        return switch (cause) {
            case UnreadableEvent unreadable -> name + ":" + unreadable.reason();
            case SQLException sql when sql.getSQLState() != null -> name + ":" + sql.getSQLState();
            default -> name;
        };
    }

    private static String place(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.shouwang."))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }
}

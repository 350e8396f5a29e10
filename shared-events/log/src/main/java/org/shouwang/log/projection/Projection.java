package org.shouwang.log.projection;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;

/**
 * A way to fold the log into rows. It keeps nothing in memory between calls and touches nothing but
 * its own tables, so that the same log always gives the same rows: whatever it needs besides the
 * events, it reads from its own rows.
 */
public interface Projection {

    /** Its name for ever: lower-case letters, digits, underscores. */
    String name();

    /**
     * The revision of its tables and of what it writes, from 1. A higher one than the stored rows
     * have makes them be rebuilt when the service starts; a process of a lower one leaves the rows
     * alone.
     */
    int revision();

    /**
     * The kinds of stream it wants events of. Events of other kinds are not read, nor decrypted.
     */
    Set<StreamType> streams();

    /**
     * Its tables with their schema, each before those that refer to it. No other tables refer to
     * them, and none of their constraints is deferred.
     */
    List<String> tables();

    /**
     * Folds events, in the order of the log, into the rows. All or nothing: what it throws undoes
     * the call. It may be called again with a part of the same events.
     *
     * <p>What it throws parks the stream of the event that caused it, unless it is a fault of the
     * database, which is waited out.
     */
    void apply(List<LoggedEvent> events, Rows rows) throws SQLException;

    /**
     * Told in the same transaction that a stream's events will not be applied until somebody mends
     * the cause; for those who must act on that. Not told again when rows are rebuilt.
     */
    default void parked(Parked parked, Rows rows) throws SQLException {}
}

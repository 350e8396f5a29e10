package org.shouwang.log.projection;

import java.util.Collection;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.wire.EventWire;
import org.shouwang.contract.wire.StoredEvent;

/** Reads rows of the log. */
@FunctionalInterface
public interface EventReader {

    /**
     * @throws org.shouwang.contract.wire.UnreadableEvent when it cannot be read
     */
    LoggedEvent decode(StoredEvent row);

    /** Says what is about to be read, so that what reading needs is fetched together. */
    default void prepare(Collection<StoredEvent> rows) {}

    /** Reads as the wire does. */
    static EventReader of(EventWire wire) {
        return new EventReader() {
            @Override
            public LoggedEvent decode(StoredEvent row) {
                return wire.decode(row);
            }

            @Override
            public void prepare(Collection<StoredEvent> rows) {
                wire.prepare(rows);
            }
        };
    }
}

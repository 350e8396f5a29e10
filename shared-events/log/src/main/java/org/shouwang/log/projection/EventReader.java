package org.shouwang.log.projection;

import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.wire.StoredEvent;

/** Reads a row of the log: {@link org.shouwang.contract.wire.EventWire#decode}. */
@FunctionalInterface
public interface EventReader {

    /**
     * @throws org.shouwang.contract.wire.UnreadableEvent when it cannot be read
     */
    LoggedEvent decode(StoredEvent row);
}

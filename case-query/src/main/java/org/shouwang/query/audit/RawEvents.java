package org.shouwang.query.audit;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouwang.access.Action;
import org.shouwang.contract.wire.StoredEvent;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Thing;
import org.shouwang.query.store.QueryStore;
import org.shouwang.web.signin.Who;

/** Events as they are stored, sealed texts sealed. */
record RawEvents(QueryStore store, ReadingRoom room) {

    boolean may(Who who, Thing file) {
        return room.may(who, Action.READ_RAW_EVENTS, file);
    }

    /** Some of them, by where they stand. */
    Map<Long, String> of(Collection<Long> positions) {
        return store.streams().stored(store.sql(), positions).values().stream()
                .collect(Collectors.toMap(StoredEvent::position, RawEvents::text));
    }

    private static String text(StoredEvent stored) {
        return stored.payload() + "\n" + stored.metadata();
    }
}

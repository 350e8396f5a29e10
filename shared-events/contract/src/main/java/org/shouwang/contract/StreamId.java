package org.shouwang.contract;

import java.util.Objects;
import java.util.UUID;

/** A stream of events: what it is about, and which one. */
public record StreamId(StreamType type, UUID id) {

    public StreamId {
        Objects.requireNonNull(type);
        Objects.requireNonNull(id);
    }

    @Override
    public String toString() {
        return type.storedName() + "/" + id;
    }
}

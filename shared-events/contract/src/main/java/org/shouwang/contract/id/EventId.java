package org.shouwang.contract.id;

import java.util.UUID;

/** Identifies an event. */
public record EventId(UUID value) implements Id {

    public EventId {
        Id.check(value);
    }

    public static EventId of(String text) {
        return new EventId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.shouwang.contract.id;

import java.util.UUID;

/**
 * Identifies one recorded fact; corrections refer to it. Chosen by the client, and the same as the
 * command that recorded it.
 */
public record EntryId(UUID value) implements Id {

    public EntryId {
        Id.check(value);
    }

    public static EntryId of(String text) {
        return new EntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

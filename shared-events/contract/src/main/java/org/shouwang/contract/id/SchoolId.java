package org.shouwang.contract.id;

import java.util.UUID;

/** Identifies a school of the cell. */
public record SchoolId(UUID value) implements Id {

    public SchoolId {
        Id.check(value);
    }

    public static SchoolId of(String text) {
        return new SchoolId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

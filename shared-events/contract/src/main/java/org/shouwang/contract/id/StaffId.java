package org.shouwang.contract.id;

import java.util.UUID;

/** Identifies a member of staff; one per person and cell, whatever the schools. */
public record StaffId(UUID value) implements Id {

    public StaffId {
        Id.check(value);
    }

    public static StaffId of(String text) {
        return new StaffId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

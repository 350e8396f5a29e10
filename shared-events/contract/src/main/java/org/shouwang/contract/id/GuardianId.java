package org.shouwang.contract.id;

import java.util.UUID;

/** Identifies a guardian of one student. */
public record GuardianId(UUID value) implements Id {

    public GuardianId {
        Id.check(value);
    }

    public static GuardianId of(String text) {
        return new GuardianId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

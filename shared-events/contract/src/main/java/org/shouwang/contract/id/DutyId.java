package org.shouwang.contract.id;

import java.util.UUID;

/** Identifies one turn on the duty list. */
public record DutyId(UUID value) implements Id {

    public DutyId {
        Id.check(value);
    }

    public static DutyId of(String text) {
        return new DutyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

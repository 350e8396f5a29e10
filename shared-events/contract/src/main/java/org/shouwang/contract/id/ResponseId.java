package org.shouwang.contract.id;

import java.util.UUID;

/** Identifies one run of one emergency plan for one student. */
public record ResponseId(UUID value) implements Id {

    public ResponseId {
        Id.check(value);
    }

    public static ResponseId of(String text) {
        return new ResponseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

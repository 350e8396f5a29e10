package org.shouwang.contract.id;

import java.util.UUID;

/** Identifies a worry that a teacher reported. */
public record WorryId(UUID value) implements Id {

    public WorryId {
        Id.check(value);
    }

    public static WorryId of(String text) {
        return new WorryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

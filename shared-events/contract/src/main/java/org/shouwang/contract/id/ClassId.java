package org.shouwang.contract.id;

import java.util.UUID;

/** Identifies a class of a school. */
public record ClassId(UUID value) implements Id {

    public ClassId {
        Id.check(value);
    }

    public static ClassId of(String text) {
        return new ClassId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

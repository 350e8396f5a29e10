package org.shouwang.contract.id;

import java.util.UUID;

/** Identifies a student; one per person and cell, whatever the schools. */
public record StudentId(UUID value) implements Id {

    public StudentId {
        Id.check(value);
    }

    public static StudentId of(String text) {
        return new StudentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

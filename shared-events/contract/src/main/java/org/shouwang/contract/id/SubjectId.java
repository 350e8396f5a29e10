package org.shouwang.contract.id;

import java.util.UUID;

/** Identifies one of the students that an alert is about, known or not. */
public record SubjectId(UUID value) implements Id {

    public SubjectId {
        Id.check(value);
    }

    public static SubjectId of(String text) {
        return new SubjectId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.shouwang.contract.id;

import java.util.UUID;

/** Identifies the case file of one student in one school. */
public record CasefileId(UUID value) implements Id {

    public CasefileId {
        Id.check(value);
    }

    public static CasefileId of(String text) {
        return new CasefileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

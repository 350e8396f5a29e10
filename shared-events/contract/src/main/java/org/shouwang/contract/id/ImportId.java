package org.shouwang.contract.id;

import java.util.UUID;

/** Identifies one import of a roster file. */
public record ImportId(UUID value) implements Id {

    public ImportId {
        Id.check(value);
    }

    public static ImportId of(String text) {
        return new ImportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

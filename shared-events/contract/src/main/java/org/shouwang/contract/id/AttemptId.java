package org.shouwang.contract.id;

import java.util.UUID;

/** Identifies one attempt to tell one person over one channel. */
public record AttemptId(UUID value) implements Id {

    public AttemptId {
        Id.check(value);
    }

    public static AttemptId of(String text) {
        return new AttemptId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

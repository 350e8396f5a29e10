package org.shouwang.contract.id;

import java.util.UUID;

/** Identifies one grant of one role. */
public record GrantId(UUID value) implements Id {

    public GrantId {
        Id.check(value);
    }

    public static GrantId of(String text) {
        return new GrantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

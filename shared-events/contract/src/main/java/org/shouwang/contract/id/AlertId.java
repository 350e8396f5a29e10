package org.shouwang.contract.id;

import java.util.UUID;

/** Identifies an alert, chosen by the device that raised it. */
public record AlertId(UUID value) implements Id {

    public AlertId {
        Id.check(value);
    }

    public static AlertId of(String text) {
        return new AlertId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

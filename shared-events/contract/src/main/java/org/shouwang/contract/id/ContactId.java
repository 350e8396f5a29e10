package org.shouwang.contract.id;

import java.util.UUID;

/** Identifies a way to reach a member of staff. */
public record ContactId(UUID value) implements Id {

    public ContactId {
        Id.check(value);
    }

    public static ContactId of(String text) {
        return new ContactId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

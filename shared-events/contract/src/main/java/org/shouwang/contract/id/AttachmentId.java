package org.shouwang.contract.id;

import java.util.UUID;

/** Identifies an encrypted attachment. */
public record AttachmentId(UUID value) implements Id {

    public AttachmentId {
        Id.check(value);
    }

    public static AttachmentId of(String text) {
        return new AttachmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.shouwang.contract.id;

import java.util.UUID;

/** Identifies an approval to read files. */
public record ApprovalId(UUID value) implements Id {

    public ApprovalId {
        Id.check(value);
    }

    public static ApprovalId of(String text) {
        return new ApprovalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

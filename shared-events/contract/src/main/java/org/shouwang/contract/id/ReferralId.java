package org.shouwang.contract.id;

import java.util.UUID;

/** Identifies one referral to somebody outside the school. */
public record ReferralId(UUID value) implements Id {

    public ReferralId {
        Id.check(value);
    }

    public static ReferralId of(String text) {
        return new ReferralId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

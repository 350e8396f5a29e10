package org.shouwang.contract.id;

import java.util.Objects;
import java.util.UUID;

/**
 * A typed identifier. It carries no meaning about a person, so it may stand in the clear in events,
 * addresses and logs. Every implementation is a record with this single component; its wire form is
 * the UUID's text.
 */
public interface Id {

    UUID value();

    static void check(UUID value) {
        Objects.requireNonNull(value, "an id needs a value");
    }
}

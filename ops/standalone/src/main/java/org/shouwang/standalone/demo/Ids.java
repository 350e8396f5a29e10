package org.shouwang.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that are the same every time, so that a life cut off half-way goes on where it was. */
final class Ids {

    private Ids() {}

    static UUID named(String what) {
        return UUID.nameUUIDFromBytes(("demo/" + what).getBytes(StandardCharsets.UTF_8));
    }
}

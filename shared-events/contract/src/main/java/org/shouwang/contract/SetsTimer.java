package org.shouwang.contract;

import java.time.Instant;
import java.util.Optional;

/**
 * An event after which something is expected by an instant. The appender writes a timer row with
 * it, in the same transaction; all rows can be rebuilt from these events, so the field is stored in
 * the clear under this name.
 */
public interface SetsTimer extends Event {

    /** When to look again, or empty when nothing is expected. */
    Optional<Instant> dueAt();
}

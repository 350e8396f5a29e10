package org.shouwang.log.keys;

import java.util.UUID;

/**
 * A stored key does not open, although what should open it is at hand: it was changed, or belongs
 * to another record or installation.
 */
public final class RecordKeyBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecordKeyBroken(UUID keyId, Throwable cause) {
        super("record key " + keyId + " does not open", cause);
    }
}

package org.shouwang.log.keys;

/**
 * A key cannot be had at this moment: the key service or its file is out of reach. Says nothing
 * about the record; the same call may succeed later.
 */
public final class KeysUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeysUnavailable(String message) {
        super(message);
    }

    public KeysUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}

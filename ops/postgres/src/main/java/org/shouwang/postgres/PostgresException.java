package org.shouwang.postgres;

/** PostgreSQL could not be unpacked, started or stopped; the message says what to look at. */
public class PostgresException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PostgresException(String message) {
        super(message);
    }

    PostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}

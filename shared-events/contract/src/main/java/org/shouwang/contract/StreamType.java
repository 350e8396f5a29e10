package org.shouwang.contract;

import java.util.Locale;

/**
 * The kinds of stream. The stored name is the first part of every event name in the stream, and
 * never changes.
 */
public enum StreamType {
    SCHOOL,
    STAFF,
    MEMBERSHIP,
    STUDENT,
    ROSTER_IMPORT,
    WORRY,
    ALERT,
    PAGING,
    RESPONSE,
    CASEFILE,
    SCHEDULE;

    public String storedName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when no stream has that stored name
     */
    public static StreamType ofStoredName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}

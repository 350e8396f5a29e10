package org.shouwang.query.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.query.words.Notice;
import org.shouwang.query.words.Saying;

/**
 * An event as an auditor reads it.
 *
 * @param response which it belongs to; empty for what is of the case file as a whole
 * @param of which stream
 * @param human whether a member of staff entered it
 * @param notice what it says of telling somebody; empty for everything else
 */
public record Told(
        long position,
        Optional<UUID> response,
        String stream,
        UUID of,
        String name,
        Instant occurred,
        Instant recorded,
        boolean late,
        boolean corrected,
        UUID actor,
        boolean human,
        String by,
        String actedAs,
        Saying saying,
        boolean unreadable,
        Optional<Notice> notice) {

    /** Everything it says in one text. */
    public String says() {
        StringBuilder text = new StringBuilder(saying.line());
        for (Saying.Said quote : saying.quotes()) {
            text.append(text.isEmpty() ? "" : " · ").append(quote.label()).append(": ");
            text.append(quote.value());
        }
        return text.toString();
    }
}

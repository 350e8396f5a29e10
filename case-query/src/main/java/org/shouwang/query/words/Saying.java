package org.shouwang.query.words;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An event in words.
 *
 * @param title what happened
 * @param brief short values, for one line
 * @param quotes what a human wrote, as it was written
 * @param withheld whether something a human wrote is not shown to this reader
 */
public record Saying(
        String title, List<Said> brief, List<Said> quotes, List<File> files, boolean withheld) {

    public Saying {
        brief = List.copyOf(brief);
        quotes = List.copyOf(quotes);
        files = List.copyOf(files);
    }

    /** What happened, of an event that says nothing because it cannot be read. */
    public static Saying nothing(String title) {
        return new Saying(title, List.of(), List.of(), List.of(), false);
    }

    /** A value with the name of its field. */
    public record Said(String label, String value) {}

    /** An attachment; without an address for whoever may not open it. */
    public record File(UUID id, String kind, String size, Optional<String> address) {}

    /** The short values in one line. */
    public String line() {
        return String.join(" · ", brief.stream().map(Said::value).toList());
    }
}

package org.shouwang.contract;

import java.util.Objects;
import java.util.Optional;

/**
 * A text about or by a person: a name, a phone number, what somebody said. Stored encrypted under
 * the key of the record it belongs to; when that key has been destroyed the text is {@link
 * #erased()} and the event stays readable without it. It never prints itself, so that it cannot
 * slip into a log.
 */
public final class Confidential {

    private static final Confidential ERASED = new Confidential(null);

    private final String text;

    private Confidential(String text) {
        this.text = text;
    }

    /** The text is kept whole, whatever it contains. */
    public static Confidential of(String text) {
        return new Confidential(
                Objects.requireNonNull(text, "a confidential text may be empty but not missing"));
    }

    /** A text for an answer that may be left blank: empty when there is nothing to be seen. */
    public static Optional<Confidential> ofOptional(String text) {
        return text == null || Blank.is(text) ? Optional.empty() : Optional.of(of(text));
    }

    /** The place of a text whose key was destroyed. */
    public static Confidential erased() {
        return ERASED;
    }

    public boolean isErased() {
        return text == null;
    }

    /** The text, or empty when it was erased. */
    public Optional<String> reveal() {
        return Optional.ofNullable(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Confidential that && Objects.equals(text, that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(text);
    }

    @Override
    public String toString() {
        return isErased() ? "Confidential[erased]" : "Confidential[…]";
    }
}

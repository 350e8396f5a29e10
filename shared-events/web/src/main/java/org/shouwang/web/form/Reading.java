package org.shouwang.web.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.shouwang.contract.Blank;
import org.shouwang.web.text.Text;

/**
 * Reads the fields of a form and notes in it, by name, whatever cannot be read. Nothing is
 * shortened or mended silently.
 */
public final class Reading {

    /** Limit of a single line, in characters as people count them. */
    public static final int LINE = 200;

    /** Limit of a longer text, in characters as people count them. */
    public static final int LONG_TEXT = 4_000;

    private final Form form;

    private Reading(Form form) {
        this.form = form;
    }

    public static Reading of(Form form) {
        return new Reading(form);
    }

    /** A text that must be there; empty text when it is not, and the form says so. */
    public String required(String name, int limit) {
        Optional<String> text = text(name, limit);
        if (text.isEmpty()) {
            form.wrong(name, Text.of("web.fault.required"));
        }
        return text.orElse("");
    }

    /**
     * A text that may be left out; one in which nothing can be seen is left out. Surrounding white
     * space is dropped.
     */
    public Optional<String> text(String name, int limit) {
        String text = form.value(name).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int length = text.codePointCount(0, text.length());
        if (length > limit) {
            form.wrong(name, Text.of("web.fault.long", limit, length));
        } else if (text.codePoints().anyMatch(Reading::unreadable)) {
            form.wrong(name, Text.of("web.fault.characters"));
        }
        return Optional.of(text).filter(said -> !Blank.is(said));
    }

    /**
     * One constant of an enum, by name; empty and noted when nothing or something else is chosen.
     */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> choices) {
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(form.value(name))) {
                return Optional.of(choice);
            }
        }
        form.wrong(name, Text.of("web.fault.choose"));
        return Optional.empty();
    }

    /**
     * A time of the school's clock, not after {@code now}; empty and noted when it cannot be read.
     */
    public Optional<Instant> past(String name, ZoneId zone, Instant now) {
        Optional<Instant> at = time(name, zone);
        // A field holds whole minutes, and the phone's clock may be a little ahead.
        if (at.isPresent() && at.get().isAfter(now.plusSeconds(120))) {
            form.wrong(name, Text.of("web.fault.future"));
            return Optional.empty();
        }
        return at.map(t -> t.isAfter(now) ? now : t);
    }

    /** A time of the school's clock; empty and noted when it cannot be read. */
    public Optional<Instant> time(String name, ZoneId zone) {
        String text = Narrow.of(form.value(name)).replace(' ', 'T');
        try {
            return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeParseException _) {
            form.wrong(name, Text.of(text.isEmpty() ? "web.fault.required" : "web.fault.time"));
            return Optional.empty();
        }
    }

    /** A day; empty and noted when it cannot be read. */
    public Optional<LocalDate> day(String name) {
        String text = Narrow.of(form.value(name));
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            form.wrong(name, Text.of(text.isEmpty() ? "web.fault.required" : "web.fault.time"));
            return Optional.empty();
        }
    }

    /** A whole number within bounds, both included; empty and noted otherwise. */
    public OptionalInt number(String name, int least, int most) {
        try {
            int number = Integer.parseInt(Narrow.of(form.value(name)));
            if (number >= least && number <= most) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException _) {
            // Said below, like a number out of bounds.
        }
        form.wrong(name, Text.of("web.fault.number", least, most));
        return OptionalInt.empty();
    }

    /** An id that must be there; empty and noted otherwise. */
    public Optional<UUID> id(String name) {
        String text = form.value(name).strip();
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            form.wrong(name, Text.of(text.isEmpty() ? "web.fault.choose" : "web.fault.value"));
            return Optional.empty();
        }
    }

    /**
     * Control characters, halves of characters and the sign a decoder puts for bytes it could not
     * read.
     */
    private static boolean unreadable(int character) {
        return character == 0xFFFD
                || (Character.isISOControl(character)
                        && character != '\n'
                        && character != '\r'
                        && character != '\t')
                || Character.getType(character) == Character.SURROGATE;
    }
}

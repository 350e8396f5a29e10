package org.shouwang.instrument;

import java.util.Optional;

/** What was answered to one item. An item without an answer is missing, which is not a refusal. */
public sealed interface Answer {

    /**
     * The place on a scale of 0 to 3.
     *
     * @param value checked against the item when the answers are scored
     */
    record Choice(int value) implements Answer {}

    /** An answer in a word. */
    enum Word implements Answer {
        YES,
        NO,
        /** The student was asked and would not say. */
        REFUSED
    }

    static Answer of(int value) {
        return new Choice(value);
    }

    /**
     * Reads the value of a form field: a digit, {@code yes}, {@code no} or {@code refused}.
     *
     * @return empty when it is none of them
     */
    static Optional<Answer> parse(String text) {
        return switch (text.strip()) {
            case "yes" -> Optional.of(Word.YES);
            case "no" -> Optional.of(Word.NO);
            case "refused" -> Optional.of(Word.REFUSED);
            case String s when s.length() == 1 && s.charAt(0) >= '0' && s.charAt(0) <= '9' ->
                    Optional.of(new Choice(s.charAt(0) - '0'));
            default -> Optional.empty();
        };
    }

    /** The form field's value that {@link #parse} reads back. */
    default String text() {
        return switch (this) {
            case Choice(int value) -> Integer.toString(value);
            case Word.YES -> "yes";
            case Word.NO -> "no";
            case Word.REFUSED -> "refused";
        };
    }
}

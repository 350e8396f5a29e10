package org.shouwang.contract;

import java.util.Set;

/**
 * Whether a text says nothing that anybody can see: what proves something has to be readable. An
 * alert is taken whatever it says.
 */
public final class Blank {

    /** Letters and symbols by their category, and drawn as nothing. */
    private static final Set<Integer> FILLERS =
            Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x1D159);

    private Blank() {}

    /** Whether there is no letter, no digit and no visible mark in it. */
    public static boolean is(String text) {
        return text.codePoints().noneMatch(Blank::visible);
    }

    private static boolean visible(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    // drawn upon a letter, and upon nothing as nothing
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.UNASSIGNED ->
                    false;
            default -> !FILLERS.contains(character);
        };
    }
}

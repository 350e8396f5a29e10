package org.shouwang.query.words;

/** How levels look: by their place on the scale that all plans share. */
public final class Levels {

    private Levels() {}

    /** The badge of a neutral level, from 0 (nothing runs) to 4 (gravest). */
    public static String badge(int neutral) {
        return switch (neutral) {
            case 4 -> "red";
            case 3 -> "orange";
            case 2 -> "yellow";
            case 1 -> "blue";
            default -> "grey";
        };
    }
}

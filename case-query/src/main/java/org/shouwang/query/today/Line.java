package org.shouwang.query.today;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of the board.
 *
 * @param badge how the state looks
 * @param word what the state is called; empty for the badge's own word
 * @param due when it is or was due; empty when it only waits
 * @param waiting since when, if nothing is due
 * @param act where it can be done at once
 * @param actWord the text key of the act
 */
record Line(
        String badge,
        Optional<String> word,
        String who,
        String detail,
        String what,
        String more,
        Optional<Instant> due,
        Optional<Instant> waiting,
        String address,
        Optional<String> act,
        String actWord) {

    /** How grave the gravest is. */
    static final int RED = 4;

    int grave() {
        return switch (badge) {
            case "red" -> RED;
            case "orange" -> 3;
            case "yellow" -> 2;
            default -> 1;
        };
    }

    /** Whether it should have been done by an instant. */
    boolean late(Instant at) {
        return due.filter(at::isAfter).isPresent();
    }
}

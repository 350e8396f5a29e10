package org.shouwang.query.today;

import java.util.List;
import java.util.function.Predicate;

/**
 * A part of the board: the first lines of it, and a fold with the rest.
 *
 * @param key the last part of the text key of its heading
 */
record Section(String key, List<Line> shown, List<Line> folded) {

    Section {
        shown = List.copyOf(shown);
        folded = List.copyOf(folded);
    }

    /**
     * @param lines the most urgent first
     * @param most how many are shown
     * @param pressing what is never folded away, however much there is of it
     */
    static Section of(String key, List<Line> lines, int most, Predicate<Line> pressing) {
        long all = lines.stream().takeWhile(pressing).count();
        int first = Math.min(lines.size(), Math.max(most, Math.toIntExact(all)));
        return new Section(key, lines.subList(0, first), lines.subList(first, lines.size()));
    }

    public int count() {
        return shown.size() + folded.size();
    }
}

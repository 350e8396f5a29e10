package org.shouwang.command.roster;

import java.util.HashMap;
import java.util.List;

/** Which character separates the fields of a text. */
final class Separator {

    private static final int LINES = 30;
    private static final List<Character> CANDIDATES = List.of('\t', ',', ';');
    private static final String DECLARED = "sep=";

    private Separator() {}

    /** The separator that most lines have equally often; comma when none has any. */
    static char of(String text) {
        if (isDeclared(text)) {
            return text.charAt(DECLARED.length());
        }
        char best = ',';
        int bestScore = 0;
        for (char candidate : CANDIDATES) {
            int score = score(text, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** Excel writes and reads a first line such as {@code sep=;}. */
    static boolean isDeclared(String text) {
        return text.regionMatches(true, 0, DECLARED, 0, DECLARED.length())
                && text.length() > DECLARED.length() + 1
                && CANDIDATES.contains(text.charAt(DECLARED.length()))
                && (text.charAt(5) == '\r' || text.charAt(5) == '\n');
    }

    private static int score(String text, char candidate) {
        var linesByCount = new HashMap<Integer, Integer>();
        boolean quoted = false;
        int count = 0;
        int lines = 0;
        for (int i = 0; i <= text.length() && lines < LINES; i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\n' && (!quoted || i == text.length())) {
                linesByCount.merge(count, 1, Integer::sum);
                count = 0;
                lines++;
            } else if (c == candidate && !quoted) {
                count++;
            }
        }
        return linesByCount.entrySet().stream()
                .filter(entry -> entry.getKey() > 0)
                .mapToInt(entry -> entry.getValue() * 100 + Math.min(entry.getKey(), 99))
                .max()
                .orElse(0);
    }
}

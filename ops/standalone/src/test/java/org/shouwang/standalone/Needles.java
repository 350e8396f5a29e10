package org.shouwang.standalone;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Many secrets, each in every writing, looked for in one pass over a text. */
final class Needles {

    /** As long as the shortest writing that is looked for: six characters of Chinese. */
    static final int HEAD = 6;

    private static final int PRIME = 31;

    private static final int OLDEST = power(HEAD - 1);

    private record Needle(String writing, String secret) {}

    private final Map<Integer, List<Needle>> byHead = new HashMap<>();

    Needles(Collection<String> secrets) {
        for (String secret : secrets) {
            Writings writings = Writings.of(secret);
            Stream.of(writings.texts(), writings.bytes(), writings.inRows())
                    .flatMap(Collection::stream)
                    .filter(writing -> writing.length() >= HEAD)
                    .distinct()
                    .forEach(
                            writing ->
                                    byHead.merge(
                                            writing.substring(0, HEAD).hashCode(),
                                            List.of(new Needle(writing, secret)),
                                            Needles::both));
        }
    }

    /**
     * The secrets that stand in it.
     *
     * @param text in small letters
     */
    Set<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        int head = 0;
        for (int i = 0; i < text.length(); i++) {
            // As a string of the last six characters hashes, one character further each time.
            int gone = i < HEAD ? 0 : text.charAt(i - HEAD) * OLDEST;
            head = (head - gone) * PRIME + text.charAt(i);
            if (i >= HEAD - 1) {
                at(text, i - HEAD + 1, head, found);
            }
        }
        return found;
    }

    private void at(String text, int start, int head, Set<String> found) {
        for (Needle needle : byHead.getOrDefault(head, List.of())) {
            if (text.startsWith(needle.writing, start)) {
                found.add(needle.secret);
            }
        }
    }

    private static List<Needle> both(List<Needle> some, List<Needle> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static int power(int times) {
        int all = 1;
        for (int i = 0; i < times; i++) {
            all *= PRIME;
        }
        return all;
    }
}

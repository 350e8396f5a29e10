package org.shouwang.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.log.keys.BlindIndex;
import org.shouwang.log.keys.BlindIndex.Purpose;

/**
 * What a table stores to find students by, and what a search looks for in it: one way for every
 * service, so that the same letters find the same children everywhere. Thread-safe.
 */
public final class StudentIndex {

    /** More than this nobody types of one child. */
    private static final int MOST_WORDS = 6;

    /** Full-width spaces are spaces: an input method writes them. */
    private static final Pattern WORDS = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]+");

    private final BlindIndex index;

    public StudentIndex(BlindIndex index) {
        this.index = index;
    }

    /**
     * The tokens of one student. The class is none of them: it is told by the row itself, so that
     * neither moving a student nor naming a class anew changes them. An erased student has none.
     */
    public Long[] tokens(SchoolId school, Confidential name, Confidential number) {
        if (name.isErased() || number.isErased()) {
            return new Long[0];
        }
        return SearchTokens.of(name.reveal().orElseThrow(), number.reveal().orElseThrow(), "")
                .stream()
                .map(text -> token(school, text))
                .toArray(Long[]::new);
    }

    /**
     * What is meant by what was typed.
     *
     * @param typed as it stands in the field
     * @param labels of the classes of the school; asked for only when something is looked for
     * @return empty while it is too short to say anything
     */
    public Optional<Wanted> wanted(
            SchoolId school, String typed, Supplier<Map<ClassId, String>> labels) {
        return SearchTokens.query(typed)
                .map(
                        text ->
                                new Wanted(
                                        token(school, text),
                                        labels.get().entrySet().stream()
                                                .filter(c -> isCalled(c.getValue(), text))
                                                .map(Map.Entry::getKey)
                                                .collect(Collectors.toSet())));
    }

    /**
     * What is meant by several words of which each narrows the search: 高二(4)班 李. Words that name a
     * class only together are one, and one that is too short to say anything yet is passed over.
     *
     * @return each of them is to be met; empty when there are no several words
     */
    public List<Wanted> words(
            SchoolId school, String typed, Supplier<Map<ClassId, String>> labels) {
        var words = WORDS.splitAsStream(typed).filter(word -> !word.isEmpty()).toList();
        if (words.size() < 2 || words.size() > MOST_WORDS) {
            return List.of();
        }
        var called = new HashMap<ClassId, Set<String>>();
        labels.get().forEach((id, label) -> called.put(id, ClassLabels.tokens(label)));
        var wanted = new ArrayList<Wanted>();
        for (int from = 0; from < words.size(); ) {
            from += add(wanted, school, words.subList(from, words.size()), called);
        }
        return wanted;
    }

    /** The longest beginning that names a class, else the first word; and of how many it is. */
    private int add(
            List<Wanted> wanted,
            SchoolId school,
            List<String> words,
            Map<ClassId, Set<String>> called) {
        for (int count = words.size(); count > 0; count--) {
            var text = SearchTokens.query(String.join("", words.subList(0, count)));
            var classes = text.map(t -> classesOf(called, t)).orElse(Set.of());
            if (text.isPresent() && (count == 1 || !classes.isEmpty())) {
                wanted.add(new Wanted(token(school, text.get()), classes));
                return count;
            }
        }
        return 1;
    }

    private static Set<ClassId> classesOf(Map<ClassId, Set<String>> called, String text) {
        return called.entrySet().stream()
                .filter(c -> c.getValue().contains(text))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isCalled(String classLabel, String text) {
        return ClassLabels.tokens(classLabel).contains(text);
    }

    /** The token of a whole name, as a row has it. */
    public Optional<Long> name(SchoolId school, String name) {
        return SearchTokens.query(name).map(text -> token(school, text));
    }

    private long token(SchoolId school, String text) {
        return index.token64(school, Purpose.NAME, text);
    }
}

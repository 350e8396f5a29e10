package org.shouwang.search;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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

    private static boolean isCalled(String classLabel, String text) {
        return ClassLabels.tokens(classLabel).contains(text);
    }

    private long token(SchoolId school, String text) {
        return index.token64(school, Purpose.NAME, text);
    }
}

package org.shouwang.query.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.id.ClassId;
import org.shouwang.search.Wanted;

/**
 * What somebody typed to find case files, as the student finder takes it: one name, number or
 * class, or several words of which each narrows the search.
 *
 * @param whole all of it as one; empty while it is too short to say anything
 * @param words each of them is to be met; empty when there are no several
 */
record Sought(Optional<Wanted> whole, List<Wanted> words) {

    boolean any() {
        return whole.isPresent() || !words.isEmpty();
    }

    /** Of the words that name no class. */
    Long[] tokens() {
        return words.stream()
                .filter(word -> word.classes().isEmpty())
                .map(Wanted::token)
                .toArray(Long[]::new);
    }

    /** The words that may name classes: met by being in one of them, or by a token as any other. */
    List<Wanted> ofClass() {
        return words.stream().filter(word -> !word.classes().isEmpty()).toList();
    }

    /** The classes that every word names, where each names some. */
    UUID[] sharedClasses() {
        Set<ClassId> shared = new HashSet<>(words.getFirst().classes());
        words.forEach(word -> shared.retainAll(word.classes()));
        return shared.stream().map(ClassId::value).toArray(UUID[]::new);
    }
}

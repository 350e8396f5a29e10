package org.shouwang.command.student.decision;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Spelling;

/**
 * Whether two people share a name or a number, however it is written: in whatever case, with spaces
 * or without, a number with the code of the country or without.
 */
final class KnownBy {

    private KnownBy() {}

    /** Nobody is known by nothing, nor by what was erased. */
    static boolean same(Set<Confidential> one, Set<Confidential> other) {
        return !Collections.disjoint(keys(one), keys(other));
    }

    private static Set<String> keys(Set<Confidential> texts) {
        return texts.stream()
                .map(Confidential::reveal)
                .flatMap(Optional::stream)
                .map(Spelling::key)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
    }
}

package org.shouwang.search;

import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.id.ClassId;

/**
 * What somebody typed, as rows are searched for it.
 *
 * @param token a student is meant whose row has it among its tokens
 * @param classes and whoever is in one of these
 */
public record Wanted(long token, Set<ClassId> classes) {

    public Wanted {
        classes = Set.copyOf(classes);
    }

    /** The classes as a query takes them. */
    public UUID[] classIds() {
        return classes.stream().map(ClassId::value).sorted().toArray(UUID[]::new);
    }
}

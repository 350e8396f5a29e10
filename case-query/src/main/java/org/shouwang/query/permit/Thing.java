package org.shouwang.query.permit;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.access.Relation;
import org.shouwang.contract.id.SchoolId;

/**
 * What is looked at, and what the looking person is to it.
 *
 * @param kind for the ledger: alert, casefile, response, worry, school
 * @param id empty for a list
 * @param students whose it is
 */
public record Thing(
        String kind,
        Optional<UUID> id,
        SchoolId school,
        Set<UUID> students,
        Set<Relation> relations,
        boolean conflict) {

    public Thing {
        students = Set.copyOf(students);
        relations = Set.copyOf(relations);
    }

    /** All that a permission asks about it: the same for everything that is alike in that. */
    public Thing alike() {
        return new Thing(kind, Optional.empty(), school, Set.of(), relations, conflict);
    }

    /** The same, seen by somebody who is this to it as well. */
    public Thing as(Relation relation) {
        Set<Relation> more = EnumSet.of(relation);
        more.addAll(relations);
        return new Thing(kind, id, school, students, more, conflict);
    }
}

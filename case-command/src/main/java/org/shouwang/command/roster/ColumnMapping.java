package org.shouwang.command.roster;

import java.util.Map;
import java.util.Optional;
import org.shouwang.contract.student.StudentEvent.Relation;

/**
 * Which column means what.
 *
 * @param columns the column of a field, from 0
 * @param relations what guardian 1 and 2 are in every row, where no column says it: taken from a
 *     header such as 母亲电话
 */
public record ColumnMapping(Map<Field, Integer> columns, Map<Integer, Relation> relations) {

    public ColumnMapping {
        columns = Map.copyOf(columns);
        relations = Map.copyOf(relations);
    }

    public Optional<Integer> column(Field field) {
        return Optional.ofNullable(columns.get(field));
    }

    public boolean has(Field field) {
        return columns.containsKey(field);
    }

    boolean hasGuardians() {
        return columns.keySet().stream().anyMatch(Field::isOfGuardian);
    }
}

package org.shouwang.command.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.contract.student.StudentEvent.Relation;

/**
 * Maps columns by their headers, from left to right. Guardians without a number fill the first slot
 * that still lacks what the column says: 监护人 电话 监护人 电话 are two guardians.
 */
final class MappingGuess {

    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private final Map<Integer, Relation> relations = new HashMap<>();
    private final List<Doubt> doubts = new ArrayList<>();

    private MappingGuess() {}

    static MappingGuess of(List<Column> columns) {
        var guess = new MappingGuess();
        for (var column : columns) {
            HeaderMeaning.of(column.header())
                    .ifPresent(meaning -> guess.add(column.index(), meaning));
        }
        return guess;
    }

    ColumnMapping mapping() {
        return new ColumnMapping(columns, relations);
    }

    List<Doubt> doubts() {
        return List.copyOf(doubts);
    }

    private void add(int column, HeaderMeaning meaning) {
        switch (meaning.part()) {
            case GUARDIAN_NAME, GUARDIAN_RELATION, GUARDIAN_PHONE -> addGuardian(column, meaning);
            default -> put(column, Field.valueOf(meaning.part().name()));
        }
    }

    private void addGuardian(int column, HeaderMeaning meaning) {
        int slot = slot(meaning);
        if (put(column, field(slot, meaning.part()))) {
            meaning.relation().ifPresent(relation -> relations.putIfAbsent(slot, relation));
        }
    }

    private int slot(HeaderMeaning meaning) {
        if (meaning.guardian().isPresent()) {
            return meaning.guardian().get();
        }
        if (meaning.relation().isPresent()) {
            var relation = meaning.relation().get();
            if (relation.equals(relations.get(1)) || slotIsFree(1)) {
                return 1;
            }
            return 2;
        }
        return columns.containsKey(field(1, meaning.part())) ? 2 : 1;
    }

    private boolean slotIsFree(int slot) {
        return columns.keySet().stream().noneMatch(f -> f.name().startsWith("GUARDIAN_" + slot));
    }

    private boolean put(int column, Field field) {
        var taken = columns.putIfAbsent(field, column);
        if (taken != null) {
            doubts.add(new Doubt(column, field, taken));
        }
        return taken == null;
    }

    private static Field field(int slot, HeaderMeaning.Part part) {
        return Field.valueOf(part.name().replace("GUARDIAN_", "GUARDIAN_" + slot + "_"));
    }
}

package org.shouwang.command.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.command.roster.RosterError.Kind;

/** Goes through a file once, row by row, and keeps what is wrong. */
final class RosterCheck {

    private final RosterFile file;
    private final ColumnMapping mapping;
    private final List<RosterRow> rows = new ArrayList<>();
    private final Map<String, First> firsts = new HashMap<>();
    private final ErrorList errors = new ErrorList();

    /** The row in which a number stands first, and the name there. */
    private record First(int row, String name) {}

    RosterCheck(RosterFile file, ColumnMapping mapping) {
        this.file = file;
        this.mapping = mapping;
        if (mapping.columns().values().stream()
                .anyMatch(column -> column < 0 || column >= file.columns().size())) {
            throw new IllegalArgumentException("a mapped column is not in the file");
        }
    }

    Roster check() {
        checkMapping();
        if (errors.count() == 0) {
            file.rows().forEach(this::check);
        }
        return new Roster(mapping, rows, errors.kept(), errors.count());
    }

    private void checkMapping() {
        var fieldOf = new HashMap<Integer, Field>();
        for (var field : Field.values()) {
            var column = mapping.column(field);
            if (column.isEmpty() && field.isRequired()) {
                errors.add(file.headerRow(), Optional.empty(), Kind.COLUMN_NOT_MAPPED, field);
            }
            var other = column.map(c -> fieldOf.putIfAbsent(c, field));
            if (other.isPresent()) {
                errors.add(
                        file.headerRow(),
                        column.map(ColumnName::of),
                        Kind.COLUMN_MAPPED_TWICE,
                        other.get(),
                        field);
            }
        }
    }

    private void check(TableRow row) {
        int before = errors.count();
        var cells = new RowCells(row, mapping, errors);
        var number = cells.number();
        var name = cells.name();
        var classLabel = cells.classLabel();
        var sex = cells.sex();
        var birthDate = cells.date(Field.BIRTH_DATE);
        var boarding = cells.boarding();
        var dormitory = cells.text(Field.DORMITORY, RowCells.DORMITORY_LENGTH);
        var guardians = cells.guardians();
        number.ifPresent(n -> checkUnique(row, n, name.orElse("")));
        if (errors.count() == before) {
            rows.add(
                    new RosterRow(
                            row.number(),
                            number.orElseThrow(),
                            name.orElseThrow(),
                            classLabel.orElseThrow(),
                            sex,
                            birthDate,
                            boarding,
                            dormitory,
                            guardians));
        }
    }

    private void checkUnique(TableRow row, String number, String name) {
        var first = firsts.putIfAbsent(number, new First(row.number(), name));
        if (first != null) {
            var kind = first.name.equals(name) ? Kind.NUMBER_TWICE : Kind.NUMBER_WITH_TWO_NAMES;
            errors.add(
                    row.number(),
                    mapping.column(Field.NUMBER).map(ColumnName::of),
                    kind,
                    first.row);
        }
    }
}

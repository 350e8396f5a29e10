package org.shouwang.command.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.shouwang.command.roster.RosterError.Kind;
import org.shouwang.contract.student.StudentEvent.Boarding;
import org.shouwang.contract.token.Label;
import org.shouwang.search.ClassLabels;

/** The cells of one row by field. Each that cannot be read is one error; an empty one is empty. */
final class RowCells {

    static final int DORMITORY_LENGTH = 40;

    private static final int NAME_LENGTH = 60;
    private static final int CLASS_LENGTH = 60;
    private static final int SHORT = 40;

    private final TableRow row;
    private final ColumnMapping mapping;
    private final ErrorList errors;

    RowCells(TableRow row, ColumnMapping mapping, ErrorList errors) {
        this.row = row;
        this.mapping = mapping;
        this.errors = errors;
    }

    Optional<String> number() {
        var text = required(Field.NUMBER, Kind.NUMBER_MISSING, SchoolNumber.LONGEST);
        if (text.isEmpty()) {
            return text;
        }
        if (CellReading.isScientific(SchoolNumber.narrow(text.get()))) {
            return error(Field.NUMBER, Kind.DIGITS_LOST);
        }
        return SchoolNumber.read(text.get()).or(() -> error(Field.NUMBER, Kind.NUMBER_NOT_PLAIN));
    }

    Optional<String> name() {
        return aName(Field.NAME, required(Field.NAME, Kind.NAME_MISSING, NAME_LENGTH));
    }

    Optional<Label> classLabel() {
        var grade = text(Field.GRADE, SHORT);
        var ofClass = required(Field.CLASS, Kind.CLASS_MISSING, CLASS_LENGTH);
        if (ofClass.isEmpty()) {
            return Optional.empty();
        }
        var label = ClassLabels.join(grade, ofClass.get());
        try {
            return Optional.of(new Label(label));
        } catch (IllegalArgumentException _) {
            return error(Field.CLASS, Kind.CLASS_NOT_PLAIN);
        }
    }

    Optional<RosterRow.Sex> sex() {
        return read(Field.SEX, SHORT, CellWords::sex, Kind.SEX_UNKNOWN);
    }

    Optional<LocalDate> date(Field field) {
        return read(field, SHORT, CellReading::date, Kind.DATE_UNREADABLE);
    }

    Optional<Boarding> boarding() {
        return read(Field.BOARDING, SHORT, CellWords::boarding, Kind.BOARDING_UNKNOWN);
    }

    List<RosterGuardian> guardians() {
        var guardians = new ArrayList<RosterGuardian>();
        for (int slot = 1; slot <= 2; slot++) {
            var prefix = "GUARDIAN_" + slot;
            var nameField = Field.valueOf(prefix + "_NAME");
            var name = aName(nameField, text(nameField, NAME_LENGTH));
            var relation =
                    read(
                            Field.valueOf(prefix + "_RELATION"),
                            SHORT,
                            CellWords::relation,
                            Kind.RELATION_UNKNOWN);
            var phone = phone(Field.valueOf(prefix + "_PHONE"));
            if (name.isPresent() || phone.isPresent()) {
                var implied = Optional.ofNullable(mapping.relations().get(slot));
                guardians.add(new RosterGuardian(name, relation.or(() -> implied), phone));
            }
        }
        return guardians;
    }

    private Optional<String> required(Field field, Kind missing, int longest) {
        if (cell(field).filter(cell -> !cell.isEmpty()).isEmpty()) {
            return error(field, missing);
        }
        return text(field, longest);
    }

    Optional<String> text(Field field, int longest) {
        var cell = cell(field).filter(c -> !c.isEmpty());
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        if (cell.get().kind() == Cell.Kind.ERROR) {
            return error(field, Kind.CELL_ERROR);
        }
        if (cell.get().kind() == Cell.Kind.ROUNDED) {
            return error(field, Kind.DIGITS_LOST);
        }
        var text = CellReading.joinHan(cell.get().text());
        if (CellReading.hasControl(text)) {
            return error(field, Kind.CONTROL_CHARACTER);
        }
        if (text.codePointCount(0, text.length()) > longest) {
            return error(field, Kind.TOO_LONG, longest);
        }
        return Optional.of(text);
    }

    private Optional<String> aName(Field field, Optional<String> text) {
        return text.flatMap(t -> PersonName.isPossible(t) ? text : error(field, Kind.NOT_A_NAME));
    }

    private Optional<String> phone(Field field) {
        var text = text(field, SHORT);
        if (text.filter(CellReading::isScientific).isPresent()) {
            return error(field, Kind.DIGITS_LOST);
        }
        return text.flatMap(
                t -> CellReading.phone(t).or(() -> error(field, Kind.PHONE_UNREADABLE)));
    }

    private <T> Optional<T> read(
            Field field, int longest, Function<String, Optional<T>> reading, Kind unreadable) {
        return text(field, longest)
                .flatMap(text -> reading.apply(text).or(() -> error(field, unreadable)));
    }

    private Optional<Cell> cell(Field field) {
        return mapping.column(field).map(row::at);
    }

    private <T> Optional<T> error(Field field, Kind kind, Object... args) {
        errors.add(row.number(), mapping.column(field).map(ColumnName::of), kind, args);
        return Optional.empty();
    }
}

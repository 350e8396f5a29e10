package org.shouwang.command.rosterimport;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.shouwang.command.roster.ColumnMapping;
import org.shouwang.command.roster.Field;
import org.shouwang.command.roster.RosterFile;
import org.shouwang.contract.student.StudentEvent.Relation;
import org.shouwang.web.form.Form;
import org.shouwang.web.text.Text;

/**
 * What a person chose for a file: the sheet that is read, and which column means what.
 *
 * @param sheet empty for the first, and for text
 */
record ColumnChoice(Optional<String> sheet, Map<Field, Integer> columns) {

    private static final String COLUMN = "column-";

    ColumnChoice {
        columns = Map.copyOf(columns);
    }

    /** The name of the field of a form in which the column of a field is chosen. */
    static String name(Field field) {
        return COLUMN + field.name();
    }

    static ColumnChoice guessed(RosterFile file) {
        return new ColumnChoice(file.sheet(), file.guess().columns());
    }

    /** Reads the selects; a column that the file has not is noted. */
    static ColumnChoice read(Form form, RosterFile file) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String typed = form.value(name(field));
            file.columns().stream()
                    .filter(column -> Integer.toString(column.index()).equals(typed))
                    .findFirst()
                    .ifPresentOrElse(
                            column -> columns.put(field, column.index()),
                            () -> {
                                if (!typed.isBlank()) {
                                    form.wrong(name(field), Text.of("web.fault.choose"));
                                }
                            });
        }
        return new ColumnChoice(file.sheet(), columns);
    }

    /** With what headers say of guardians, as long as the guardian's columns are still those. */
    ColumnMapping mapping(RosterFile file) {
        Map<Integer, Relation> relations = new HashMap<>();
        file.guess()
                .relations()
                .forEach(
                        (guardian, relation) -> {
                            if (sameGuardian(file, guardian)) {
                                relations.put(guardian, relation);
                            }
                        });
        return new ColumnMapping(columns, relations);
    }

    private boolean sameGuardian(RosterFile file, int guardian) {
        Field name = guardian == 1 ? Field.GUARDIAN_1_NAME : Field.GUARDIAN_2_NAME;
        Field phone = guardian == 1 ? Field.GUARDIAN_1_PHONE : Field.GUARDIAN_2_PHONE;
        return same(file, name) && same(file, phone);
    }

    private boolean same(RosterFile file, Field field) {
        return Optional.ofNullable(columns.get(field)).equals(file.guess().column(field));
    }

    /** As text; see {@link #parse}. The sheet comes last: it may hold any character. */
    String written() {
        StringJoiner text = new StringJoiner(";");
        columns.forEach((field, column) -> text.add(field.name() + "=" + column));
        return text + "\n" + sheet.orElse("");
    }

    static ColumnChoice parse(String written) {
        int end = written.indexOf('\n');
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        for (String pair : written.substring(0, end).split(";")) {
            int equals = pair.indexOf('=');
            columns.put(
                    Field.valueOf(pair.substring(0, equals)),
                    Integer.valueOf(pair.substring(equals + 1)));
        }
        return new ColumnChoice(
                Optional.of(written.substring(end + 1)).filter(s -> !s.isEmpty()), columns);
    }
}

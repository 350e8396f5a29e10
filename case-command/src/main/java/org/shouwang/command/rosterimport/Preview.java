package org.shouwang.command.rosterimport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.shouwang.command.roster.Column;
import org.shouwang.command.roster.Field;
import org.shouwang.command.roster.KnownStudent;
import org.shouwang.command.roster.PhoneMask;
import org.shouwang.command.roster.Roster;
import org.shouwang.command.roster.RosterComparison;
import org.shouwang.command.roster.RosterError;
import org.shouwang.command.roster.RosterFile;
import org.shouwang.command.roster.RosterRow;
import org.shouwang.command.rosterimport.Roll.Compared;
import org.shouwang.contract.id.StudentId;
import org.shouwang.web.form.Choice;
import org.shouwang.web.text.Text;

/**
 * What a person sees of a file before anything is recorded.
 *
 * @param errors the first of what is wrong
 * @param compared what would change; empty while something is wrong
 */
record Preview(RosterFile file, Roster roster, List<Wrong> errors, Optional<Compared> compared) {

    private static final int ERRORS_SHOWN = 100;
    private static final int NAMES_SHOWN = 50;

    Preview {
        errors = List.copyOf(errors);
    }

    /** What is wrong in one cell; {@code where} is as the spreadsheet says it: B12. */
    record Wrong(String where, Text text) {}

    /** A student and what would happen to them; a phone number in a wrong column stays hidden. */
    record Line(String name, String what) {

        static Line of(String name, String what) {
            return new Line(PhoneMask.hide(name), PhoneMask.hide(what));
        }
    }

    /** A field with the columns it may be read from. */
    record Question(String name, Text label, boolean required, List<Choice> choices) {}

    static Preview of(RosterFile file, Roster roster, Optional<Compared> compared) {
        return new Preview(
                file,
                roster,
                roster.errors().stream().limit(ERRORS_SHOWN).map(Preview::wrong).toList(),
                compared);
    }

    private static Wrong wrong(RosterError error) {
        Object[] args =
                error.args().stream()
                        .map(arg -> isField(arg) ? Text.of("roster.field." + arg) : arg)
                        .toArray();
        return new Wrong(error.column().orElse("") + error.row(), Text.of(error.key(), args));
    }

    private static boolean isField(String arg) {
        return Arrays.stream(Field.values()).anyMatch(field -> field.name().equals(arg));
    }

    public List<Question> questions() {
        return Arrays.stream(Field.values()).map(this::question).toList();
    }

    private Question question(Field field) {
        List<Choice> choices = new ArrayList<>();
        for (Column column : file.columns()) {
            choices.add(Choice.of(Integer.toString(column.index()), said(column)));
        }
        return new Question(
                ColumnChoice.name(field),
                Text.of("roster.field." + field),
                field.isRequired(),
                choices);
    }

    private static Text said(Column column) {
        String heading = column.letter() + " " + column.title();
        return column.shown().isEmpty()
                ? Text.said(heading, heading)
                : Text.of("people.import.column", heading, Text.listed(column.shown()));
    }

    private RosterComparison comparison() {
        return compared.orElseThrow().comparison();
    }

    public List<Line> joiners() {
        return rows(comparison().joiners());
    }

    public List<Line> movers() {
        return comparison().movers().stream()
                .limit(NAMES_SHOWN)
                .map(m -> Line.of(m.row().name(), m.from() + " → " + m.to()))
                .toList();
    }

    public List<Line> leavers() {
        return comparison().leavers().stream()
                .limit(NAMES_SHOWN)
                .map(s -> Line.of(s.name(), s.classLabel().value()))
                .toList();
    }

    public List<Line> renamed() {
        return comparison().identityChanges().stream()
                .map(
                        c ->
                                new Line(
                                        PhoneMask.hide(c.student().name() + " → " + c.row().name()),
                                        c.row().number()))
                .toList();
    }

    public List<Line> guardians() {
        return rows(
                comparison().guardianChanges().stream()
                        .map(RosterComparison.GuardianChange::row)
                        .toList());
    }

    public List<Line> boarding() {
        return rows(
                comparison().boardingChanges().stream().map(RosterComparison.Change::row).toList());
    }

    /** Nothing would change. */
    public boolean idle() {
        RosterComparison all = comparison();
        return all.joiners().isEmpty()
                && all.movers().isEmpty()
                && all.leavers().isEmpty()
                && compared.orElseThrow().changed() == 0
                && compared.orElseThrow().returning().isEmpty();
    }

    private static List<Line> rows(List<RosterRow> rows) {
        return rows.stream()
                .limit(NAMES_SHOWN)
                .map(row -> Line.of(row.name(), row.classLabel().value()))
                .toList();
    }

    /** The same as {@link #leavers}, of some students only. */
    List<Line> leavers(Predicate<StudentId> some) {
        return comparison().leavers().stream()
                .filter(s -> some.test(s.id()))
                .map(s -> Line.of(s.name(), s.classLabel().value()))
                .toList();
    }

    List<KnownStudent> missing() {
        return comparison().leavers();
    }
}

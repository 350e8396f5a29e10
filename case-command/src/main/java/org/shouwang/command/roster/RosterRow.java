package org.shouwang.command.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.contract.student.StudentEvent.Boarding;
import org.shouwang.contract.token.Label;

/**
 * One student of a file, every cell checked. What is empty in the file is empty here: it says
 * nothing, and is not a no.
 *
 * @param row as the spreadsheet numbers it
 * @param number the identity of the student: narrow, upper case, without spaces
 */
public record RosterRow(
        int row,
        String number,
        String name,
        Label classLabel,
        Optional<Sex> sex,
        Optional<LocalDate> birthDate,
        Optional<Boarding> boarding,
        Optional<String> dormitory,
        List<RosterGuardian> guardians) {

    public RosterRow {
        guardians = List.copyOf(guardians);
    }

    public enum Sex {
        FEMALE,
        MALE
    }

    /** Says nothing of who it is, for logs. */
    @Override
    public String toString() {
        return "RosterRow " + row;
    }
}

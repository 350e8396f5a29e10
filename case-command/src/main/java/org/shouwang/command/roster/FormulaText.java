package org.shouwang.command.roster;

/** A text that a spreadsheet would compute, and that is only text here. */
final class FormulaText {

    private FormulaText() {}

    /** Phone numbers begin with a plus too, and a lone dash stands for nothing to say. */
    static boolean is(Cell cell) {
        if (cell.kind() != Cell.Kind.TEXT || cell.isEmpty()) {
            return false;
        }
        boolean says = cell.text().codePoints().anyMatch(Character::isLetterOrDigit);
        return switch (cell.text().charAt(0)) {
            case '=', '＝', '@', '＠' -> says;
            case '+', '＋', '-', '－' -> says && CellReading.phone(cell.text()).isEmpty();
            default -> false;
        };
    }
}

package org.shouwang.command.roster;

/** Columns as spreadsheets name them: A, B … Z, AA. */
final class ColumnName {

    private ColumnName() {}

    /** The name of a column counted from 0. */
    static String of(int column) {
        var name = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) {
            name.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return name.toString();
    }

    /**
     * The column of a cell's address such as {@code AB12}, from 0.
     *
     * @throws NumberFormatException when it is no address of a sheet
     */
    static int index(String address) {
        int column = 0;
        int letters = 0;
        while (letters < address.length() && Character.isLetter(address.charAt(letters))) {
            char letter = Character.toUpperCase(address.charAt(letters));
            if (letter < 'A' || letter > 'Z' || letters == 3) {
                throw new NumberFormatException("not an address");
            }
            column = column * 26 + letter - 'A' + 1;
            letters++;
        }
        if (letters == 0) {
            throw new NumberFormatException("not an address");
        }
        return column - 1;
    }
}

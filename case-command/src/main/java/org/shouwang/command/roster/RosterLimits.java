package org.shouwang.command.roster;

/** How much a roster file may hold. The largest school in view has some 20,000 students. */
public final class RosterLimits {

    /** Bytes of an upload. */
    public static final int BYTES = 10 * 1024 * 1024;

    /** Rows of students. */
    public static final int ROWS = 20_000;

    /** Columns with anything in them. */
    public static final int COLUMNS = 200;

    /** Rows that are looked at for the headers, title rows included. */
    static final int ROWS_ABOVE = 30;

    /** Files in the zip container. A roster has about a dozen. */
    static final int ENTRIES = 1_000;

    /** Bytes that all files of the container may unpack to. */
    static final long UNPACKED = 128L * 1024 * 1024;

    /** Unpacked bytes to packed ones. Sheets reach 30; only crafted files go far beyond. */
    static final long RATIO = 200;

    /** Below this many unpacked bytes the ratio says nothing. */
    static final long RATIO_FROM = 8L * 1024 * 1024;

    /** Distinct texts of a workbook. */
    static final int STRINGS = 1_000_000;

    /** Characters of one cell, as in Excel. */
    static final int CELL = 32_767;

    private RosterLimits() {}
}

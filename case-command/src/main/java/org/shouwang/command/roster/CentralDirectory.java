package org.shouwang.command.roster;

/**
 * The directory at the end of a zip file. Its absence is how a file that was cut off is told, which
 * a stream of entries would not notice.
 */
final class CentralDirectory {

    private static final int RECORD = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private CentralDirectory() {}

    /** How many files it lists. */
    static int entries(byte[] file) throws RefusedFile {
        int lowest = Math.max(0, file.length - RECORD - LONGEST_COMMENT);
        for (int at = file.length - RECORD; at >= lowest; at--) {
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 5 && file[at + 3] == 6) {
                return (file[at + 10] & 0xFF) | (file[at + 11] & 0xFF) << 8;
            }
        }
        throw new RefusedFile(FileProblem.BROKEN_WORKBOOK);
    }
}

package org.shouwang.command.roster;

/** Why a file could not be read at all. Texts under {@code roster.file.} and the name. */
public enum FileProblem {
    EMPTY,
    /** More bytes than {@link RosterLimits#BYTES}; {@code {0}} is the limit in MB. */
    TOO_LARGE,
    /** A workbook of Excel 97-2003 (.xls). */
    OLD_EXCEL,
    /** Protected by a password. */
    ENCRYPTED,
    /** A picture, a PDF or anything else that holds no table. */
    NOT_A_TABLE,
    /** A zip file, but not a workbook: a document, an archive, a binary workbook. */
    NOT_A_WORKBOOK,
    /** A workbook that is cut off or damaged. */
    BROKEN_WORKBOOK,
    /** A workbook that would unpack to far more than a roster can be. */
    UNPACKS_TOO_LARGE,
    /** Text that is neither UTF-8 nor GBK/GB18030, or in which more follows a closed quote. */
    BROKEN_TEXT,
    /** {@code {0}} is the line in which the quote opens. */
    UNCLOSED_QUOTE,
    /** The sheet asked for is not in the workbook, or no sheet is visible. */
    NO_SHEET,
    /** No row among the first holds headers that are known. */
    NO_HEADER,
    /** Headers and nothing under them. */
    NO_ROWS,
    /** {@code {0}} is the limit. */
    TOO_MANY_ROWS,
    /** {@code {0}} is the limit. */
    TOO_MANY_COLUMNS
}

package org.shouwang.command.roster;

import java.util.List;
import java.util.Optional;

/**
 * The rows of a file before anything is known of their meaning.
 *
 * @param sheet the sheet that was read; empty for text
 * @param sheets the names of all visible sheets; empty for text
 */
record Table(Optional<String> sheet, List<String> sheets, List<TableRow> rows) {}

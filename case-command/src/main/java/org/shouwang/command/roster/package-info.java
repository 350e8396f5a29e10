/**
 * From the file a school really has to a list of students, and from two lists to what changed.
 * Pure: bytes in, values out, nothing stored.
 *
 * <p>{@link RosterReader} reads a file into columns with a guessed mapping; a person confirms or
 * changes the mapping; {@link Roster} checks every cell under it; {@link RosterComparison} says who
 * joined, moved, left or changed. Nothing is guessed silently: what was guessed is shown, what is
 * unclear is an error with its row and column.
 *
 * <p>XLSX is read with the JDK's own zip and XML streams. The small libraries that were looked at
 * trust the file: a column address, a string's number or an array formula in a crafted sheet makes
 * them allocate without bound. Here each of those is a refusal. CSV is read by FastCSV.
 *
 * <p>Texts: {@code texts/roster_zh.properties} and {@code texts/roster_en.properties}.
 */
package org.shouwang.command.roster;

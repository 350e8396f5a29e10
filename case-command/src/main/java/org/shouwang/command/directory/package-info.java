/**
 * What the writer looks up before it decides: who is who, who is on duty, which students there are,
 * who stands in which relation to a case. Rows folded from the events, without names.
 */
package org.shouwang.command.directory;

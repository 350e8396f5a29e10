/** The rules of a school: one plan in force, and who may approve that files are read. */
package org.shouwang.command.school.decision;

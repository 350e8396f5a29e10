/** The rules of a worry: somebody answers within a deadline, or it is told again. */
package org.shouwang.command.worry.decision;

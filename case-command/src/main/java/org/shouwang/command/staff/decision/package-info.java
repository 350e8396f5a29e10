/** The rules of a member of staff: a name, ways to be reached, and conflicts of interest. */
package org.shouwang.command.staff.decision;

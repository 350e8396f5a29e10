/** The journal of what was refused, to whom, and what was missing. */
package org.shouwang.command.refused;

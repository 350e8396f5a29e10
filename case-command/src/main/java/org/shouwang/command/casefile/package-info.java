/** The file of a student in a school, over the years. */
package org.shouwang.command.casefile;

/** The import of a roster file: from the upload to a whole school of students. */
package org.shouwang.command.rosterimport;

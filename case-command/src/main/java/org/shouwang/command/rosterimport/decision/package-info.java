/** The rules of an import: nothing is imported unconfirmed, and nothing by halves. */
package org.shouwang.command.rosterimport.decision;

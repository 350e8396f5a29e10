/** The rules of a case file: who takes part, one lead, and no end while a response runs. */
package org.shouwang.command.casefile.decision;

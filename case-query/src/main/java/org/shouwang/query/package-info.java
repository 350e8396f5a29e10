/** The read side: folds events to rows, and draws every page that is only read. */
package org.shouwang.query;

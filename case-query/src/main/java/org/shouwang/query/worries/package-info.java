/** Worries: the list of those that a reader may open. */
package org.shouwang.query.worries;

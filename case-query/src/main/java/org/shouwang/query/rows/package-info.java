/** The projections: events folded to the rows of schema {@code query}. */
package org.shouwang.query.rows;

/** Ticks: an open page hears that something changed, and fetches its own fragment. */
package org.shouwang.query.live;

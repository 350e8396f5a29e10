/** Reading events of the log for a page: several streams or positions in one round trip. */
package org.shouwang.query.store;

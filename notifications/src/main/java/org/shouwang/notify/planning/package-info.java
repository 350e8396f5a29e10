/** From the steps of paging in the log to pages in the outbox. */
package org.shouwang.notify.planning;

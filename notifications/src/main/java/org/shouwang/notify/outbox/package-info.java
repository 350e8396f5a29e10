/** Pages that are to be sent, and what became of them. */
package org.shouwang.notify.outbox;

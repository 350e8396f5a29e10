/** Brings pages on their way: due, looked at again, sent, tried again. */
package org.shouwang.notify.delivery;

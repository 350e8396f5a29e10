/** When to try again, and when to leave the other side in peace. No clock and no chance inside. */
package org.shouwang.notify.retry;

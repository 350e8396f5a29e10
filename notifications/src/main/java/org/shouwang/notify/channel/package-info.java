/** What every way of reaching people has in common. */
package org.shouwang.notify.channel;

/** How the service is doing, in words and in figures. */
package org.shouwang.notify.watch;

/** The server itself: what it answers on its own. */
package org.shouwang.web.server;

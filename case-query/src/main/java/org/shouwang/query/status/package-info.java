/** How the read side is, in words: for the administrator, and for whoever watches the machine. */
package org.shouwang.query.status;

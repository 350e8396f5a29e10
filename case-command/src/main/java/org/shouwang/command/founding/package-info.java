/** Founding a school with its first administrator: the one thing that nobody signed in does. */
package org.shouwang.command.founding;

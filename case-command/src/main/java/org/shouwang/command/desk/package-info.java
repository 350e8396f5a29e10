/**
 * Between a page and a command: who may, what it is about, how it is sent, and what is said when it
 * is refused.
 */
package org.shouwang.command.desk;

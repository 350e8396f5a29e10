/**
 * Coming in: accounts, passwords, one-time links, the throttle, and the pages for them. Nothing
 * here is an event; roles come from events and are only read.
 */
package org.shouwang.command.signin;

/**
 * How the writer is doing, in sentences for whoever operates it and in figures for Prometheus. No
 * sentence holds a name of a person or anything that somebody wrote.
 */
package org.shouwang.command.watch;

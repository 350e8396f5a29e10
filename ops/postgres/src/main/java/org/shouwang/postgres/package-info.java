/**
 * PostgreSQL as a child process of this JVM: for one school on one machine, and for tests.
 *
 * <p>A server started here never outlives its JVM, refuses to share its directory, starts again
 * after any kind of kill, and writes no value of any row into its own log.
 */
package org.shouwang.postgres;

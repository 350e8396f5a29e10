/**
 * Reading the event log: in pieces by position ({@link org.shouwang.log.EventLog}), as it grows
 * ({@link org.shouwang.log.Tail}), folded into rows ({@link org.shouwang.log.projection}); and the
 * keys of what it says about people ({@link org.shouwang.log.keys}).
 *
 * <p>Nothing here is a bean and everything takes its {@link javax.sql.DataSource} by constructor:
 * several services share one application context, each with a database role of its own, so each
 * keeps what it builds from these classes behind one type of its own.
 */
package org.shouwang.log;

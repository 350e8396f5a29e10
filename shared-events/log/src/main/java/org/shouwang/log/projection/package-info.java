/**
 * Folding the log into rows. {@link org.shouwang.log.projection.Projections} runs the projections
 * of one service: each event once, in order, with the place in the log moved in the same
 * transaction as the rows.
 *
 * <p>The service's schema holds, made by its migrations:
 *
 * <pre>
 * create table SCHEMA.token (
 *     projection text primary key,
 *     position   bigint not null check (position &gt;= 0),
 *     revision   integer not null check (revision &gt; 0)
 * );
 * create table SCHEMA.parked (
 *     projection    text not null references SCHEMA.token (projection),
 *     stream_type   text not null,
 *     stream_id     uuid not null,
 *     from_position bigint not null,
 *     reason        text not null,
 *     parked_at     timestamptz not null default now(),
 *     primary key (projection, stream_id, stream_type)
 * );
 * </pre>
 *
 * <p>and for every table of a projection a second one, {@code create table SCHEMA.x_next (like
 * SCHEMA.x including all)}, in which a rebuild folds.
 */
package org.shouwang.log.projection;

/**
 * How a command becomes durable events: the schema, the appender, and the edge to Axon. Features
 * bind their deciders with a {@link org.shouwang.command.store.StreamBinding} and send commands
 * through {@link org.shouwang.command.store.Commands}.
 */
package org.shouwang.command.store;

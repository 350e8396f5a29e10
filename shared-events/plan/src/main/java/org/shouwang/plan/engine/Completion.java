package org.shouwang.plan.engine;

import java.time.Instant;

/**
 * That something was done.
 *
 * @param happenedAt when, by the facts
 * @param recordedAt when the record knew
 * @param creditedAt when it counts as done for its deadline: when it happened if it was told within
 *     the plan's window, else when it was recorded
 */
public record Completion(Instant happenedAt, Instant recordedAt, Instant creditedAt) {}

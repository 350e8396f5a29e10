package org.shouwang.plan.engine;

import java.time.Instant;

/**
 * A deadline that runs.
 *
 * @param round which time the step is asked, from 1
 */
public record Deadline(String step, int round, Instant dueAt) {}

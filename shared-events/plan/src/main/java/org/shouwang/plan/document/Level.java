package org.shouwang.plan.document;

import java.time.Period;

/**
 * A level of risk in the plan's own scheme.
 *
 * @param neutral its place on the scale that all plans share, 0 (none) to 4 (gravest)
 * @param criteria what speaks for this level
 * @param minimumStay how long a student stays at it before it may be lowered, in the school's days
 */
public record Level(String id, int neutral, Text title, Text criteria, Period minimumStay) {}

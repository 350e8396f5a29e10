package org.shouwang.plan.document;

import org.shouwang.plan.fact.FactCode.Holder;

/**
 * Somebody the plan asks.
 *
 * @param heldBy the role in the system that its holders have; {@code ANY_STAFF} for whoever is
 *     there, {@code OUTSIDE} for somebody outside the school
 */
public record Role(String id, Text title, Holder heldBy) {}

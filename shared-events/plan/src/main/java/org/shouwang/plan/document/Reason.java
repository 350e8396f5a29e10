package org.shouwang.plan.document;

/** A reason for which a step may be waived. */
public record Reason(String id, Text title) {}

package org.shouwang.plan.document;

/** A condition with a name, so that steps can refer to the same turn of events. */
public record Branch(String id, Text title, Condition when) {}

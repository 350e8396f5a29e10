package org.shouwang.contract.wire;

/** An event ready to be stored under its name and revision. */
public record Encoded(String name, int revision, String payload, String metadata) {}

package org.shouwang.command.roster;

/**
 * A column whose header is known, but whose meaning another column has already been given. It is
 * left unmapped for a person to decide.
 */
public record Doubt(int column, Field field, int takenBy) {}

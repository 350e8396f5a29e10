package org.shouwang.plan.document;

/**
 * One thing that is wrong with a document.
 *
 * @param path where, such as {@code steps[3].owner.roles}
 * @param line the line of the document, from 1
 * @param message what is wrong and what to write instead
 */
public record PlanProblem(String path, int line, Text message) {}

package org.shouwang.command.form;

import java.util.List;

/**
 * What is wrong with one field.
 *
 * @param problem the key of what to say, after {@code problem.}
 * @param figures what the message counts: limits and lengths, never what was typed
 */
public record FormProblem(String field, String problem, List<Object> figures) {

    public FormProblem {
        figures = List.copyOf(figures);
    }
}

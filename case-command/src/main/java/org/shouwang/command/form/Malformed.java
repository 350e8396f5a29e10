package org.shouwang.command.form;

import java.util.List;

/**
 * What was typed is no answer to the question. Carries the key of the message and its figures,
 * never what was typed.
 */
final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final transient List<Object> figures;

    Malformed(String problem, Object... figures) {
        super(problem, null, false, false);
        this.problem = problem;
        this.figures = List.of(figures);
    }

    String problem() {
        return problem;
    }

    List<Object> figures() {
        return figures;
    }
}

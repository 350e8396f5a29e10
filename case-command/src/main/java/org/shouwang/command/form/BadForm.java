package org.shouwang.command.form;

import java.util.List;

/**
 * What was posted cannot be taken. Nothing was stored; the page shows what was typed again with
 * what is wrong.
 */
public final class BadForm extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FormProblem> problems;

    BadForm(String form, List<FormProblem> problems) {
        super(
                form + ": " + problems.stream().map(p -> p.field() + " " + p.problem()).toList(),
                null,
                false,
                false);
        this.problems = List.copyOf(problems);
    }

    public List<FormProblem> problems() {
        return problems;
    }
}

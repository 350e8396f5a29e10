package org.shouwang.command.form;

import org.shouwang.web.text.Text;

/** What was typed is no answer to the question. Says why, never what was typed. */
public final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Text problem;

    public Malformed(String key, Object... figures) {
        super(key, null, false, false);
        this.problem = Text.of(key, figures);
    }

    Text problem() {
        return problem;
    }
}

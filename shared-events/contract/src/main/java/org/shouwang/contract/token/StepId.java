package org.shouwang.contract.token;

/** The stable id of a step within a plan document. */
public record StepId(String value) implements Token {

    private static final String FORM = "[a-z][a-z0-9-]{1,63}";

    public StepId {
        Token.check("StepId", FORM, value);
    }

    @Override
    public String toString() {
        return value;
    }
}

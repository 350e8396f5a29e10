package org.shouwang.contract.token;

/** A reason out of the list that a plan document gives for a waiver. */
public record ReasonCode(String value) implements Token {

    private static final String FORM = "[a-z][a-z0-9-]{1,63}";

    public ReasonCode {
        Token.check("ReasonCode", FORM, value);
    }

    @Override
    public String toString() {
        return value;
    }
}

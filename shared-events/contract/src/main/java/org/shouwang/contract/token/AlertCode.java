package org.shouwang.contract.token;

/**
 * The short code of an alert that people say aloud and that messages carry instead of a name: six
 * characters without 0, 1, I and O.
 */
public record AlertCode(String value) implements Token {

    private static final String FORM = "[A-HJ-NP-Z2-9]{6}";

    public AlertCode {
        Token.check("AlertCode", FORM, value);
    }

    @Override
    public String toString() {
        return value;
    }
}

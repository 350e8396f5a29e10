package org.shouwang.contract.token;

/**
 * The SHA-256 of the exact bytes of a plan document, in lower-case hex: a plan is known by its
 * content.
 */
public record PlanHash(String value) implements Token {

    private static final String FORM = "[0-9a-f]{64}";

    public PlanHash {
        Token.check("PlanHash", FORM, value);
    }

    @Override
    public String toString() {
        return value;
    }
}

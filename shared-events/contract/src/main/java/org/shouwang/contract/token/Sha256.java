package org.shouwang.contract.token;

/** A SHA-256 digest in lower-case hex. */
public record Sha256(String value) implements Token {

    private static final String FORM = "[0-9a-f]{64}";

    public Sha256 {
        Token.check("Sha256", FORM, value);
    }

    @Override
    public String toString() {
        return value;
    }
}

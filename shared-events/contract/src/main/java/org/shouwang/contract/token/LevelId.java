package org.shouwang.contract.token;

/** The id of a level within a plan document, such as red. Its neutral rank is in the plan. */
public record LevelId(String value) implements Token {

    private static final String FORM = "[a-z][a-z0-9-]{1,31}";

    public LevelId {
        Token.check("LevelId", FORM, value);
    }

    @Override
    public String toString() {
        return value;
    }
}

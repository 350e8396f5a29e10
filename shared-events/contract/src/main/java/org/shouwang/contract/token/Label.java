package org.shouwang.contract.token;

/**
 * The public name of an institution or a class, such as 示例一中 or 高一(3)班: the only free text that
 * stands unencrypted in an event. It is never a person's name, which is why only events of the
 * school itself may carry one (the catalogue is checked for it).
 */
public record Label(String value) implements Token {

    private static final String FORM = "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M} ()（）.·・_-]{0,59}";

    public Label {
        Token.check("Label", FORM, value);
    }

    @Override
    public String toString() {
        return value;
    }
}

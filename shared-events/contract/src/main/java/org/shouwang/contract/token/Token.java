package org.shouwang.contract.token;

/**
 * Text of a closed form (a hash, a code, an id within a document) that cannot hold a person's
 * words. Every implementation is a record with this single component and checks it against a
 * pattern.
 */
public interface Token {

    String value();

    /**
     * @throws IllegalArgumentException when the value does not have the form; the message never
     *     repeats the value
     */
    static void check(String type, String form, String value) {
        if (value == null || !value.matches(form)) {
            throw new IllegalArgumentException("not a valid " + type + ": it must match " + form);
        }
    }
}

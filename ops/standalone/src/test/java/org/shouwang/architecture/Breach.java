package org.shouwang.architecture;

import java.util.Optional;

/**
 * One way to break a rule.
 *
 * @param sentence the rule
 * @param place the package of the class that breaks it, in its house
 * @param type the name of that class
 * @param code what it holds; {@code ROOT} is the house's root package
 * @param back a package with a class that knows the breaking one
 */
record Breach(String sentence, String place, String type, String code, Optional<String> back) {

    static Breach of(String sentence, String place, String code) {
        return new Breach(sentence, place, "Breaks", code, Optional.empty());
    }

    static Breach named(String sentence, String place, String type) {
        return new Breach(sentence, place, type, "", Optional.empty());
    }

    /** A field of this type. */
    static Breach knows(String sentence, String place, String type) {
        return of(sentence, place, type + " known;");
    }

    Breach andBackFrom(String other) {
        return new Breach(sentence, place, type, code, Optional.of(other));
    }

    @Override
    public String toString() {
        return sentence + ": " + place + " " + type + " " + code;
    }
}

package org.shouwang.instrument;

/**
 * An answer that the form cannot have given.
 *
 * @param item its code as it was sent
 */
public record AnswerProblem(String item, Kind kind) {

    /** Texts under {@code instrument.problem.} and the name. */
    public enum Kind {
        /** The instrument has no such item. */
        UNKNOWN_ITEM,
        /** Not an answer that this item can have. */
        NOT_AN_ANSWER
    }
}

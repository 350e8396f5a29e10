package org.shouwang.instrument;

import java.util.List;

/**
 * One sentence of the explanation of a result.
 *
 * @param items the codes of the items it speaks of
 */
public record Reason(Why why, List<String> items) {

    public Reason {
        items = List.copyOf(items);
    }

    /**
     * Texts under {@code instrument.reason.} and the name; {@code {0}} is the items' numbers on the
     * form.
     */
    public enum Why {
        /** One or two answers are missing, so the sum is prorated. */
        PRORATED,
        /** Too many answers are missing for a result. */
        INCOMPLETE,
        /** The question about self-harm has no answer: ask it. */
        ASK_SELF_HARM,
        /** The question whether it is right now has not been asked: ask it. */
        ASK_WHETHER_NOW,
        /** Asked and not answered. */
        REFUSED,
        /** The sum reaches the value from which a fuller evaluation is advised. */
        FURTHER_EVALUATION,
        /** The pattern of answers that the teen form names as an aid in recognising depression. */
        DEPRESSION_PATTERN,
        /** These answers force something whatever the sum. */
        FORCED_BY_ANSWER
    }

    static Reason of(Why why, List<String> items) {
        return new Reason(why, items);
    }
}

package org.shouwang.instrument;

import java.util.List;

/**
 * One question of an instrument.
 *
 * @param code its identity and the key of its text
 * @param further what is asked after a yes, to be answered in the student's own words
 */
public record Item(String code, Scale scale, List<Further> further) {

    public Item {
        further = List.copyOf(further);
    }

    /**
     * A question that has no closed answers and that nothing is scored by.
     *
     * @param code its identity and the key of its text
     * @param brief whether a line is enough for the answer
     */
    public record Further(String code, boolean brief) {}

    /** How an item may be answered. */
    public enum Scale {
        /** 0 to 3, how often in the past two weeks. Enters the sum. */
        FREQUENCY,
        /** 0 to 3, how hard it makes daily life. Never enters a sum. */
        DIFFICULTY,
        /** Yes or no. Never enters a sum. */
        YES_NO
    }

    /** Whether this can be an answer to this item. A refusal can be one to any item. */
    public boolean accepts(Answer answer) {
        return switch (answer) {
            case Answer.Choice(int value) -> scale != Scale.YES_NO && value >= 0 && value <= 3;
            case Answer.Word.REFUSED -> true;
            case Answer.Word.YES, Answer.Word.NO -> scale == Scale.YES_NO;
        };
    }

    static Item frequency(String code) {
        return new Item(code, Scale.FREQUENCY, List.of());
    }

    static Item difficulty(String code) {
        return new Item(code, Scale.DIFFICULTY, List.of());
    }

    static Item yesNo(String code, Further... further) {
        return new Item(code, Scale.YES_NO, List.of(further));
    }
}

package org.shouwang.instrument;

/**
 * One question of an instrument.
 *
 * @param code its identity and the key of its text
 */
public record Item(String code, Scale scale) {

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
        return new Item(code, Scale.FREQUENCY);
    }

    static Item difficulty(String code) {
        return new Item(code, Scale.DIFFICULTY);
    }

    static Item yesNo(String code) {
        return new Item(code, Scale.YES_NO);
    }
}

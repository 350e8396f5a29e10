package org.shouwang.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shouwang.instrument.Reason.Why;

/**
 * PHQ-A: the sum of nine items; 0-4, 5-9, 10-14, 15-19, 20-27. The items on the year, on
 * difficulty, on thoughts and on attempts never enter it. One or two missing answers are prorated,
 * three are not.
 */
final class PhqA {

    private static final SumScale SUM =
            SumScale.of(
                    Instrument.PHQ_A,
                    Map.of(
                            0, Band.MINIMAL,
                            5, Band.MILD,
                            10, Band.MODERATE,
                            15, Band.MODERATELY_SEVERE,
                            20, Band.SEVERE),
                    2);

    private static final String SELF_HARM = "phq-a-self-harm";

    private PhqA() {}

    static Scored score(Answers answers) {
        var reasons = new ArrayList<Reason>();
        if (Given.value(answers, SELF_HARM).isEmpty()) {
            reasons.add(Reason.of(Why.ASK_SELF_HARM, List.of(SELF_HARM)));
        }
        if (depressionPattern(answers)) {
            reasons.add(Reason.of(Why.DEPRESSION_PATTERN, List.of()));
        }
        return SUM.score(Instrument.PHQ_A, answers, reasons);
    }

    /**
     * GLAD-PC teen form: low mood or little interest positive, five items positive in all, and at
     * least some difficulty. Positive is 2 or 3, for self-harm 1 already. An aid, no diagnosis.
     */
    private static boolean depressionPattern(Answers answers) {
        var core = positive(answers, "phq-a-down") || positive(answers, "phq-a-interest");
        var count = SUM.items().stream().filter(item -> positive(answers, item)).count();
        var difficult = Given.value(answers, "phq-a-difficulty").orElse(0) >= 1;
        return core && count >= 5 && difficult;
    }

    private static boolean positive(Answers answers, String item) {
        return Given.value(answers, item).orElse(0) >= (item.equals(SELF_HARM) ? 1 : 2);
    }
}

package org.shouwang.instrument;

import java.util.List;
import java.util.Map;

/**
 * GAD-7: the sum of seven items; 0-4, 5-9, 10-14, 15-21. No rule for missing answers is published
 * with it, so all seven are asked for.
 */
final class Gad7 {

    private static final SumScale SUM =
            SumScale.of(
                    Instrument.GAD_7,
                    Map.of(0, Band.MINIMAL, 5, Band.MILD, 10, Band.MODERATE, 15, Band.SEVERE),
                    0);

    private Gad7() {}

    static Scored score(Answers answers) {
        return SUM.score(Instrument.GAD_7, answers, List.of());
    }
}

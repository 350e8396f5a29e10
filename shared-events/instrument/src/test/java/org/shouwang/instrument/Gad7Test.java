package org.shouwang.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.instrument.AnswersOf.summing;
import static org.shouwang.instrument.AnswersOf.without;
import static org.shouwang.instrument.Instrument.GAD_7;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.instrument.Reason.Why;

class Gad7Test {

    @ParameterizedTest
    @CsvSource({
        "0, MINIMAL",
        "4, MINIMAL",
        "5, MILD",
        "9, MILD",
        "10, MODERATE",
        "14, MODERATE",
        "15, SEVERE",
        "21, SEVERE"
    })
    void every_band_begins_and_ends_at_its_published_edge(int sum, Band band) {
        var scored = GAD_7.score(summing(GAD_7, sum));

        assertThat(scored.total()).contains(sum);
        assertThat(scored.band()).contains(band);
        assertThat(scored.forced()).isEmpty();
    }

    @Test
    void ten_advises_a_fuller_evaluation() {
        assertThat(GAD_7.score(summing(GAD_7, 9)).reasons()).isEmpty();
        assertThat(GAD_7.score(summing(GAD_7, 10)).reasons())
                .extracting(Reason::why)
                .containsExactly(Why.FURTHER_EVALUATION);
    }

    @Test
    void a_missing_answer_leaves_no_result() {
        var scored = GAD_7.score(without(summing(GAD_7, 10), "gad-7-relax"));

        assertThat(scored.valid()).isFalse();
        assertThat(scored.total()).isEmpty();
        assertThat(scored.missing()).containsExactly("gad-7-relax");
    }
}

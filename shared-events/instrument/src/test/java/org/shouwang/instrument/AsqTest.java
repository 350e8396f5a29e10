package org.shouwang.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.contract.response.ResponseFact.Forces.AT_LEAST_ORANGE;
import static org.shouwang.contract.response.ResponseFact.Forces.RED;
import static org.shouwang.instrument.AnswersOf.asq;
import static org.shouwang.instrument.Instrument.ASQ;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.instrument.Reason.Why;

class AsqTest {

    @ParameterizedTest
    @CsvSource({
        "nnnn, -, NEGATIVE, true",
        "nnnn, n, NEGATIVE, true",
        "ynnn, n, NON_ACUTE_POSITIVE, true",
        "nnnr, n, NON_ACUTE_POSITIVE, true",
        "nyyn, y, ACUTE_POSITIVE, true",
        "nnnn, y, ACUTE_POSITIVE, true",
        "ynnn, r, POSITIVE_ACUITY_UNKNOWN, true",
        "nnnn, r, POSITIVE_ACUITY_UNKNOWN, true",
        "ynnn, -, POSITIVE_ACUITY_UNKNOWN, false",
        "y---, -, POSITIVE_ACUITY_UNKNOWN, false",
        "y---, y, ACUTE_POSITIVE, false",
        "nnn-, -, , false"
    })
    void the_result_follows_the_four_answers_and_the_fifth(
            String four, String now, Band band, boolean valid) {
        var scored = ASQ.score(asq(four, now));

        assertThat(scored.band().orElse(null)).isEqualTo(band);
        assertThat(scored.valid()).isEqualTo(valid);
        assertThat(scored.total()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ynnn", "nynn", "nnyn", "nnny", "rnnn", "nrnn", "nnrn", "nnnr"})
    void any_yes_or_refusal_forces_orange_at_least(String four) {
        assertThat(ASQ.score(asq(four, "n")).forced()).containsExactly(AT_LEAST_ORANGE);
    }

    @Test
    void thoughts_right_now_force_red_even_as_the_only_answer() {
        assertThat(ASQ.score(asq("----", "y")).forced()).contains(RED);
        assertThat(ASQ.score(asq("yyyy", "n")).forced()).doesNotContain(RED);
    }

    @Test
    void refusing_to_say_whether_it_is_now_forces_orange_and_not_red() {
        assertThat(ASQ.score(asq("nnnn", "r")).forced()).containsExactly(AT_LEAST_ORANGE);
    }

    @Test
    void four_times_no_forces_nothing() {
        assertThat(ASQ.score(asq("nnnn", "-")).forced()).isEmpty();
        assertThat(ASQ.score(asq("nnnn", "-")).missing()).isEmpty();
    }

    @Test
    void a_positive_answer_asks_for_the_fifth_question() {
        var scored = ASQ.score(asq("nynn", "-"));

        assertThat(scored.missing()).containsExactly("asq-now");
        assertThat(scored.reasons()).extracting(Reason::why).contains(Why.ASK_WHETHER_NOW);
    }
}

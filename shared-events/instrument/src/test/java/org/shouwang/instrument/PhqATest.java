package org.shouwang.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.contract.response.ResponseFact.Forces.AT_LEAST_ORANGE;
import static org.shouwang.contract.response.ResponseFact.Forces.CLINICAL_INTERVIEW_TODAY;
import static org.shouwang.contract.response.ResponseFact.Forces.HUMAN_CONTACT_TODAY;
import static org.shouwang.instrument.AnswersOf.summing;
import static org.shouwang.instrument.AnswersOf.with;
import static org.shouwang.instrument.AnswersOf.without;
import static org.shouwang.instrument.Instrument.PHQ_A;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.instrument.Reason.Why;

class PhqATest {

    @ParameterizedTest
    @CsvSource({
        "0, MINIMAL",
        "4, MINIMAL",
        "5, MILD",
        "9, MILD",
        "10, MODERATE",
        "14, MODERATE",
        "15, MODERATELY_SEVERE",
        "19, MODERATELY_SEVERE",
        "20, SEVERE",
        "27, SEVERE"
    })
    void every_band_begins_and_ends_at_its_published_edge(int sum, Band band) {
        var scored = PHQ_A.score(summing(PHQ_A, sum));

        assertThat(scored.total()).contains(sum);
        assertThat(scored.band()).contains(band);
        assertThat(scored.valid()).isTrue();
    }

    @Test
    void the_items_on_year_difficulty_thoughts_and_attempt_never_enter_the_sum() {
        var answers = summing(PHQ_A, 7);
        answers = with(answers, "phq-a-sad-year", Answer.Word.YES);
        answers = with(answers, "phq-a-difficulty", Answer.of(3));
        answers = with(answers, "phq-a-thoughts-month", Answer.Word.YES);
        answers = with(answers, "phq-a-attempt-ever", Answer.Word.YES);

        assertThat(PHQ_A.score(answers).total()).contains(7);
    }

    @ParameterizedTest
    @CsvSource({"0,", "1, HUMAN_CONTACT_TODAY", "2, BOTH", "3, BOTH"})
    void the_self_harm_item_forces_by_its_answer_alone(int answer, String expected) {
        var forced =
                PHQ_A.score(with(summing(PHQ_A, 0), "phq-a-self-harm", Answer.of(answer))).forced();

        switch (expected) {
            case null -> assertThat(forced).isEmpty();
            case "BOTH" ->
                    assertThat(forced)
                            .containsExactlyInAnyOrder(HUMAN_CONTACT_TODAY, AT_LEAST_ORANGE);
            default -> assertThat(forced).containsExactly(HUMAN_CONTACT_TODAY);
        }
    }

    @Test
    void the_highest_sum_without_self_harm_forces_nothing() {
        var scored = PHQ_A.score(summing(PHQ_A, 24));

        assertThat(scored.band()).contains(Band.SEVERE);
        assertThat(scored.forced()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"phq-a-thoughts-month", "phq-a-attempt-ever"})
    void thoughts_or_an_attempt_force_an_interview_today(String item) {
        assertThat(PHQ_A.score(with(summing(PHQ_A, 0), item, Answer.Word.YES)).forced())
                .containsExactly(CLINICAL_INTERVIEW_TODAY);
        assertThat(PHQ_A.score(with(summing(PHQ_A, 0), item, Answer.Word.NO)).forced()).isEmpty();
    }

    @Test
    void one_answer_of_a_form_left_half_way_already_forces() {
        var scored = PHQ_A.score(new Answers(Map.of("phq-a-self-harm", Answer.of(2))));

        assertThat(scored.valid()).isFalse();
        assertThat(scored.total()).isEmpty();
        assertThat(scored.band()).isEmpty();
        assertThat(scored.forced()).contains(AT_LEAST_ORANGE);
        assertThat(scored.missing()).hasSize(8).doesNotContain("phq-a-self-harm");
    }

    @Test
    void one_or_two_missing_answers_are_prorated_and_rounded_half_up() {
        // 12 over 8 items: 12 x 9 / 8 = 13.5; 12 over 7 items: 12 x 9 / 7 = 15.43
        var one = PHQ_A.score(without(summing(PHQ_A, 12), "phq-a-movement"));
        var two = PHQ_A.score(without(summing(PHQ_A, 12), "phq-a-movement", "phq-a-failure"));

        assertThat(one.total()).contains(14);
        assertThat(one.prorated()).isTrue();
        assertThat(one.band()).contains(Band.MODERATE);
        assertThat(two.total()).contains(15);
        assertThat(two.band()).contains(Band.MODERATELY_SEVERE);
        assertThat(two.missing()).containsExactly("phq-a-failure", "phq-a-movement");
    }

    @Test
    void three_missing_answers_make_it_invalid_and_a_refusal_is_a_missing_answer() {
        var two = without(summing(PHQ_A, 12), "phq-a-movement", "phq-a-failure");
        var scored = PHQ_A.score(with(two, "phq-a-sleep", Answer.Word.REFUSED));

        assertThat(scored.valid()).isFalse();
        assertThat(scored.total()).isEmpty();
        assertThat(scored.reasons()).extracting(Reason::why).contains(Why.INCOMPLETE, Why.REFUSED);
    }

    @Test
    void an_unanswered_self_harm_item_is_a_prompt_to_ask_it() {
        var scored = PHQ_A.score(without(summing(PHQ_A, 3), "phq-a-self-harm"));

        assertThat(scored.valid()).isTrue();
        assertThat(scored.reasons()).extracting(Reason::why).contains(Why.ASK_SELF_HARM);
        assertThat(PHQ_A.score(summing(PHQ_A, 3)).reasons()).isEmpty();
    }

    @Test
    void a_sum_of_ten_advises_a_fuller_evaluation_and_nine_does_not() {
        assertThat(PHQ_A.score(summing(PHQ_A, 9)).reasons()).isEmpty();
        assertThat(PHQ_A.score(summing(PHQ_A, 10)).reasons())
                .extracting(Reason::why)
                .containsExactly(Why.FURTHER_EVALUATION);
    }

    @Test
    void the_depression_pattern_needs_a_core_item_five_positive_items_and_some_difficulty() {
        var five = summing(PHQ_A, 15);
        var difficult = with(five, "phq-a-difficulty", Answer.of(1));
        var fourAndSelfHarmOfOne =
                with(with(difficult, "phq-a-tired", Answer.of(1)), "phq-a-self-harm", Answer.of(1));
        var noCore =
                with(
                        with(
                                with(summing(PHQ_A, 24), "phq-a-difficulty", Answer.of(3)),
                                "phq-a-down",
                                Answer.of(1)),
                        "phq-a-interest",
                        Answer.of(1));

        assertThat(pattern(difficult)).isTrue();
        assertThat(pattern(fourAndSelfHarmOfOne)).isTrue();
        assertThat(pattern(five)).isFalse();
        assertThat(pattern(with(difficult, "phq-a-tired", Answer.of(1)))).isFalse();
        assertThat(pattern(noCore)).isFalse();
    }

    private static boolean pattern(Answers answers) {
        return PHQ_A.score(answers).reasons().stream()
                .anyMatch(reason -> reason.why() == Why.DEPRESSION_PATTERN);
    }
}

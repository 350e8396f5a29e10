package org.shouwang.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.contract.response.ResponseFact.Forces;

class InstrumentTest {

    @Test
    void an_answer_that_the_form_cannot_have_is_named_and_never_scored() {
        var answers =
                new Answers(
                        Map.of(
                                "phq-a-down",
                                Answer.of(4),
                                "phq-a-sleep",
                                Answer.Word.YES,
                                "phq-a-attempt-ever",
                                Answer.of(1),
                                "asq-now",
                                Answer.Word.YES));

        assertThat(Instrument.PHQ_A.problems(answers))
                .containsExactly(
                        new AnswerProblem("asq-now", AnswerProblem.Kind.UNKNOWN_ITEM),
                        new AnswerProblem("phq-a-down", AnswerProblem.Kind.NOT_AN_ANSWER),
                        new AnswerProblem("phq-a-sleep", AnswerProblem.Kind.NOT_AN_ANSWER),
                        new AnswerProblem("phq-a-attempt-ever", AnswerProblem.Kind.NOT_AN_ANSWER));
        assertThatIllegalArgumentException().isThrownBy(() -> Instrument.PHQ_A.score(answers));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3", "yes", "no", "refused"})
    void an_answer_is_read_from_the_text_it_is_written_as(String text) {
        assertThat(Answer.parse(text).orElseThrow().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "10", "ja", "=1+1", "三", "٣"})
    void any_other_text_is_no_answer(String text) {
        assertThat(Answer.parse(text)).isEmpty();
    }

    @Test
    void every_rule_of_the_table_speaks_of_an_item_and_an_answer_that_exist() {
        for (var rule : ForcedBy.TABLE) {
            var item =
                    Arrays.stream(Instrument.values())
                            .flatMap(instrument -> instrument.item(rule.item()).stream())
                            .findFirst();
            assertThat(item).as(rule.item()).isPresent();
            assertThat(rule.when()).allMatch(item.orElseThrow()::accepts);
            assertThat(rule.source()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_item_band_reason_and_problem_has_its_text(String language) throws IOException {
        var texts = texts(language);
        var keys =
                Stream.of(
                                Arrays.stream(Instrument.values())
                                        .flatMap(i -> i.items().stream())
                                        .map(Item::code),
                                Arrays.stream(Instrument.values())
                                        .flatMap(i -> i.items().stream())
                                        .flatMap(item -> item.further().stream())
                                        .map(Item.Further::code),
                                Arrays.stream(Instrument.values())
                                        .map(i -> i.name().toLowerCase(Locale.ROOT))
                                        .map(name -> "instrument." + name.replace('_', '-'))
                                        .flatMap(
                                                k ->
                                                        Stream.of(".name", ".intro", ".source")
                                                                .map(k::concat)),
                                Arrays.stream(Band.values()).map(b -> "instrument.band." + b),
                                Arrays.stream(Reason.Why.values())
                                        .map(w -> "instrument.reason." + w),
                                Arrays.stream(Forces.values()).map(f -> "instrument.forces." + f),
                                Arrays.stream(AnswerProblem.Kind.values())
                                        .map(k -> "instrument.problem." + k))
                        .flatMap(k -> k)
                        .toList();

        assertThat(keys).allSatisfy(key -> assertThat(texts.getProperty(key)).as(key).isNotBlank());
        assertThat(texts.stringPropertyNames()).isEqualTo(texts("zh").stringPropertyNames());
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var in =
                InstrumentTest.class.getResourceAsStream(
                        "/texts/instrument_" + language + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}

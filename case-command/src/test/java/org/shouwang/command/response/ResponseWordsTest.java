package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.command.form.Drawing;
import org.shouwang.command.form.Field;
import org.shouwang.command.form.FormContext;
import org.shouwang.command.form.Questions;
import org.shouwang.command.response.decision.ResponseRefusal;
import org.shouwang.command.response.fact.AssessForm;
import org.shouwang.command.response.fact.FactForms;
import org.shouwang.web.text.Language;
import org.shouwang.web.text.Text;
import org.shouwang.web.text.Texts;

/** Every question, answer, title and refusal has its words in both languages. */
class ResponseWordsTest {

    private static final Texts TEXTS = Texts.onClassPath();
    private static final FormContext NOTHING =
            new FormContext(ZoneId.of("Asia/Shanghai"), Instant.EPOCH, Map.of(), List.of());

    static Stream<Questions<?>> forms() {
        Stream<Questions<?>> facts = FactForms.all().stream().map(form -> form);
        Stream<Questions<?>> assessments =
                AssessForm.names().stream()
                        .map(
                                name ->
                                        AssessForm.find(name.substring("assess-".length()))
                                                .orElseThrow());
        Stream<Questions<?>> acts =
                Acts.all().stream().map(act -> new Named(act.name(), act.asks()));
        return Stream.of(
                        facts, assessments, acts, Stream.<Questions<?>>of(StartQuestions.QUESTIONS))
                .flatMap(s -> s);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_has_all_its_words(Questions<?> form) {
        said("form." + form.name());
        for (Drawing field : Drawing.of(form, NOTHING, TEXTS)) {
            said(key(field.label()));
            field.choices().forEach(choice -> said(key(choice.text())));
        }
    }

    @ParameterizedTest
    @EnumSource(ResponseRefusal.class)
    void a_refusal_says_why(ResponseRefusal refusal) {
        said("refusal." + refusal.name());
    }

    private static String key(Text text) {
        return ((Text.Key) text).key();
    }

    private static void said(String key) {
        for (Language language : Language.values()) {
            assertThat(TEXTS.written(language, key)).as("%s in %s", key, language).isPresent();
        }
    }

    private record Named(String name, List<Field<?>> fields) implements Questions<Object> {
        @Override
        public Object read(org.shouwang.command.form.Answers answers) {
            throw new UnsupportedOperationException("only its words are asked for");
        }
    }
}

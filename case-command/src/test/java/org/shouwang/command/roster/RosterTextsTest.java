package org.shouwang.command.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_problem_error_and_field_has_its_text_and_no_other_is_there(String language)
            throws IOException {
        var texts = new Properties();
        try (var in = getClass().getResourceAsStream("/texts/roster_" + language + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }

        assertThat(texts.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(
                                        Arrays.stream(FileProblem.values()).map(p -> "file." + p),
                                        Arrays.stream(RosterError.Kind.values())
                                                .map(k -> "error." + k),
                                        Arrays.stream(Field.values()).map(f -> "field." + f))
                                .flatMap(keys -> keys)
                                .toList());
        assertThat(texts.values())
                .allSatisfy(
                        text ->
                                assertThat(
                                                new MessageFormat((String) text)
                                                        .format(new Object[] {"1", "2"}))
                                        .isNotBlank());
        assertThat(texts.values()).noneMatch(text -> ((String) text).contains("'"));
    }
}

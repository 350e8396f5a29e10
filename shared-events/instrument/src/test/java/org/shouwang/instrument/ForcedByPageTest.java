package org.shouwang.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.response.ResponseFact.Forces;

/**
 * The page for people is made of the table. Run with {@code -Dwhat-answers-force=write} to write it
 * anew after a change of the table, and read the difference.
 */
class ForcedByPageTest {

    private static final Path PAGE = Path.of("../../ops/docs/what-answers-force.md");
    private static final Properties ZH = texts("zh");
    private static final Properties EN = texts("en");

    @Test
    void the_page_says_what_the_table_says() throws IOException {
        if ("write".equals(System.getProperty("what-answers-force"))) {
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE)
                .as("run this test with -Dwhat-answers-force=write")
                .content()
                .isEqualTo(page());
    }

    private static String page() {
        return """
        # What an answer forces · 哪个回答意味着什么

        Written out of the table in code; do not edit it here. An answer counts as soon as it is recorded, also when the form
        was not finished. A sum alone never sets a level, and a person may always set a higher one.

        由程序中的表生成，请勿手工修改。回答一经记录即生效，问卷没做完也一样。总分从不单独决定等级；人总可以定得更高。

        | question 题目 | answer 回答 | forces 意味着 | source 依据 |
        |---|---|---|---|
        """
                + ForcedBy.TABLE.stream()
                        .map(ForcedByPageTest::row)
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(ForcedBy rule) {
        String answers =
                rule.when().stream().map(Answer::text).sorted().collect(Collectors.joining(", "));
        return "| %s<br>%s | %s | %s | %s |"
                .formatted(
                        EN.getProperty(rule.item()),
                        ZH.getProperty(rule.item()),
                        answers,
                        says(rule.forces()),
                        rule.source());
    }

    private static String says(Forces forces) {
        return switch (forces) {
            case RED -> "the level is red at once 立即为红色";
            case AT_LEAST_ORANGE -> "the level is orange at least 至少为橙色";
            case HUMAN_CONTACT_TODAY -> "an adult talks with the student today 今天有成年人当面谈";
            case CLINICAL_INTERVIEW_TODAY -> "a clinical interview today 今天做临床访谈";
        };
    }

    private static Properties texts(String language) {
        try (var file =
                ForcedByPageTest.class.getResourceAsStream(
                        "/texts/instrument_" + language + ".properties")) {
            var texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package org.shouwang.web.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.web.text.Texts;

class TextCheckTest {

    @TempDir private Path module;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>你好</p>",
                "<p>Hello</p>",
                "<p>、</p>",
                "<input placeholder=\"Name\">",
                "<button title=\"关闭\">×</button>",
                "<p th:text=\"${ok} ? 'Yes' : 'No'\"></p>",
                "<p th:text=\"|by ${name}|\"></p>",
                "<p data-x=\"预警\"></p>"
            })
    void a_literal_text_is_found(String html) throws IOException {
        assertThat(findings(html)).hasSize(1).first().asString().contains("literal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:text=\"#{web.brand}\">·</p>",
                "<p th:text=\"${x} ?: #{${'web.level.' + level}}\"></p>",
                "<p th:class=\"${late} ? 'late'\">12:30</p>",
                "<!--/* a note to whoever reads the template */--><p></p>",
                "<p>PHQ-A</p>"
            })
    void what_says_nothing_by_itself_passes(String html) throws IOException {
        assertThat(findings(html)).isEmpty();
    }

    @Test
    void a_missing_key_is_found() throws IOException {
        assertThat(findings("<p th:text=\"#{web.no_such}\"></p>"))
                .containsExactly("a template asks for a text that is not there: web.no_such");
    }

    @Test
    void a_key_nobody_uses_is_found() throws IOException {
        write("texts/x_zh.properties", "web.brand=守望\nweb.skip=跳\nweb.level.red=红");

        assertThat(findings("<p th:text=\"#{web.brand}\" th:title=\"#{${'web.level.' + l}}\"></p>"))
                .containsExactly("a text is never used: web.skip");
    }

    private List<String> findings(String html) throws IOException {
        write("templates/x.html", html);
        return TextCheck.of(module, Texts.onClassPath(), "PHQ-A").findings();
    }

    private void write(String path, String text) throws IOException {
        Path file = module.resolve("src/main/resources").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

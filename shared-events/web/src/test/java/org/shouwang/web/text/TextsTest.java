package org.shouwang.web.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsTest {

    private static final Texts TEXTS = Texts.onClassPath();

    @TempDir private Path folder;

    @Test
    void a_word_follows_its_number_and_an_apostrophe_is_only_an_apostrophe() throws Exception {
        write("more_zh", "more.days={0} 天");
        write("more_en", "more.days=It's {0} {0|day|days}");

        withFolder(
                () -> {
                    Texts texts = Texts.onClassPath();
                    assertThat(texts.say(Language.EN.locale(), "more.days", 1))
                            .isEqualTo("It's 1 day");
                    assertThat(texts.say(Language.EN.locale(), "more.days", 2))
                            .isEqualTo("It's 2 days");
                    assertThat(texts.say(Language.ZH.locale(), "more.days", 2)).isEqualTo("2 天");
                });
    }

    @Test
    void braces_in_an_argument_are_not_filled_again() {
        assertThat(TEXTS.say(Language.ZH.locale(), "web.title", "{0} $1")).isEqualTo("{0} $1 · 守望");
    }

    @Test
    void a_nested_text_is_said_in_the_same_language() {
        Text text = Text.of("web.title", Text.said("预警", "Alert"));

        assertThat(TEXTS.say(Language.EN.locale(), text)).isEqualTo("Alert · Shouwang");
    }

    @Test
    void a_key_in_one_language_only_stops_the_start() throws Exception {
        write("more_zh", "more.a=甲\nmore.b=乙");
        write("more_en", "more.a=A");

        withFolder(
                () ->
                        assertThatThrownBy(Texts::onClassPath)
                                .hasMessageContaining("missing in en")
                                .hasMessageContaining("more.b"));
    }

    @Test
    void half_a_pair_of_files_stops_the_start() throws Exception {
        write("more_zh", "");

        withFolder(
                () ->
                        assertThatThrownBy(Texts::onClassPath)
                                .hasMessageContaining("missing in en: [more]"));
    }

    @Test
    void a_key_said_twice_stops_the_start() throws Exception {
        write("more_zh", "web.brand=守望");
        write("more_en", "web.brand=Shouwang");

        withFolder(() -> assertThatThrownBy(Texts::onClassPath).hasMessageContaining("twice"));
    }

    private void write(String file, String text) throws IOException {
        Path texts = Files.createDirectories(folder.resolve("texts"));
        Files.writeString(texts.resolve(file + ".properties"), text);
    }

    private void withFolder(Runnable check) throws IOException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader more = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(more);
            check.run();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}

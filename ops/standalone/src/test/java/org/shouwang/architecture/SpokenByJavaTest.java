package org.shouwang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What people read stands in the message bundles, in both languages: a Chinese word or comma in the
 * program would be read in English too. The few sources that hold one are named here, and why.
 */
class SpokenByJavaTest {

    private static final Path HOUSE = Path.of("../..");

    /** They read what people write: rosters, names of people and classes, numbers, cells. */
    private static final Set<String> READERS =
            Set.of(
                    "CellReading.java",
                    "CellWords.java",
                    "ClassLabels.java",
                    "Csv.java",
                    "HeaderMeaning.java",
                    "HeaderWords.java",
                    "Label.java",
                    "PersonName.java",
                    "PhoneMask.java",
                    "PinyinReadings.java",
                    "Samples.java");

    /** Each word or date stands in both languages, side by side. */
    private static final Set<String> BOTH =
            Set.of("Action.java", "Days.java", "Guard.java", "Reach.java", "Table.java");

    /**
     * The console speaks before any reader has a language, the demo school is written in Chinese,
     * and the library that reads plans says what is wrong with one in both languages.
     */
    private static final List<String> BY_THEMSELVES =
            List.of(
                    "org/shouwang/postgres/",
                    "org/shouwang/standalone/",
                    "org/shouwang/plan/document/");

    /** Comments, text blocks and strings: whichever begins first. */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "/\\*.*?\\*/|//[^\\n]*|'(?:\\\\.|[^'\\\\])'"
                            + "|(\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\")",
                    Pattern.DOTALL);

    private static final Pattern CHINESE =
            Pattern.compile("[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef]");

    @Test
    void no_program_text_speaks_chinese_but_where_it_must() {
        List<String> found = new ArrayList<>();
        for (Path source : sources()) {
            if (!isExcepted(source)) {
                spoken(read(source)).forEach(said -> found.add(source.getFileName() + ": " + said));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void no_exception_is_idle() {
        Set<String> idle = new TreeSet<>(READERS);
        idle.addAll(BOTH);
        for (Path source : sources()) {
            if (!spoken(read(source)).isEmpty()) {
                idle.remove(source.getFileName().toString());
            }
        }
        assertThat(idle).isEmpty();
    }

    private static boolean isExcepted(Path source) {
        String name = source.getFileName().toString();
        return READERS.contains(name)
                || BOTH.contains(name)
                || BY_THEMSELVES.stream().anyMatch(source.toString()::contains);
    }

    private static List<String> spoken(String java) {
        List<String> spoken = new ArrayList<>();
        Matcher token = TOKEN.matcher(java);
        while (token.find()) {
            String literal = token.group(1);
            if (literal != null && CHINESE.matcher(literal).find()) {
                spoken.add(literal);
            }
        }
        return spoken;
    }

    private static List<Path> sources() {
        try (Stream<Path> all = Files.walk(HOUSE)) {
            return all.filter(path -> path.toString().contains("/src/main/java/"))
                    .filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

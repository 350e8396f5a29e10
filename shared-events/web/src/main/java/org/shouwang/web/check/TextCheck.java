package org.shouwang.web.check;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shouwang.web.text.Language;
import org.shouwang.web.text.Texts;

/**
 * Checks that no template says anything that is not in the message bundles, and that everything it
 * refers to is there. A module's test reads:
 *
 * <pre>{@code
 * assertThat(TextCheck.ofModule().findings()).isEmpty();
 * }</pre>
 */
public final class TextCheck {

    private static final Pattern KEY =
            Pattern.compile("#\\{\\s*([A-Za-z][\\w.-]*)|messages\\.msg\\(\\s*'([\\w.-]+)'");
    private static final Pattern MADE_KEY =
            Pattern.compile("(?:#\\{\\s*\\$\\{|messages\\.msg\\()\\s*'([\\w.-]+\\.)'\\s*\\+");
    private static final Pattern QUOTED_KEY = Pattern.compile("\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"");
    private static final Pattern MADE_IN_JAVA =
            Pattern.compile("\"([a-z][\\w-]*(?:\\.[\\w-]+)*\\.)\"");

    private final Path module;
    private final Texts texts;
    private final Set<String> allowed;

    private TextCheck(Path module, Texts texts, Set<String> allowed) {
        this.module = module;
        this.texts = texts;
        this.allowed = Set.copyOf(allowed);
    }

    /**
     * Checks the module whose tests are running.
     *
     * @param allowed literal texts that may stand in a template, such as the name of an instrument
     */
    public static TextCheck ofModule(String... allowed) {
        return new TextCheck(Path.of(""), Texts.onClassPath(), Set.of(allowed));
    }

    static TextCheck of(Path module, Texts texts, String... allowed) {
        return new TextCheck(module, texts, Set.of(allowed));
    }

    /** Everything found wrong, one sentence each: literal texts, missing keys, keys never used. */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        Set<String> used = new HashSet<>();
        Set<String> made = new HashSet<>();
        for (Path template : files("src/main/resources/templates", ".html")) {
            String html = read(template);
            literals(template, findings);
            collect(KEY, html, used);
            collect(MADE_KEY, html, made);
        }
        used.stream()
                .filter(key -> texts.written(Language.ZH, key).isEmpty())
                .map(key -> "a template asks for a text that is not there: " + key)
                .forEach(findings::add);
        for (Path source : files("src/main/java", ".java")) {
            String java = read(source);
            collect(QUOTED_KEY, java, used);
            collect(MADE_IN_JAVA, java, made);
        }
        for (String key : ownKeys()) {
            if (!used.contains(key) && made.stream().noneMatch(key::startsWith)) {
                findings.add("a text is never used: " + key);
            }
        }
        return findings;
    }

    private void literals(Path template, List<String> findings) {
        try (Reader html = Files.newBufferedReader(template, StandardCharsets.UTF_8)) {
            Predicate<String> fine = said -> allowed.contains(said.strip());
            LiteralTexts.in(html).stream()
                    .filter(fine.negate())
                    .map(
                            said ->
                                    "a literal text in "
                                            + template.getParent().getFileName()
                                            + "/"
                                            + template.getFileName()
                                            + ": "
                                            + said)
                    .forEach(findings::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> ownKeys() {
        Set<String> keys = new TreeSet<>();
        Pattern line = Pattern.compile("(?m)^([\\w.-]+)=");
        for (Path file : files("src/main/resources/texts", "_zh.properties")) {
            collect(line, read(file), keys);
        }
        return keys;
    }

    private List<Path> files(String folder, String ending) {
        Path root = module.resolve(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(p -> p.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(Pattern pattern, String text, Set<String> into) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            for (int group = 1; group <= found.groupCount(); group++) {
                if (found.group(group) != null) {
                    into.add(found.group(group));
                }
            }
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

package org.shouwang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A row that nobody asks about protects nothing, and the page for people would promise it. */
class AskedTest {

    private static final List<Path> SERVICES =
            Stream.of("case-command", "case-query", "notifications", "shared-events/web")
                    .map(module -> Path.of("../..", module, "src/main/java"))
                    .toList();

    private static final Pattern NAMED = Pattern.compile("\\bAction\\.([A-Z][A-Z_]+)\\b");

    @Test
    void every_action_of_the_policy_is_asked_for_by_a_service() {
        Set<Action> asked = EnumSet.noneOf(Action.class);
        SERVICES.forEach(service -> asked.addAll(namedIn(service)));

        assertThat(EnumSet.complementOf(EnumSet.copyOf(asked))).isEmpty();
    }

    private static Set<Action> namedIn(Path service) {
        Set<Action> named = EnumSet.noneOf(Action.class);
        try (Stream<Path> files = Files.walk(service)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(
                            file -> {
                                Matcher found = NAMED.matcher(read(file));
                                while (found.find()) {
                                    named.add(Action.valueOf(found.group(1)));
                                }
                            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return named;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

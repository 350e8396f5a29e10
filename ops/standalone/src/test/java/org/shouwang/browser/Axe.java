package org.shouwang.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * axe-core: the part of WCAG 2.2 A and AA, and of what is good practice, that a machine can judge.
 */
final class Axe {

    private static final String SCRIPT = script();

    private static final String RUN =
            """
            async runOnly => {
              const found = await axe.run(document, {
                runOnly,
                resultTypes: ["violations"],
                preload: false,
              });
              return found.violations.map(v => v.id + ": " + v.help + " "
                + v.nodes.map(n => n.target.join(" ") + " " + (n.any[0]?.message ?? "")).join(" | "));
            }
            """;

    private static final List<String> ALL =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /** What is wrong with the page as it is shown now; empty when nothing is. */
    static List<String> violations(Page page) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        List<?> found = (List<?>) page.evaluate(RUN, Map.of("type", "tag", "values", ALL));
        return found.stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

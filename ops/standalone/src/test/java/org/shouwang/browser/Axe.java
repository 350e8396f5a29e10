package org.shouwang.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** axe-core: the part of WCAG 2.2 A and AA that a machine can judge. */
final class Axe {

    private static final String SCRIPT = script();

    private static final String RUN =
            """
            async () => {
              const found = await axe.run(document, {
                runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
                rules: { "target-size": { enabled: true } },
                resultTypes: ["violations"],
              });
              return found.violations.map(v => v.id + ": " + v.help + " "
                + v.nodes.map(n => n.target.join(" ") + " " + (n.any[0]?.message ?? "")).join(" | "));
            }
            """;

    private Axe() {}

    /** What is wrong with the page as it is shown now; empty when nothing is. */
    static List<String> violations(Page page) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        List<?> found = (List<?>) page.evaluate(RUN);
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

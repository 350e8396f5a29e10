package org.shouwang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The dark theme is written down twice: for whoever chose it, and for whose system is dark. */
class DarkTest {

    private static final Pattern DARK =
            Pattern.compile(
                    ":root\\[data-theme=\"(?:dark|auto)\"] \\{([^}]*color-scheme: dark[^}]*)}");

    @Test
    void is_the_same_whether_somebody_chose_it_or_the_system_is_dark() throws IOException {
        List<String> written;
        try (InputStream css = DarkTest.class.getResourceAsStream("/assets/shouwang.css")) {
            written =
                    DARK.matcher(new String(css.readAllBytes(), StandardCharsets.UTF_8))
                            .results()
                            .map(DarkTest::colours)
                            .toList();
        }
        assertThat(written).hasSize(2);
        assertThat(written.getFirst()).isEqualTo(written.getLast()).contains("--ground:");
    }

    private static String colours(MatchResult block) {
        return block.group(1).strip().replaceAll("\\s+", " ");
    }
}

package org.shouwang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A name that does not fit goes on in the next line. */
class NamesUncutTest {

    @Test
    void nothing_is_cut_to_what_fits() throws IOException {
        String style = Files.readString(Path.of("src/main/resources/assets/shouwang.css"));

        assertThat(style).doesNotContain("text-overflow", "line-clamp");
    }
}

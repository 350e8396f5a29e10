package org.shouwang.web.form;

import java.util.Objects;
import java.util.Optional;
import org.shouwang.web.text.Text;

/**
 * One of the answers a select or a row of cards offers.
 *
 * @param value what is sent
 * @param text what it is called
 * @param explained a line below it
 * @param alarm whether choosing it is shown in red
 */
public record Choice(String value, Text text, Optional<Text> explained, boolean alarm) {

    public Choice {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(explained, "explained");
    }

    /** A choice without explanation. */
    public static Choice of(String value, Text text) {
        return new Choice(value, text, Optional.empty(), false);
    }

    /** The same choice with a line below it. */
    public Choice explained(Text line) {
        return new Choice(value, text, Optional.of(line), alarm);
    }

    /** The same choice, shown in red when chosen. */
    public Choice alarming() {
        return new Choice(value, text, explained, true);
    }

    public boolean hasHelp() {
        return explained.isPresent();
    }

    /** The line below it; asked for only when there is one. */
    public Text help() {
        return explained.orElseThrow();
    }
}

package org.shouwang.web.problem;

import java.util.Objects;
import org.shouwang.web.text.Text;

/**
 * What is wrong with one field.
 *
 * @param field the field's name in the form or the request
 */
public record Fault(String field, Text text) {

    public Fault {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(text, "text");
    }
}

package org.shouwang.command.form;

import java.util.List;
import java.util.Map;

/** What somebody typed into a form, kept as it was so that a failed post shows it again. */
public record Typed(Map<String, List<String>> values) {

    public Typed {
        values = Map.copyOf(values);
    }

    /** Every value of a field; blank ones are no answer. */
    List<String> of(String field) {
        return values.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** The first value as typed, or an empty text, for drawing the field again. */
    public String first(String field) {
        return values.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    public boolean has(String field, String value) {
        return values.getOrDefault(field, List.of()).contains(value);
    }
}

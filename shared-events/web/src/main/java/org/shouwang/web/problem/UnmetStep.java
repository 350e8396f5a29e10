package org.shouwang.web.problem;

import java.util.Objects;
import org.shouwang.web.text.Text;

/**
 * A step that stands in the way.
 *
 * @param id the step's stable id in the plan
 * @param name as the plan words it
 */
public record UnmetStep(String id, Text name) {

    public UnmetStep {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }
}

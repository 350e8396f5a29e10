package org.shouwang.plan.document;

import java.util.List;

/**
 * What people read of a step.
 *
 * @param asks what is to be done
 * @param proof what counts as done
 */
public record Wording(Text title, Text asks, Text proof, List<Script> scripts) {

    public Wording {
        scripts = List.copyOf(scripts);
    }
}

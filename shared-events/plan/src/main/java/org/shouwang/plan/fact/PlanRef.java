package org.shouwang.plan.fact;

import java.util.regex.Pattern;

/** The id of something that a plan names: a level, a step, a reason, a role. */
public record PlanRef(String id) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    /**
     * @throws IllegalArgumentException when the id is not lower-case letters, digits and hyphens
     */
    public PlanRef {
        if (!isId(id)) {
            throw new IllegalArgumentException("not an id of a plan");
        }
    }

    /** Whether a text has the shape of a plan's id. */
    public static boolean isId(String text) {
        return SHAPE.matcher(text).matches();
    }
}

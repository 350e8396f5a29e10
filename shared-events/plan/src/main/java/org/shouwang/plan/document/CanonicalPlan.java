package org.shouwang.plan.document;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The documents that come with the product: the canonical plan, and the schema of the format. */
public final class CanonicalPlan {

    private CanonicalPlan() {}

    /** The canonical plan's exact bytes, red, orange and yellow. */
    public static byte[] document() {
        return resource("canonical.yaml");
    }

    /** The canonical plan. */
    public static Plan plan() {
        return switch (PlanReader.read(document())) {
            case PlanReading.Sound(Plan plan) -> plan;
            case PlanReading.Broken(var problems) ->
                    throw new IllegalStateException("the canonical plan is broken: " + problems);
        };
    }

    /** The JSON Schema (draft 2020-12) of the format, for editors and other tools. */
    public static byte[] schema() {
        return resource("plan.schema.json");
    }

    private static byte[] resource(String name) {
        try (var in = CanonicalPlan.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

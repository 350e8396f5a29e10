package org.shouwang.contract.wire;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** The way from every older revision to the latest. */
final class Upcasters {

    private record Step(String name, int from) {}

    private static final List<Upcaster> ALL =
            List.of(
                    new ConsentAnswer(),
                    new AlertCarried("response.started"),
                    new AlertCarried("response.alert_joined"),
                    new ToldInstead(),
                    new TalkedHow(),
                    new ReportedAs(),
                    new ReviewFound(),
                    new ReferralLetter());

    private final Map<Step, Upcaster> steps;

    Upcasters() {
        this.steps =
                ALL.stream()
                        .collect(
                                Collectors.toMap(
                                        u -> new Step(u.name(), u.from()), Function.identity()));
    }

    /**
     * @throws IllegalStateException when a revision between has no upcaster
     */
    void bring(ObjectNode payload, String name, int from, int to) {
        for (int revision = from; revision < to; revision++) {
            Upcaster upcaster = steps.get(new Step(name, revision));
            if (upcaster == null) {
                throw new IllegalStateException(
                        "no upcaster of " + name + " from revision " + revision);
            }
            upcaster.upcast(payload);
        }
    }
}

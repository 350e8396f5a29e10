package org.shouwang.query.cases;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactCode;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.Facts;

/** How the meetings with the guardian, and the talks with the student, went. */
final class Meetings {

    private Meetings() {}

    /** Whether the last talk found the student unwell: then counting begins anew. */
    static boolean lastUnstable(Facts facts) {
        return standing(facts, FactKind.FOLLOW_UP_HELD)
                .max(Comparator.comparing(Fact::happenedAt))
                .flatMap(fact -> fact.get(Attribute.CONDITION, FactCode.Condition.class))
                .filter(FactCode.Condition.UNSTABLE::equals)
                .isPresent();
    }

    private static Stream<Fact> standing(Facts facts, FactKind kind) {
        Set<UUID> replaced =
                facts.inOrder().stream()
                        .map(Fact::supersedes)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        return facts.inOrder().stream()
                .filter(fact -> fact.kind() == kind)
                .filter(fact -> !replaced.contains(fact.id()));
    }

    /** Whether the last of them ended with a refusal to sign that nobody witnessed. */
    static boolean lastRefusedAlone(Facts facts) {
        return standing(facts, FactKind.GUARDIAN_MET)
                .reduce((_, later) -> later)
                .flatMap(fact -> fact.get(Attribute.SIGNATURE, FactCode.Signature.class))
                .filter(signature -> signature == FactCode.Signature.REFUSED_ALONE)
                .isPresent();
    }
}

package org.shouwang.query.cases;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactCode;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.Facts;

/** How the meetings with the guardian went. */
final class Meetings {

    private Meetings() {}

    /** Whether the last of them ended with a refusal to sign that nobody witnessed. */
    static boolean lastRefusedAlone(Facts facts) {
        Set<UUID> replaced =
                facts.inOrder().stream()
                        .map(Fact::supersedes)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        return facts.inOrder().stream()
                .filter(fact -> fact.kind() == FactKind.GUARDIAN_MET)
                .filter(fact -> !replaced.contains(fact.id()))
                .reduce((_, later) -> later)
                .flatMap(fact -> fact.get(Attribute.SIGNATURE, FactCode.Signature.class))
                .filter(signature -> signature == FactCode.Signature.REFUSED_ALONE)
                .isPresent();
    }
}

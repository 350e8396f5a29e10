package org.shouwang.plan.recorded;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.shouwang.contract.response.ResponseCourse.GuardianStands;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactCode.Family;
import org.shouwang.plan.fact.FactCode.Standing;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.Facts;

/** What is known of all the guardians of a student, each time one of them stands otherwise. */
final class FamilyFacts {

    private FamilyFacts() {}

    static Facts plus(Facts facts, GuardianStands e, Instant at) {
        UUID guardian = e.guardian().value();
        Standing standing = FactReading.standing(e.standing());
        Map<UUID, Standing> family = new HashMap<>();
        for (Fact fact : facts.inOrder()) {
            if (fact.kind() == FactKind.GUARDIAN_STANDS) {
                family.put(
                        fact.get(Attribute.GUARDIAN, UUID.class).orElseThrow(),
                        fact.get(Attribute.STANDING, Standing.class).orElseThrow());
            }
        }
        family.put(guardian, standing);
        return facts.plus(
                Fact.of(id(guardian, facts), FactKind.GUARDIAN_STANDS, at, at, guardian)
                        .with(Attribute.GUARDIAN, guardian)
                        .with(Attribute.STANDING, standing)
                        .with(
                                Attribute.FAMILY,
                                family.containsValue(Standing.MAY_BE_TOLD)
                                        ? Family.SOMEBODY_MAY_BE_TOLD
                                        : Family.NOBODY_MAY_BE_TOLD));
    }

    /** The same guardian may stand otherwise twice within one instant. */
    private static UUID id(UUID guardian, Facts facts) {
        String name = "stands" + guardian + facts.inOrder().size();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

package org.shouwang.plan.recorded;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.contract.response.ResponseCourse.GuardianStands;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactCode.Custodian;
import org.shouwang.plan.fact.FactCode.Family;
import org.shouwang.plan.fact.FactCode.Standing;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.Facts;

/** What is known of all the guardians of a student, each time one of them stands otherwise. */
final class FamilyFacts {

    private static final Set<FactKind> HANDS =
            EnumSet.of(
                    FactKind.SUPERVISION_STARTED,
                    FactKind.SUPERVISION_ENDED,
                    FactKind.CUSTODY_HANDED_OVER);

    private FamilyFacts() {}

    static Facts plus(Facts facts, GuardianStands e, Instant at) {
        UUID guardian = e.guardian().value();
        Standing standing = FactReading.standing(e.standing());
        Map<UUID, Standing> family = family(facts);
        family.put(guardian, standing);
        Fact stands =
                Fact.of(id(guardian, facts), FactKind.GUARDIAN_STANDS, at, at, guardian)
                        .with(Attribute.GUARDIAN, guardian)
                        .with(Attribute.STANDING, standing)
                        .with(
                                Attribute.FAMILY,
                                family.containsValue(Standing.MAY_BE_TOLD)
                                        ? Family.SOMEBODY_MAY_BE_TOLD
                                        : Family.NOBODY_MAY_BE_TOLD);
        return facts.plus(
                hasStudent(guardian, facts)
                        ? stands.with(Attribute.CUSTODIAN, Custodian.GUARDIAN)
                        : stands);
    }

    /**
     * A guardian who keeps the student in sight has no name on record: while one of them must not
     * be told, it may be that one.
     */
    static Fact keeping(Fact fact, Facts facts) {
        return fact.kind() == FactKind.SUPERVISION_STARTED
                        && byGuardian(fact)
                        && family(facts).containsValue(Standing.BARRED)
                ? fact.with(Attribute.STANDING, Standing.BARRED)
                : fact;
    }

    /** Whether the student was last given into the hands of a guardian, who may be this one. */
    private static boolean hasStudent(UUID guardian, Facts facts) {
        Set<UUID> replaced =
                facts.inOrder().stream()
                        .flatMap(fact -> fact.supersedes().stream())
                        .collect(Collectors.toSet());
        return facts.inOrder().stream()
                .filter(fact -> HANDS.contains(fact.kind()) && !replaced.contains(fact.id()))
                .max(Comparator.comparing(Fact::happenedAt))
                .filter(FamilyFacts::byGuardian)
                .filter(
                        fact ->
                                fact.get(Attribute.GUARDIAN, UUID.class)
                                        .map(guardian::equals)
                                        .orElse(true))
                .isPresent();
    }

    private static boolean byGuardian(Fact fact) {
        return fact.get(Attribute.CUSTODIAN, Custodian.class)
                .filter(Custodian.GUARDIAN::equals)
                .isPresent();
    }

    private static Map<UUID, Standing> family(Facts facts) {
        Map<UUID, Standing> family = new HashMap<>();
        for (Fact fact : facts.inOrder()) {
            if (fact.kind() == FactKind.GUARDIAN_STANDS) {
                family.put(
                        fact.get(Attribute.GUARDIAN, UUID.class).orElseThrow(),
                        fact.get(Attribute.STANDING, Standing.class).orElseThrow());
            }
        }
        return family;
    }

    /** The same guardian may stand otherwise twice within one instant. */
    private static UUID id(UUID guardian, Facts facts) {
        String name = "stands" + guardian + facts.inOrder().size();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

package org.shouwang.plan.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.FactCode.Custodian;
import org.shouwang.plan.fact.FactKind;

/**
 * Who has the student in sight, or into whose hands the student went.
 *
 * @param fact that says so
 * @param adult a member of staff, or the fact itself where it names somebody else; empty when only
 *     that somebody is there is known
 * @param handedOver whether the school has given the student into the hands of the custodian
 */
public record Beside(
        UUID fact,
        Optional<UUID> adult,
        Optional<Custodian> custodian,
        boolean handedOver,
        Instant since) {

    private static final List<FactKind> KINDS =
            List.of(
                    FactKind.SUPERVISION_STARTED,
                    FactKind.SUPERVISION_HANDED_OVER,
                    FactKind.SUPERVISION_ENDED,
                    FactKind.CUSTODY_HANDED_OVER);

    /** The last to come; whoever is named is not displaced by an entry that names nobody. */
    static Optional<Beside> of(FactIndex index) {
        Optional<Beside> now = Optional.empty();
        for (var entry : index.of(KINDS)) {
            var kind = entry.fact().kind();
            if (kind == FactKind.SUPERVISION_ENDED || kind == FactKind.CUSTODY_HANDED_OVER) {
                now = given(entry);
            } else {
                var next = of(entry);
                now = next.adult().isPresent() || now.isEmpty() ? Optional.of(next) : now;
            }
        }
        return now;
    }

    /** Nobody, where supervision ended and into nobody's hands. */
    private static Optional<Beside> given(Entry entry) {
        return entry.fact()
                .get(Attribute.CUSTODIAN, Custodian.class)
                .filter(to -> to != Custodian.NOBODY)
                .map(
                        to ->
                                new Beside(
                                        entry.fact().id(),
                                        Optional.empty(),
                                        Optional.of(to),
                                        true,
                                        entry.happenedAt()));
    }

    private static Beside of(Entry entry) {
        return new Beside(
                entry.fact().id(),
                entry.fact().get(Attribute.SUPERVISOR, UUID.class),
                entry.fact().get(Attribute.CUSTODIAN, Custodian.class),
                false,
                entry.happenedAt());
    }
}

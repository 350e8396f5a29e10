package org.shouwang.plan.recorded;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.alert.AlertEvent.Presence;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactCode;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.Facts;
import org.shouwang.plan.fact.PlanRef;

/**
 * Reads the events of an alert that no plan was started for as facts of the plan in force: what it
 * asks for before the alert may be dismissed.
 */
public final class AlertedFacts {

    private AlertedFacts() {}

    /** The facts after an event; the same facts when the event tells the plan nothing. */
    public static Facts plus(Facts facts, AlertEvent event, Instant at) {
        return switch (event) {
            case AlertEvent.Raised e -> raised(facts, e, at);
            case AlertEvent.Supplemented e -> supplemented(facts, e, at);
            case AlertEvent.SupervisionTaken e ->
                    told(facts, FactKind.SUPERVISION_STARTED, e.entry(), e.occurred(), at, e.by());
            case AlertEvent.MeansRemoved e ->
                    told(facts, FactKind.MEANS_REMOVED, e.entry(), e.occurred(), at, e.by());
            case AlertEvent.EmergencyCalled e ->
                    told(facts, FactKind.EMERGENCY_CALLED, e.entry(), e.occurred(), at, e.by());
            case AlertEvent.Acknowledged e -> facts.plus(fact(FactKind.ACKNOWLEDGED, at, e.by()));
            case AlertEvent.Dismissed e -> facts.plus(fact(FactKind.DISMISSED, at, e.by()));
            case AlertEvent.Reopened e -> reopened(facts, e, at);
            default -> facts;
        };
    }

    /**
     * The facts with a step that was waived.
     *
     * @param second who stands for it besides whoever waived it
     */
    public static Facts waived(
            Facts facts, AlertEvent.StepWaived waived, Instant at, StaffId second) {
        return facts.plus(
                Fact.of(waived.entry().value(), FactKind.STEP_WAIVED, at, at, waived.by().value())
                        .confirmedBy(second.value())
                        .with(Attribute.STEP, new PlanRef(waived.step().value()))
                        .with(Attribute.REASON, new PlanRef(waived.code().value()))
                        .with(Attribute.ROLE, Holders.of(waived.as())));
    }

    static FactCode.Danger danger(Danger danger) {
        return switch (danger) {
            case NOW -> FactCode.Danger.YES;
            case VERY_WORRIED -> FactCode.Danger.VERY_WORRIED;
            case NEEDS_ATTENTION -> FactCode.Danger.NEEDS_ATTENTION;
            case NOT_SURE -> FactCode.Danger.NOT_SURE;
        };
    }

    private static Facts raised(Facts facts, AlertEvent.Raised e, Instant at) {
        Facts raised =
                facts.plus(
                        Fact.of(e.alert().value(), FactKind.ALERT_RAISED, at, at, e.by().value())
                                .with(Attribute.DANGER, danger(e.danger())));
        return attended(raised, Optional.of(e.company()), at, e.by());
    }

    /** Whatever says more about the danger says it of the same alert. */
    private static Facts supplemented(Facts facts, AlertEvent.Supplemented e, Instant at) {
        Facts more =
                e.danger()
                        .filter(said -> moreUrgent(facts, said))
                        .map(said -> facts.plus(said(facts, danger(said), e, at)))
                        .orElse(facts);
        return attended(more, e.company(), at, e.by());
    }

    private static Fact said(
            Facts facts, FactCode.Danger danger, AlertEvent.Supplemented e, Instant at) {
        Fact first = stated(facts);
        return Fact.of(e.entry().value(), first.kind(), first.occurredAt(), at, e.by().value())
                .with(Attribute.DANGER, danger)
                .superseding(first.id());
    }

    private static boolean moreUrgent(Facts facts, Danger said) {
        var before = stated(facts).get(Attribute.DANGER, FactCode.Danger.class).orElseThrow();
        return Arrays.stream(Danger.values())
                .filter(danger -> danger(danger) == before)
                .anyMatch(said::moreUrgentThan);
    }

    private static Fact stated(Facts facts) {
        return facts.inOrder().stream()
                .filter(fact -> fact.get(Attribute.DANGER, FactCode.Danger.class).isPresent())
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private static Facts attended(
            Facts facts, Optional<AlertEvent.Company> company, Instant at, StaffId by) {
        return company.filter(with -> with.presence() == Presence.ADULT)
                .map(_ -> facts.plus(fact(FactKind.SUPERVISION_STARTED, at, by)))
                .orElse(facts);
    }

    /** It needs a human again, as urgently as it was said. */
    private static Facts reopened(Facts facts, AlertEvent.Reopened e, Instant at) {
        var danger = stated(facts).get(Attribute.DANGER, FactCode.Danger.class).orElseThrow();
        return facts.plus(fact(FactKind.ANOTHER_ALERT, at, e.by()).with(Attribute.DANGER, danger));
    }

    private static Facts told(
            Facts facts, FactKind kind, EntryId entry, Occurred occurred, Instant at, StaffId by) {
        return facts.known(entry.value(), at)
                .plus(Fact.of(entry.value(), kind, occurred.at(), at, by.value()));
    }

    private static Fact fact(FactKind kind, Instant at, StaffId by) {
        UUID id =
                UUID.nameUUIDFromBytes(
                        (kind + " " + at + " " + by).getBytes(StandardCharsets.UTF_8));
        return Fact.of(id, kind, at, at, by.value());
    }
}

package org.shouwang.plan.recorded;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.Actor;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.token.LevelId;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.Facts;
import org.shouwang.plan.fact.PlanRef;

/**
 * Reads the events of one response as facts of its plan. Ids of facts are the entries', so that a
 * correction finds what it corrects; facts without an entry get an id that follows from what they
 * are.
 */
public final class RecordedFacts {

    private RecordedFacts() {}

    /** The facts after an event that stands in the log. */
    public static Facts plus(Facts facts, LoggedEvent logged) {
        return plus(
                facts,
                (ResponseEvent) logged.event(),
                logged.recording().recordedAt(),
                Optional.of(logged.recording().actor()));
    }

    /** The facts after an event of which nobody says who recorded it. */
    public static Facts plus(Facts facts, ResponseEvent event, Instant recordedAt) {
        return plus(facts, event, recordedAt, Optional.empty());
    }

    /**
     * The facts after an event; the same facts when the event tells the plan nothing.
     *
     * @param actor who recorded it
     */
    public static Facts plus(
            Facts facts, ResponseEvent event, Instant recordedAt, Optional<Actor> actor) {
        return switch (event) {
            case ResponseCourse course -> course(facts, course, recordedAt);
            case ResponseFact fact ->
                    FactReading.of(fact, facts.knownSince(fact.entry().id().value(), recordedAt))
                            .map(read -> Retelling.sameMinute(fact.entry(), read, facts))
                            .map(read -> under(account(actor), read, facts))
                            .map(read -> FamilyFacts.keeping(read, facts))
                            .map(facts::plus)
                            .orElse(facts);
        };
    }

    /**
     * What an alert told is carried over by whoever answers it, who did not tell it; nor did
     * whoever puts another's words right.
     */
    private static Fact under(Optional<Fact.Account> account, Fact read, Facts facts) {
        return first(read, facts)
                .or(() -> account.filter(_ -> !facts.known().containsKey(read.id())))
                .map(read::under)
                .orElse(read);
    }

    private static Optional<Fact.Account> first(Fact read, Facts facts) {
        return read.supersedes().stream()
                .flatMap(old -> facts.inOrder().stream().filter(fact -> fact.id().equals(old)))
                .filter(fact -> fact.kind() == read.kind())
                .flatMap(fact -> fact.account().stream())
                .findFirst();
    }

    private static Optional<Fact.Account> account(Optional<Actor> actor) {
        return actor.filter(who -> who.kind() == Actor.Kind.STAFF)
                .flatMap(who -> who.role().map(as -> new Fact.Account(who.id(), Holders.of(as))));
    }

    private static Facts course(Facts facts, ResponseCourse event, Instant at) {
        return switch (event) {
            case ResponseCourse.Started started -> started(facts, started, at);
            case ResponseCourse.AlertJoined e ->
                    alerted(facts, FactKind.ANOTHER_ALERT, e.alert(), e.by().value(), at);
            case ResponseCourse.DangerTold e ->
                    facts.plus(
                            fact(e.entry().value(), FactKind.ANOTHER_ALERT, at, e.by().value())
                                    .with(Attribute.DANGER, AlertedFacts.danger(e.danger())));
            case ResponseCourse.GuardianStands e -> FamilyFacts.plus(facts, e, at);
            case ResponseCourse.LevelRaised e ->
                    facts.plus(
                            levelled(
                                    e.entry().value(),
                                    FactKind.LEVEL_RAISED,
                                    at,
                                    e.by().value(),
                                    e.to()));
            case ResponseCourse.LoweringProposed e ->
                    facts.plus(
                            levelled(
                                    e.entry().value(),
                                    FactKind.LOWERING_PROPOSED,
                                    at,
                                    e.by().value(),
                                    e.to()));
            case ResponseCourse.LoweringConfirmed e ->
                    facts.plus(
                            levelled(
                                    derived("lowered", at, e.by().value()),
                                    FactKind.LEVEL_LOWERED,
                                    at,
                                    e.by().value(),
                                    e.to()));
            case ResponseCourse.StepWaived e -> facts.plus(waiver(e, at));
            case ResponseCourse.WaiverExpired e ->
                    facts.plus(
                            fact(
                                            derived("expired", at, e.waiver().value()),
                                            FactKind.WAIVER_EXPIRED,
                                            at,
                                            e.waiver().value())
                                    .with(Attribute.STEP, new PlanRef(e.step().value())));
            case ResponseCourse.EndingProposed e ->
                    facts.plus(
                            fact(e.entry().value(), FactKind.ENDING_PROPOSED, at, e.by().value()));
            case ResponseCourse.Ended e ->
                    facts.plus(
                            fact(
                                            derived("ended", at, e.by().value()),
                                            FactKind.ENDED,
                                            at,
                                            e.by().value())
                                    .confirmedBy(e.proposedBy().value()));
            case ResponseCourse.LoweringDeclined _,
                    ResponseCourse.StepDue _,
                    ResponseCourse.StepOverdue _,
                    ResponseCourse.WaiverProposed _,
                    ResponseCourse.WithdrawalProposed _,
                    ResponseCourse.WithdrawalDeclined _,
                    ResponseCourse.WaiverDeclined _,
                    ResponseCourse.Deviated _,
                    ResponseCourse.MigrationProposed _,
                    ResponseCourse.MigrationDeclined _,
                    ResponseCourse.PlanMigrated _,
                    ResponseCourse.EndingDeclined _ ->
                    facts;
        };
    }

    /** The alert came first: so deadlines begin when the child was seen to be in need. */
    private static Facts started(Facts facts, ResponseCourse.Started e, Instant at) {
        Facts before =
                e.alert()
                        .map(a -> alerted(facts, FactKind.ALERT_RAISED, a, e.by().value(), at))
                        .orElse(facts);
        return before.plus(
                levelled(
                        e.response().value(),
                        FactKind.PLAN_STARTED,
                        at,
                        e.by().value(),
                        e.level()));
    }

    /**
     * Whoever answers an alert with a response has it: where nobody had said so before, the answer
     * is the acknowledgement.
     */
    private static Facts alerted(
            Facts facts,
            FactKind kind,
            ResponseCourse.FromAlert alert,
            UUID by,
            Instant answeredAt) {
        Facts raised =
                facts.plus(
                        fact(alert.alert().value(), kind, alert.raisedAt(), by)
                                .with(Attribute.DANGER, AlertedFacts.danger(alert.danger())));
        Facts known = raised;
        for (var told : alert.told()) {
            known = known.known(told.entry().value(), told.recordedAt());
        }
        known = of(alert, "attended", alert.attendedAt(), FactKind.SUPERVISION_STARTED, by, known);
        Optional<Instant> acknowledged = alert.acknowledgedAt().or(() -> Optional.of(answeredAt));
        return of(alert, "acknowledged", acknowledged, FactKind.ACKNOWLEDGED, by, known);
    }

    private static Facts of(
            ResponseCourse.FromAlert alert,
            String what,
            Optional<Instant> at,
            FactKind kind,
            UUID by,
            Facts facts) {
        return at.map(then -> fact(derived(what, then, alert.alert().value()), kind, then, by))
                .map(facts::plus)
                .orElse(facts);
    }

    /** A waiver as the plan judges it; the decider asks before it is recorded. */
    public static Fact waiver(ResponseCourse.StepWaived e, Instant at) {
        Fact waiver =
                fact(e.entry().value(), FactKind.STEP_WAIVED, at, e.by().value())
                        .with(Attribute.STEP, new PlanRef(e.step().value()))
                        .with(Attribute.REASON, new PlanRef(e.code().value()))
                        .with(Attribute.ROLE, Holders.of(e.as()));
        Fact signed = e.second().map(second -> waiver.confirmedBy(second.value())).orElse(waiver);
        return e.dueAt().map(until -> signed.with(Attribute.EXPIRES_AT, until)).orElse(signed);
    }

    private static Fact levelled(UUID id, FactKind kind, Instant at, UUID by, LevelId level) {
        return fact(id, kind, at, by).with(Attribute.LEVEL, new PlanRef(level.value()));
    }

    private static Fact fact(UUID id, FactKind kind, Instant at, UUID by) {
        return Fact.of(id, kind, at, at, by);
    }

    private static UUID derived(String what, Instant at, UUID of) {
        return UUID.nameUUIDFromBytes((what + at + of).getBytes(StandardCharsets.UTF_8));
    }
}

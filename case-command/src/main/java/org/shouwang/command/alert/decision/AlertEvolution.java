package org.shouwang.command.alert.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.command.alert.decision.AlertFacts.Doubt;
import org.shouwang.command.alert.decision.AlertState.Answered;
import org.shouwang.command.alert.decision.AlertState.Dismissed;
import org.shouwang.command.alert.decision.AlertState.Hold;
import org.shouwang.command.alert.decision.AlertState.Known;
import org.shouwang.command.alert.decision.AlertState.Open;
import org.shouwang.command.alert.decision.AlertState.Proposal;
import org.shouwang.command.alert.decision.AlertState.Unknown;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.alert.AlertEvent.Acknowledged;
import org.shouwang.contract.alert.AlertEvent.AcknowledgementExpired;
import org.shouwang.contract.alert.AlertEvent.AcknowledgementRedated;
import org.shouwang.contract.alert.AlertEvent.CorrectionConfirmed;
import org.shouwang.contract.alert.AlertEvent.CorrectionProposed;
import org.shouwang.contract.alert.AlertEvent.DismissalDeclined;
import org.shouwang.contract.alert.AlertEvent.DismissalEscalated;
import org.shouwang.contract.alert.AlertEvent.DismissalProposed;
import org.shouwang.contract.alert.AlertEvent.EmergencyCalled;
import org.shouwang.contract.alert.AlertEvent.Joined;
import org.shouwang.contract.alert.AlertEvent.MeansRemoved;
import org.shouwang.contract.alert.AlertEvent.Raised;
import org.shouwang.contract.alert.AlertEvent.Reopened;
import org.shouwang.contract.alert.AlertEvent.ResponseJoined;
import org.shouwang.contract.alert.AlertEvent.ResponseOpened;
import org.shouwang.contract.alert.AlertEvent.StepWaived;
import org.shouwang.contract.alert.AlertEvent.SubjectCorrected;
import org.shouwang.contract.alert.AlertEvent.SubjectIdentified;
import org.shouwang.contract.alert.AlertEvent.SupervisionTaken;
import org.shouwang.contract.alert.AlertEvent.Supplemented;
import org.shouwang.contract.alert.AlertEvent.Why;
import org.shouwang.contract.id.StaffId;

/** What each event of an alert makes of its state. */
final class AlertEvolution {

    /** After these somebody answers for everybody it is about once more. */
    private static final Set<Why> NEEDS_AN_ANSWER =
            EnumSet.of(Why.NEW_FACT_AFTER_THE_RESPONSE, Why.DANGER_TOLD);

    private AlertEvolution() {}

    static AlertState evolve(AlertState state, AlertEvent event, Instant at) {
        return switch (state) {
            case Unknown() when event instanceof Raised raised ->
                    new Open(new AlertFacts(raised, at), List.of(), Map.of(), Optional.empty());
            case Unknown unknown -> unknown;
            case Known known ->
                    course(withFacts(known, facts(known.facts(), event, at)), event, at);
        };
    }

    private static AlertFacts facts(AlertFacts before, AlertEvent event, Instant at) {
        AlertFacts facts = before.read(event, at);
        return switch (event) {
            case Supplemented e -> supplemented(facts, e).withDeed(e.by(), at);
            case SubjectIdentified e ->
                    facts.with(e.subject(), e.student(), e.by()).withDeed(e.by(), at);
            case SubjectCorrected e -> facts.with(e.subject(), e.to(), e.by()).withDeed(e.by(), at);
            case CorrectionProposed e ->
                    facts.with(
                                    new Doubt(e.subject(), e.from(), e.to(), e.reason(), e.by()),
                                    e.also())
                            .withDeed(e.by(), at);
            case CorrectionConfirmed e -> facts.without(e.subject()).withDeed(e.by(), at);
            case SupervisionTaken e -> facts.with(e.entry(), e).withDeed(e.by(), at);
            case MeansRemoved e -> facts.with(e.entry(), e).withDeed(e.by(), at);
            case EmergencyCalled e -> facts.with(e.entry(), e).withDeed(e.by(), at);
            case Joined e -> facts.withHelper(e.by(), at).withDeed(e.by(), at);
            case ResponseOpened e -> facts.with(e.student(), e.response()).withDeed(e.by(), at);
            case ResponseJoined e -> facts.with(e.student(), e.response()).withDeed(e.by(), at);
            case DismissalProposed e -> facts.withDeed(e.by(), at);
            case DismissalDeclined e -> facts.withoutWaivers().withDeed(e.by(), at);
            case StepWaived e -> facts.with(e, at);
            case Reopened e when NEEDS_AN_ANSWER.contains(e.why()) ->
                    facts.withoutWaivers().withoutResponses();
            case Reopened _ -> facts.withoutWaivers();
            default -> facts;
        };
    }

    private static AlertFacts supplemented(AlertFacts before, Supplemented event) {
        AlertFacts facts = before.with(event.entry(), event);
        for (var subject : event.subjects()) {
            facts = facts.with(subject, event.by());
        }
        return event.danger().isPresent() ? facts.with(event.danger().get()) : facts;
    }

    private static Known withFacts(Known state, AlertFacts facts) {
        return switch (state) {
            case Open open -> new Open(facts, open.holds(), open.bare(), open.proposal());
            case Answered _ -> new Answered(facts);
            case Dismissed _ -> new Dismissed(facts);
        };
    }

    private static Known course(Known state, AlertEvent event, Instant at) {
        return switch (event) {
            case Reopened _ -> new Open(state.facts(), List.of(), Map.of(), Optional.empty());
            case AlertEvent.Dismissed _ -> new Dismissed(state.facts());
            case ResponseOpened _, ResponseJoined _ when state instanceof Dismissed ->
                    new Answered(state.facts());
            default -> state instanceof Open open ? settled(open(open, event, at)) : state;
        };
    }

    /** Answered as soon as everybody it is about has a response. */
    private static Known settled(Open open) {
        boolean answered =
                open.facts().hasResponses() && !open.facts().leavesSomeoneWithoutResponse();
        return answered ? new Answered(open.facts()) : open;
    }

    private static Open open(Open open, AlertEvent event, Instant at) {
        return switch (event) {
            case Acknowledged e -> acknowledged(open, e, at);
            case AcknowledgementRedated e -> held(open, e.whose(), at, e.dueAt());
            case AcknowledgementExpired e -> {
                var left = new ArrayList<>(open.holds());
                left.removeIf(hold -> hold.whose().equals(e.whose()));
                yield new Open(open.facts(), left, open.bare(), open.proposal());
            }
            // whoever has it has it for another: for the one named it calls
            case CorrectionProposed _ ->
                    new Open(open.facts(), List.of(), Map.of(), open.proposal());
            case DismissalProposed e -> proposed(open, e.by(), e.dueAt().orElse(at), 0);
            case DismissalEscalated e ->
                    proposed(open, e.proposedBy(), e.dueAt().orElse(at), e.times());
            case DismissalDeclined _ ->
                    new Open(open.facts(), open.holds(), open.bare(), Optional.empty());
            default -> open;
        };
    }

    private static Open proposed(Open open, StaffId by, Instant dueAt, int times) {
        return new Open(
                open.facts(),
                open.holds(),
                open.bare(),
                Optional.of(new Proposal(by, dueAt, times)));
    }

    private static Open acknowledged(Open open, Acknowledged event, Instant at) {
        Map<StaffId, List<Instant>> bare = new HashMap<>(open.bare());
        if (event.note().isEmpty()) {
            var times = new ArrayList<>(bare.getOrDefault(event.by(), List.of()));
            times.add(at);
            bare.put(event.by(), List.copyOf(times));
        }
        return held(
                new Open(open.facts(), open.holds(), bare, open.proposal()),
                event.by(),
                at,
                event.dueAt());
    }

    private static Open held(Open open, StaffId whose, Instant since, Optional<Instant> until) {
        if (until.isEmpty()) {
            return open;
        }
        var holds = new ArrayList<>(open.holds());
        holds.removeIf(hold -> hold.whose().equals(whose));
        holds.add(new Hold(whose, since, until.get()));
        return new Open(open.facts(), holds, open.bare(), open.proposal());
    }
}

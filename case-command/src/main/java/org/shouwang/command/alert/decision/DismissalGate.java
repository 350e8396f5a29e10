package org.shouwang.command.alert.decision;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.alert.decision.AlertCommand.ConfirmDismissal;
import org.shouwang.command.alert.decision.AlertCommand.ProposeDismissal;
import org.shouwang.command.plan.decision.PlanGate;
import org.shouwang.command.plan.decision.PlanInForce;
import org.shouwang.command.plan.decision.Plans;
import org.shouwang.contract.alert.AlertEvent.StepWaived;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.token.StepId;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.document.Step;
import org.shouwang.plan.engine.PlanEngine;
import org.shouwang.plan.engine.SchoolCalendar;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.Facts;

/**
 * What the plan in force asks for before an alert is dismissed, though nobody has started it: that
 * a human took it up, that an adult is with a student who may be in danger.
 */
public final class DismissalGate {

    /** Who will confirm is not known yet, only that it is somebody else. */
    private static final StaffId WHOEVER_CONFIRMS = new StaffId(new UUID(0, 0));

    private final Plans plans;

    public DismissalGate(Plans plans) {
        this.plans = plans;
    }

    /** The steps that stand in the way now. */
    public List<Step> open(AlertFacts facts, PlanInForce plan, Instant now) {
        PlanEngine engine = engine(plan);
        return gate(engine, facts, WHOEVER_CONFIRMS, now).open().stream()
                .flatMap(step -> engine.plan().step(step.value()).stream())
                .toList();
    }

    List<StepWaived> waived(ProposeDismissal command) {
        return command.waived().entrySet().stream()
                .sorted(Map.Entry.comparingByKey((a, b) -> a.value().compareTo(b.value())))
                .map(
                        left ->
                                new StepWaived(
                                        entry(command.entry(), left.getKey()),
                                        left.getKey(),
                                        left.getValue(),
                                        command.by(),
                                        command.as()))
                .toList();
    }

    /**
     * @param facts with the waivers that come with the proposal
     */
    void checkProposal(ProposeDismissal command, AlertFacts facts, Instant now) {
        command.plan()
                .ifPresent(
                        plan -> {
                            PlanEngine engine = engine(plan);
                            checkWaivers(engine, facts.plan(WHOEVER_CONFIRMS), command);
                            check(
                                    gate(engine, facts, WHOEVER_CONFIRMS, now),
                                    gate -> gate.mayPropose(command.as()));
                        });
    }

    void checkConfirmation(ConfirmDismissal command, AlertFacts facts, Instant now) {
        command.plan()
                .ifPresent(
                        plan ->
                                check(
                                        gate(engine(plan), facts, command.by(), now),
                                        gate -> gate.mayConfirm(command.as())));
    }

    private static void check(PlanGate gate, Predicate<PlanGate> may) {
        if (!gate.open().isEmpty()) {
            throw new CommandRefused(AlertRefusal.STEPS_ARE_OPEN, gate.open());
        }
        if (!may.test(gate)) {
            throw new CommandRefused(AlertRefusal.ROLE_MAY_NOT);
        }
    }

    private static void checkWaivers(PlanEngine engine, Facts facts, ProposeDismissal command) {
        for (Fact fact : facts.inOrder()) {
            if (fact.kind() == FactKind.STEP_WAIVED && !engine.waiverProblems(fact).isEmpty()) {
                throw new CommandRefused(
                        AlertRefusal.WAIVER_NOT_ALLOWED, List.copyOf(command.waived().keySet()));
            }
        }
    }

    private static PlanGate gate(PlanEngine engine, AlertFacts facts, StaffId second, Instant now) {
        return PlanGate.of(engine.view(facts.plan(second), now), Gate.DISMISSING);
    }

    private PlanEngine engine(PlanInForce plan) {
        return plans.find(plan.hash())
                .map(found -> new PlanEngine(found, SchoolCalendar.weekdays(plan.zone())))
                .orElseThrow(() -> new CommandRefused(AlertRefusal.UNKNOWN_PLAN));
    }

    static EntryId entry(EntryId proposal, StepId step) {
        return new EntryId(
                UUID.nameUUIDFromBytes((proposal + " " + step).getBytes(StandardCharsets.UTF_8)));
    }
}

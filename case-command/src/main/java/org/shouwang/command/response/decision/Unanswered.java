package org.shouwang.command.response.decision;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.command.CommandRefused;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Outcome;
import org.shouwang.plan.engine.PlanEngine;
import org.shouwang.plan.engine.StepState;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.Facts;
import org.shouwang.plan.recorded.Alarming;
import org.shouwang.plan.recorded.RecordedFacts;

/**
 * Calls that nobody answered ask for nothing one by one; enough of them together ask for others to
 * be called, in the end for the police. Whichever of them this rests on is no more for one person
 * to take back than a refusal, or to turn into a talk, or to tell of another time. One on which
 * nothing rests is put right as anything else.
 *
 * @param facts all that stands, the call among it
 */
record Unanswered(Facts facts, PlanEngine engine, Instant now) {

    /** Whether a step is asked for that would not be without it. */
    boolean carries(ResponseFact call, EntryId withdrawal) {
        return isOne(call) && losesSteps(facts.plus(without(call, withdrawal.value())));
    }

    /** Refuses what stands in its place when it asks for less. */
    void checkCarries(ResponseFact right, ResponseFact wrong) {
        if (!isOne(wrong) || !losesSteps(RecordedFacts.plus(facts, right, now))) {
            return;
        }
        throw new CommandRefused(
                Alarming.sameMinute(right, wrong)
                        ? ResponseRefusal.TAKING_BACK_TAKES_TWO
                        : ResponseRefusal.ANOTHER_TIME_TAKES_TWO);
    }

    private Fact without(ResponseFact call, UUID withdrawal) {
        return Fact.of(withdrawal, FactKind.ENTRY_CORRECTED, now, now, call.entry().by().value())
                .superseding(call.entry().id().value());
    }

    private boolean losesSteps(Facts after) {
        return !asked(after).containsAll(asked(facts));
    }

    private Set<String> asked(Facts known) {
        return engine.view(known, now).steps().stream()
                .filter(step -> step.state() != StepState.NOT_APPLICABLE)
                .map(step -> step.step().id())
                .collect(Collectors.toSet());
    }

    private static boolean isOne(ResponseFact fact) {
        return switch (fact) {
            case ResponseFact.GuardianAttempted e -> e.outcome() != Outcome.REACHED;
            case ResponseFact.EmergencyContactAttempted e -> e.outcome() != Outcome.REACHED;
            default -> false;
        };
    }
}

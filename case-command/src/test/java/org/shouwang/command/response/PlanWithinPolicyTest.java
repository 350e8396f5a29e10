package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Action;
import org.shouwang.access.Membership;
import org.shouwang.access.Policy;
import org.shouwang.access.Principal;
import org.shouwang.access.Relation;
import org.shouwang.access.Target;
import org.shouwang.command.plan.decision.PlanGate;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.plan.document.CanonicalPlan;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.document.GateRule;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.Step;
import org.shouwang.plan.document.WaiverRule;

/**
 * Whomever the canonical plan asks to do something, the policy lets do it: nobody is named by the
 * one and turned away by the other.
 */
class PlanWithinPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-23T15:05:00Z");
    private static final Plan PLAN = CanonicalPlan.plan();

    @Test
    void who_may_pass_a_gate() {
        assertThat(mayWhom(Action.PROPOSE_ENDING)).containsAll(gate(Gate.ENDING).proposedBy());
        assertThat(mayWhom(Action.CONFIRM_ENDING)).containsAll(gate(Gate.ENDING).confirmedBy());
        assertThat(mayWhom(Action.PROPOSE_LOWERING)).containsAll(gate(Gate.LOWERING).proposedBy());
        assertThat(mayWhom(Action.CONFIRM_LOWERING)).containsAll(gate(Gate.LOWERING).confirmedBy());
    }

    @Test
    void who_may_dismiss_an_alert() {
        assertThat(mayWhom(Action.PROPOSE_DISMISSAL))
                .containsAll(gate(Gate.DISMISSING).proposedBy());
        assertThat(mayWhom(Action.CONFIRM_DISMISSAL))
                .containsAll(gate(Gate.DISMISSING).confirmedBy());
    }

    @Test
    void who_may_leave_a_step_out() {
        Set<String> named =
                PLAN.steps().stream()
                        .map(Step::waiver)
                        .filter(WaiverRule.Allowed.class::isInstance)
                        .flatMap(rule -> ((WaiverRule.Allowed) rule).by().stream())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(mayWhom(Action.WAIVE_STEP)).containsAll(named);
    }

    @Test
    void who_may_start_it() {
        assertThat(mayWhom(Action.START_RESPONSE))
                .containsAll(PLAN.step("start-plan").orElseThrow().owner().roles());
    }

    @Test
    void who_owns_a_step_may_record_it() {
        Set<String> owners =
                PLAN.steps().stream()
                        .flatMap(
                                step ->
                                        Stream.concat(
                                                step.owner().roles().stream(),
                                                step.owner().atNight().stream()))
                        .filter(role -> heldBy(role).isPresent())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(mayWhom(Action.RECORD_FACT)).containsAll(owners);
    }

    private static GateRule gate(Gate gate) {
        return PLAN.gates().get(gate);
    }

    /** The roles of the plan whose holders may, being what one can be to a case. */
    private static Set<String> mayWhom(Action action) {
        return PLAN.roles().stream()
                .map(org.shouwang.plan.document.Role::id)
                .filter(role -> heldBy(role).filter(held -> may(held, action)).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<Role> heldBy(String role) {
        return EnumSet.allOf(Role.class).stream()
                .filter(held -> PlanGate.accepts(PLAN, List.of(role), held))
                .filter(held -> held != Role.AUDITOR && held != Role.ADMINISTRATOR)
                .findFirst();
    }

    private static boolean may(Role role, Action action) {
        var school = new SchoolId(UUID.randomUUID());
        var membership = new Membership(school, role, Set.of(), NOW, Optional.empty());
        return Policy.allows(
                        new Principal(new StaffId(UUID.randomUUID()), List.of(membership), false),
                        action,
                        Target.of(school).as(EnumSet.allOf(Relation.class)),
                        NOW)
                .allowed();
    }
}

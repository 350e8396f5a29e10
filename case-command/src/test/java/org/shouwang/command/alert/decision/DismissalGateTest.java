package org.shouwang.command.alert.decision;

import static org.shouwang.command.Somebody.COUNSELOR;
import static org.shouwang.command.Somebody.DUTY_TEACHER;
import static org.shouwang.command.Somebody.LEAD;
import static org.shouwang.command.Somebody.MORE_WORDS;
import static org.shouwang.command.Somebody.WORDS;
import static org.shouwang.command.alert.decision.Alerts.ALERT;
import static org.shouwang.command.alert.decision.Alerts.ENTRY;
import static org.shouwang.command.alert.decision.Alerts.PLAN;
import static org.shouwang.command.alert.decision.Alerts.PROPOSED;
import static org.shouwang.command.alert.decision.Alerts.aSupplement;
import static org.shouwang.command.alert.decision.Alerts.anAlert;
import static org.shouwang.command.alert.decision.Alerts.moreUrgent;
import static org.shouwang.command.alert.decision.Alerts.seen;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.shouwang.command.Story;
import org.shouwang.command.alert.decision.AlertCommand.Acknowledge;
import org.shouwang.command.alert.decision.AlertCommand.ConfirmDismissal;
import org.shouwang.command.alert.decision.AlertCommand.DeclineDismissal;
import org.shouwang.command.alert.decision.AlertCommand.ProposeDismissal;
import org.shouwang.command.alert.decision.AlertCommand.TakeSupervision;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.alert.AlertEvent.DismissalProposed;
import org.shouwang.contract.alert.AlertEvent.Dismissed;
import org.shouwang.contract.alert.AlertEvent.StepWaived;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.token.ReasonCode;
import org.shouwang.contract.token.StepId;

/** What the plan in force asks for stands before a dismissal, as before every end. */
class DismissalGateTest {

    private static final StepId SECURE = new StepId("secure-student");
    private static final StepId CALL = new StepId("emergency-call");
    private static final StepId ACKNOWLEDGE = new StepId("acknowledge");
    private static final ReasonCode DANGER_OVER = new ReasonCode("danger-over");

    @Test
    void what_is_missing_is_named_in_the_plans_order() {
        anAlert(Danger.NOW)
                .when(propose(Role.COUNSELOR))
                .thenRefused(AlertRefusal.STEPS_ARE_OPEN, SECURE, CALL, ACKNOWLEDGE);
    }

    @Test
    void a_worry_that_somebody_took_up_is_dismissed_once_an_adult_is_there() {
        var taken = anAlert(Danger.VERY_WORRIED).givenThat(acknowledged());
        taken.when(propose(Role.COUNSELOR)).thenRefused(AlertRefusal.STEPS_ARE_OPEN, SECURE);
        taken.givenThat(attended())
                .when(propose(Role.COUNSELOR))
                .then(new DismissalProposed(COUNSELOR, WORDS, thirtyMinutes()))
                .when(confirm(LEAD, Role.PSYCHOLOGY_LEAD))
                .then(new Dismissed(COUNSELOR, LEAD));
    }

    @Test
    void what_only_needs_attention_asks_for_no_adult() {
        anAlert(Danger.NEEDS_ATTENTION)
                .givenThat(acknowledged())
                .when(propose(Role.COUNSELOR))
                .then(new DismissalProposed(COUNSELOR, WORDS, thirtyMinutes()));
    }

    @Test
    void danger_that_was_over_is_said_with_the_proposal_and_stands_with_it() {
        var ready = anAlert(Danger.NOW).givenThat(acknowledged()).givenThat(attended());
        ready.when(propose(Role.COUNSELOR)).thenRefused(AlertRefusal.STEPS_ARE_OPEN, CALL);
        var proposed = ready.givenThat(propose(Role.COUNSELOR, Map.of(CALL, DANGER_OVER)));
        proposed.when(confirm(LEAD, Role.PSYCHOLOGY_LEAD)).then(new Dismissed(COUNSELOR, LEAD));
        proposed.givenThat(new DeclineDismissal(ALERT, LEAD, MORE_WORDS))
                .when(propose(Role.COUNSELOR))
                .thenRefused(AlertRefusal.STEPS_ARE_OPEN, CALL);
    }

    @Test
    void the_waiver_is_told_before_the_proposal() {
        anAlert(Danger.NOW)
                .givenThat(acknowledged())
                .givenThat(attended())
                .when(propose(Role.COUNSELOR, Map.of(CALL, DANGER_OVER)))
                .then(
                        new StepWaived(waiver(CALL), CALL, DANGER_OVER, COUNSELOR, Role.COUNSELOR),
                        new DismissalProposed(COUNSELOR, WORDS, thirtyMinutes()));
    }

    @Test
    void nobody_leaves_out_what_the_plan_never_leaves_out_or_for_another_reason() {
        var ready = anAlert(Danger.NOW).givenThat(acknowledged());
        ready.when(propose(Role.COUNSELOR, Map.of(SECURE, DANGER_OVER)))
                .thenRefused(AlertRefusal.WAIVER_NOT_ALLOWED, SECURE);
        ready.when(propose(Role.COUNSELOR, Map.of(CALL, new ReasonCode("no-means"))))
                .thenRefused(AlertRefusal.WAIVER_NOT_ALLOWED, CALL);
    }

    @Test
    void danger_told_while_a_proposal_waits_ends_it_and_counts_for_the_next() {
        var told =
                anAlert(Danger.NEEDS_ATTENTION)
                        .givenThat(acknowledged())
                        .givenThat(propose(Role.COUNSELOR))
                        .givenThat(moreUrgent(DUTY_TEACHER, Danger.NOW));
        told.when(confirm(LEAD, Role.PSYCHOLOGY_LEAD))
                .thenRefused(AlertRefusal.DISMISSAL_NOT_PROPOSED);
        told.when(propose(Role.COUNSELOR))
                .thenRefused(AlertRefusal.STEPS_ARE_OPEN, SECURE, CALL, ACKNOWLEDGE);
    }

    @Test
    void an_alert_that_is_open_again_needs_a_human_and_an_adult_again() {
        anAlert(Danger.VERY_WORRIED)
                .givenThat(acknowledged())
                .givenThat(attended())
                .givenThat(propose(Role.COUNSELOR))
                .givenThat(confirm(LEAD, Role.PSYCHOLOGY_LEAD))
                .afterMinutes(5)
                .givenThat(aSupplement(DUTY_TEACHER, MORE_WORDS))
                .when(propose(Role.COUNSELOR))
                .thenRefused(AlertRefusal.STEPS_ARE_OPEN, SECURE, ACKNOWLEDGE);
    }

    @Test
    void the_plan_says_who_proposes_and_who_confirms() {
        var ready = anAlert(Danger.NEEDS_ATTENTION).givenThat(acknowledged());
        ready.when(propose(Role.ADMINISTRATOR)).thenRefused(AlertRefusal.ROLE_MAY_NOT);
        ready.givenThat(propose(Role.COUNSELOR))
                .when(confirm(LEAD, Role.CLASS_TEACHER))
                .thenRefused(AlertRefusal.ROLE_MAY_NOT);
    }

    private static Acknowledge acknowledged() {
        return new Acknowledge(ALERT, COUNSELOR, Optional.of(WORDS));
    }

    private static TakeSupervision attended() {
        return new TakeSupervision(
                ALERT,
                ENTRY,
                Adult.of(DUTY_TEACHER),
                Occurred.exactly(Story.BEGINNING),
                true,
                DUTY_TEACHER);
    }

    private static ProposeDismissal propose(Role as) {
        return propose(as, Map.of());
    }

    private static ProposeDismissal propose(Role as, Map<StepId, ReasonCode> waived) {
        return new ProposeDismissal(
                ALERT, WORDS, waived, PROPOSED, Optional.of(PLAN), COUNSELOR, as);
    }

    private static Function<AlertState, AlertCommand> confirm(StaffId by, Role as) {
        return state -> new ConfirmDismissal(ALERT, seen(state), Optional.of(PLAN), by, as);
    }

    private static EntryId waiver(StepId step) {
        return DismissalGate.entry(PROPOSED, step);
    }

    private static Optional<Instant> thirtyMinutes() {
        return Optional.of(Story.BEGINNING.plus(Duration.ofMinutes(30)));
    }
}

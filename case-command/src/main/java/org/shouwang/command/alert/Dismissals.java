package org.shouwang.command.alert;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.shouwang.access.Action;
import org.shouwang.command.alert.decision.AlertCommand.ConfirmDismissal;
import org.shouwang.command.alert.decision.AlertCommand.DeclineDismissal;
import org.shouwang.command.alert.decision.AlertCommand.ProposeDismissal;
import org.shouwang.command.alert.decision.DismissalGate;
import org.shouwang.command.desk.Desk;
import org.shouwang.command.desk.Letter;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.Targets;
import org.shouwang.command.form.Answers;
import org.shouwang.command.form.FormContext;
import org.shouwang.command.form.Questions;
import org.shouwang.command.plan.PlanWords;
import org.shouwang.command.plan.SchoolPlans;
import org.shouwang.command.plan.decision.PlanGate;
import org.shouwang.command.plan.decision.Plans;
import org.shouwang.command.store.Receipt;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.token.ReasonCode;
import org.shouwang.contract.token.StepId;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.document.GateRule;
import org.shouwang.plan.document.Plan;
import org.shouwang.web.form.Form;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Text;

/** Ending an alert without a response: proposed, confirmed by another, or objected to. */
final class Dismissals {

    /** The number of the last word that was on the page. */
    static final String SEEN = "seen";

    private final Alerts alerts;
    private final SchoolPlans schools;
    private final DismissalGate gate;
    private final Desk desk;
    private final Targets targets;
    private final Clock clock;

    Dismissals(
            Alerts alerts,
            SchoolPlans schools,
            Plans plans,
            Desk desk,
            Targets targets,
            Clock clock) {
        this.alerts = alerts;
        this.schools = schools;
        this.gate = new DismissalGate(plans);
        this.desk = desk;
        this.targets = targets;
        this.clock = clock;
    }

    /** The steps of the plan that stand in the way of a dismissal, as this person may answer. */
    List<OpenStep> open(AlertStory alert, Permit reader) {
        return schools.inForce(reader.school())
                .map(plan -> gate.open(alert.facts(), plan, clock.instant()))
                .map(
                        steps ->
                                steps.stream()
                                        .map(step -> OpenStep.of(plan(reader), step, reader))
                                        .toList())
                .orElse(List.of());
    }

    private Plan plan(Permit permit) {
        return schools.plan(permit.school()).orElseThrow();
    }

    Optional<Receipt> propose(Who who, AlertId alert, Form form, Letter letter) {
        Permit permit = permit(who, alert, Action.PROPOSE_DISMISSAL, GateRule::proposedBy);
        Map<StepId, ReasonCode> waived = waived(form, open(alerts.get(alert), permit));
        return read(AlertQuestions.DISMISSAL, form)
                .filter(_ -> form.ok())
                .map(
                        reason ->
                                new ProposeDismissal(
                                        alert,
                                        reason,
                                        waived,
                                        letter.entry(),
                                        schools.inForce(permit.school()),
                                        permit.staff(),
                                        permit.role()))
                .map(command -> desk.send(permit, naming(letter, permit), command));
    }

    /**
     * Whoever proposed it is refused by the alert's own rule, so that the refusal is on record. So
     * is who has not read what was told since the page was drawn.
     */
    Optional<Receipt> confirm(Who who, AlertId alert, Form form, Letter letter) {
        Permit permit = permit(who, alert, Action.CONFIRM_DISMISSAL, GateRule::confirmedBy);
        return seen(form)
                .map(
                        seen ->
                                new ConfirmDismissal(
                                        alert,
                                        seen,
                                        schools.inForce(permit.school()),
                                        permit.staff(),
                                        permit.role()))
                .map(command -> desk.send(permit, naming(letter, permit), command));
    }

    static Optional<Integer> seen(Form form) {
        String seen = form.value(SEEN);
        if (!seen.matches("[0-9]{1,9}")) {
            form.wrong(SEEN, Text.of("form.problem.not-shown"));
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(seen));
    }

    Optional<Receipt> decline(Who who, AlertId alert, Form form, Letter letter) {
        Permit permit =
                desk.permit(
                        who, Action.DECLINE_DISMISSAL, targets.alert(who, alerts.get(alert).row()));
        return read(AlertQuestions.OBJECTION, form)
                .map(reason -> new DeclineDismissal(alert, who.staff(), reason))
                .map(command -> desk.send(permit, letter.urgent(), command));
    }

    /** What was chosen for the steps on the page; anything else is a fault of its field. */
    private static Map<StepId, ReasonCode> waived(Form form, List<OpenStep> open) {
        Map<StepId, ReasonCode> waived = new HashMap<>();
        for (OpenStep step : open) {
            String chosen = form.value(step.field());
            if (chosen.isBlank()) {
                continue;
            }
            if (step.reasons().stream().anyMatch(reason -> reason.value().equals(chosen))) {
                waived.put(new StepId(step.id()), new ReasonCode(chosen));
            } else {
                form.wrong(step.field(), Text.of("web.fault.choose"));
            }
        }
        return waived;
    }

    /** Whoever holds several roles acts in one that the plan's gate accepts. */
    private Permit permit(
            Who who, AlertId alert, Action action, Function<GateRule, List<String>> asks) {
        List<Permit> permits =
                desk.permits(who, action, targets.alert(who, alerts.get(alert).row()));
        if (permits.isEmpty()) {
            throw new Problem.NotThere();
        }
        return schools.plan(permits.getFirst().school())
                .flatMap(plan -> accepted(plan, permits, asks))
                .orElse(permits.getFirst());
    }

    private static Optional<Permit> accepted(
            Plan plan, List<Permit> permits, Function<GateRule, List<String>> asks) {
        List<String> roles = asks.apply(plan.gates().get(Gate.DISMISSING));
        return permits.stream()
                .filter(permit -> PlanGate.accepts(plan, roles, permit.role()))
                .findFirst();
    }

    private Letter naming(Letter letter, Permit permit) {
        return schools.plan(permit.school())
                .map(plan -> letter.naming(PlanWords.steps(plan)))
                .orElse(letter);
    }

    private <T> Optional<T> read(Questions<T> questions, Form form) {
        var context = new FormContext(ZoneOffset.UTC, clock.instant(), Map.of(), List.of());
        return Answers.read(questions, form, context);
    }
}

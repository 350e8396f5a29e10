package org.shouwang.command.response;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.form.Offer;
import org.shouwang.command.plan.PlanWords;
import org.shouwang.command.plan.decision.PlanGate;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.Step;
import org.shouwang.plan.document.WaiverRule;
import org.shouwang.plan.engine.StepState;
import org.shouwang.plan.engine.StepView;
import org.shouwang.web.text.Text;

/**
 * Which steps somebody may waive now, for which reasons, and why not the others. A step that is
 * done, waived or not asked is none of them.
 *
 * @param withheld why the others may not be waived, or not by this person
 */
record Waivable(List<Offer> steps, List<Offer> reasons, List<Text> withheld) {

    private static final Set<StepState> ASKED =
            EnumSet.of(StepState.OPEN, StepState.WAITING, StepState.RUNNING);

    static final Waivable NOTHING = new Waivable(List.of(), List.of(), List.of());

    static Waivable of(Entered entered) {
        Plan plan = entered.plan();
        List<Offer> steps = new ArrayList<>();
        List<Text> withheld = new ArrayList<>();
        Set<String> reasons = new HashSet<>();
        for (StepView view : entered.view().steps()) {
            Step step = view.step();
            if (!ASKED.contains(view.state())) {
                continue;
            }
            Text title = PlanWords.said(step.wording().title());
            switch (step.waiver()) {
                case WaiverRule.Never() -> withheld.add(Text.of("response.waive.never", title));
                case WaiverRule.Allowed rule when by(entered, rule).isPresent() -> {
                    steps.add(new Offer(step.id(), title));
                    reasons.addAll(rule.reasons());
                }
                case WaiverRule.Allowed rule ->
                        withheld.add(
                                Text.of(
                                        "response.waive.others",
                                        title,
                                        GateRoles.said(plan, rule.by())));
            }
        }
        List<Offer> named =
                plan.reasons().stream()
                        .filter(reason -> reasons.contains(reason.id()))
                        .map(reason -> new Offer(reason.id(), PlanWords.said(reason.title())))
                        .toList();
        return new Waivable(steps, named, withheld);
    }

    /** The role in which this person may waive a step. */
    static Optional<Permit> by(Entered entered, String step) {
        return entered.plan()
                .step(step)
                .map(Step::waiver)
                .filter(WaiverRule.Allowed.class::isInstance)
                .flatMap(rule -> by(entered, (WaiverRule.Allowed) rule));
    }

    private static Optional<Permit> by(Entered entered, WaiverRule.Allowed rule) {
        return entered.permits().stream()
                .filter(permit -> PlanGate.accepts(entered.plan(), rule.by(), permit.role()))
                .findFirst();
    }
}

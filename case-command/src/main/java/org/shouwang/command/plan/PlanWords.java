package org.shouwang.command.plan;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shouwang.contract.token.ReasonCode;
import org.shouwang.contract.token.StepId;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.Reason;
import org.shouwang.web.text.Text;

/** How a plan calls its steps and reasons; what it does not know is called by its id. */
public record PlanWords(Optional<Plan> plan) {

    /** Every step of a plan by its title. */
    public static Map<StepId, Text> steps(Plan plan) {
        return plan.steps().stream()
                .collect(
                        Collectors.toMap(
                                step -> new StepId(step.id()),
                                step -> said(step.wording().title())));
    }

    public Text step(StepId id) {
        return plan.flatMap(p -> p.step(id.value()))
                .map(step -> said(step.wording().title()))
                .orElse(Text.said(id.value(), id.value()));
    }

    public Text reason(ReasonCode code) {
        return plan.stream()
                .flatMap(p -> p.reasons().stream())
                .filter(reason -> reason.id().equals(code.value()))
                .map(Reason::title)
                .map(PlanWords::said)
                .findFirst()
                .orElse(Text.said(code.value(), code.value()));
    }

    /** A text of a plan, as pages say it. */
    public static Text said(org.shouwang.plan.document.Text text) {
        return Text.said(text.zh(), text.en());
    }
}

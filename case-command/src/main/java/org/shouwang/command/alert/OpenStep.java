package org.shouwang.command.alert;

import java.util.List;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.plan.PlanWords;
import org.shouwang.command.plan.decision.PlanGate;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.Step;
import org.shouwang.plan.document.WaiverRule;
import org.shouwang.web.form.Choice;
import org.shouwang.web.text.Text;

/**
 * A step that the plan asks for before an alert is dismissed.
 *
 * @param reasons why it may be left out; none when it may not, or not by this reader
 */
record OpenStep(String id, Text title, Text asks, List<Choice> reasons) {

    OpenStep {
        reasons = List.copyOf(reasons);
    }

    static OpenStep of(Plan plan, Step step, Permit reader) {
        List<Choice> reasons =
                step.waiver() instanceof WaiverRule.Allowed rule
                                && PlanGate.accepts(plan, rule.by(), reader.role())
                        ? reasons(plan, rule)
                        : List.of();
        return new OpenStep(
                step.id(),
                PlanWords.said(step.wording().title()),
                PlanWords.said(step.wording().asks()),
                reasons);
    }

    /** The name of the field by which it is left out. */
    public String field() {
        return "leave-" + id;
    }

    private static List<Choice> reasons(Plan plan, WaiverRule.Allowed rule) {
        return plan.reasons().stream()
                .filter(reason -> rule.reasons().contains(reason.id()))
                .map(reason -> Choice.of(reason.id(), PlanWords.said(reason.title())))
                .toList();
    }
}

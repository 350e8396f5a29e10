package org.shouwang.command.response;

import java.util.List;
import java.util.Map;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.Script;
import org.shouwang.web.text.Text;

/** What the plan offers to say or read aloud while a fact of one of its steps is done. */
final class Scripts {

    /**
     * The step of the canonical kind that a form belongs to; a plan without that step offers
     * nothing.
     */
    private static final Map<String, List<String>> STEPS =
            Map.of(
                    "supervision-taken", List.of("secure-student"),
                    "emergency-called", List.of("emergency-call"),
                    "guardian-attempted", List.of("inform-guardian"),
                    "guardian-met", List.of("guardian-meeting"),
                    "bureau-reported", List.of("report-bureau", "report-bureau-written"),
                    "mandatory-reported", List.of("mandatory-report"));

    private Scripts() {}

    static List<Text> of(Plan plan, String form) {
        return STEPS.getOrDefault(form, List.of()).stream()
                .flatMap(step -> plan.step(step).stream())
                .flatMap(step -> step.wording().scripts().stream())
                .map(Scripts::said)
                .toList();
    }

    private static Text said(Script script) {
        return Text.said(script.text().zh(), script.text().en());
    }
}

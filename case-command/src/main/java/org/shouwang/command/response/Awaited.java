package org.shouwang.command.response;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shouwang.command.plan.PlanWords;
import org.shouwang.command.response.fact.FactForms;
import org.shouwang.plan.document.Step;
import org.shouwang.plan.document.Strength;
import org.shouwang.plan.engine.Missing;
import org.shouwang.plan.engine.Patterns;
import org.shouwang.plan.engine.PlanView;
import org.shouwang.plan.engine.StepState;
import org.shouwang.plan.engine.StepView;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.web.text.Text;

/**
 * Which steps a form records, and what the plan asks for before them. Nothing is refused for it:
 * who records it all the same is not stopped, but knows.
 *
 * @param shows the steps that whoever looks may know of
 */
record Awaited(PlanView view, Predicate<Step> shows) {

    /** What every instrument records. */
    static final String ASSESSED = "assessed";

    /** What two people record by the acts that end a response. */
    static final String ENDED = "ended";

    /** Kinds of facts that a form records under another name. */
    private static final Map<FactKind, String> NAMES =
            Map.of(
                    FactKind.SUPERVISION_STARTED, "supervision-taken",
                    FactKind.SUPERVISION_HANDED_OVER, "supervision-taken",
                    FactKind.SAFE_CONTACT_DECIDED, "safe-contact-checked",
                    FactKind.PROTECTION_CALLED, "authority-called",
                    FactKind.BRIEF_ISSUED, "safety-brief-issued",
                    FactKind.FOLLOW_UP_HELD, "followup-held",
                    FactKind.REFERRAL_MADE, "referred",
                    FactKind.REFERRAL_ATTENDED, "referral-visited",
                    FactKind.MANDATORY_REPORT_MADE, "mandatory-reported");

    static Awaited of(Entered entered) {
        return new Awaited(entered.view(), entered::shows);
    }

    /** The forms that record what a step asks for. */
    static Stream<String> forms(StepView step) {
        return forms(step.step());
    }

    /** What a step leads to: the first form that records it, or else an assessment or an act. */
    static Optional<String> form(Step step) {
        return forms(step)
                .filter(name -> FactForms.find(name).isPresent())
                .findFirst()
                .or(() -> forms(step).findFirst());
    }

    private static Stream<String> forms(Step step) {
        return Patterns.of(step.evidence()).stream()
                .flatMap(pattern -> pattern.kinds().stream().sorted())
                .map(
                        kind ->
                                NAMES.getOrDefault(
                                        kind,
                                        kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    /** What comes first; nothing when a step of this form can be done now. */
    List<Text> before(String form) {
        List<StepView> steps =
                view.steps().stream()
                        .filter(step -> step.completion().isEmpty())
                        .filter(step -> forms(step).anyMatch(form::equals))
                        .toList();
        return steps.stream().anyMatch(step -> step.state() == StepState.OPEN)
                ? List.of()
                : steps.stream().flatMap(this::before).distinct().toList();
    }

    /** What a step waits for. */
    Stream<Text> before(StepView step) {
        return step.state() != StepState.WAITING
                ? Stream.of()
                : step.missing().stream()
                        .flatMap(
                                missing ->
                                        missing instanceof Missing.Prerequisite first
                                                        && first.strength() == Strength.HARD
                                                ? first.steps().stream()
                                                : Stream.of())
                        .flatMap(id -> view.steps().stream().filter(s -> s.step().id().equals(id)))
                        .filter(first -> shows.test(first.step()))
                        .map(first -> PlanWords.said(first.step().wording().title()));
    }
}

package org.shouwang.command.response;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.plan.PlanWords;
import org.shouwang.command.response.fact.FactForms;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.plan.document.Evidence;
import org.shouwang.plan.engine.Beside;
import org.shouwang.plan.engine.Patterns;
import org.shouwang.plan.engine.StepState;
import org.shouwang.plan.engine.StepView;
import org.shouwang.plan.fact.FactCode.Custodian;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.recorded.Holders;
import org.shouwang.web.text.Text;

/**
 * What whoever records in a response sees first: who is with the student, what the plan asks of
 * them now, and what they entered themselves. Of what others do it tells nothing.
 */
record MenuTop(Room room, Entered entered) {

    private static final Set<StepState> ASKED =
            EnumSet.of(StepState.OPEN, StepState.WAITING, StepState.RUNNING);

    private static final Map<FactKind, String> ELSEWHERE =
            Map.of(FactKind.ASSESSED, "#assess", FactKind.ENDED, "/act/propose-ending");

    /** Enough to find what was mistyped. */
    private static final int MOST = 5;

    /** An entry of one's own. */
    record Own(Text what, Optional<String> correct) {}

    /**
     * A step that is asked of this person.
     *
     * @param first what it waits for
     */
    record Asked(Text what, Optional<String> form, List<Text> first) {

        Asked {
            first = List.copyOf(first);
        }
    }

    /** The newest first. */
    public List<Own> own() {
        return entered.standing().entries().entrySet().stream()
                .filter(entry -> entry.getValue().by().equals(entered.who()))
                .sorted(Comparator.comparing(entry -> -entry.getValue().number()))
                .limit(MOST)
                .map(
                        entry ->
                                new Own(
                                        Offered.entry(entry.getValue(), entered.zone()),
                                        Corrected.address(
                                                base(), entry.getValue().form(), entry.getKey())))
                .toList();
    }

    /** What the plan asks of the roles that this person acts in. */
    public List<Asked> asked() {
        return entered.ended()
                ? List.of()
                : entered.view().steps().stream()
                        .filter(step -> ASKED.contains(step.state()))
                        .filter(step -> step.completion().isEmpty())
                        .filter(step -> entered.shows(step.step()))
                        .filter(this::ofMe)
                        .sorted(Comparator.comparing(step -> step.due().orElse(Instant.MAX)))
                        .map(
                                step ->
                                        new Asked(
                                                said(step),
                                                form(step),
                                                Awaited.of(entered).before(step).toList()))
                        .toList();
    }

    private boolean ofMe(StepView step) {
        List<String> roles = step.asked().stream().limit(Math.max(1, step.askedNow())).toList();
        return !roles.isEmpty()
                && entered.permits().stream()
                        .map(Permit::role)
                        .anyMatch(role -> Holders.accepts(entered.plan(), roles, role));
    }

    private Text said(StepView step) {
        Text title = PlanWords.said(step.step().wording().title());
        return step.due()
                .map(due -> Text.of("response.before.step", title, Days.of(due, entered.zone())))
                .orElse(title);
    }

    private Optional<String> form(StepView step) {
        return Awaited.forms(step)
                .filter(name -> FactForms.find(name).isPresent())
                .findFirst()
                .map(name -> base() + "/record/" + name)
                .or(() -> elsewhere(step));
    }

    /** Which instrument is chosen below; and what ends a response is an act, not a record. */
    private Optional<String> elsewhere(StepView step) {
        return Patterns.of(step.step().evidence()).stream()
                .flatMap(pattern -> pattern.kinds().stream())
                .flatMap(kind -> Optional.ofNullable(ELSEWHERE.get(kind)).stream())
                .findFirst()
                .map(path -> base() + path);
    }

    /**
     * Who is with the student, by name where it is a colleague, or into whose hands the student
     * went. That nobody is known is said where the plan asks for somebody.
     */
    public Optional<Text> beside() {
        return entered.view()
                .beside()
                .map(this::beside)
                .or(
                        () ->
                                watchMissing()
                                        ? Optional.of(Text.of("response.menu.beside.unknown"))
                                        : Optional.empty());
    }

    private boolean watchMissing() {
        return !entered.ended()
                && entered.view().steps().stream()
                        .filter(step -> step.step().evidence() instanceof Evidence.Kept)
                        .anyMatch(step -> ASKED.contains(step.state()));
    }

    private Text beside(Beside beside) {
        Text since = Days.of(beside.since(), entered.zone());
        if (beside.handedOver()) {
            return Text.of(
                    "response.menu.beside.handed",
                    Text.of("choice.custodian." + beside.custodian().orElseThrow()),
                    since);
        }
        return who(beside)
                .map(who -> Text.of("response.menu.beside", who, since))
                .orElse(Text.of("response.menu.beside.somebody", since));
    }

    /** By the name on record; a class of adults is named where it says who is answerable. */
    private Optional<?> who(Beside beside) {
        Optional<String> name =
                Optional.ofNullable(entered.standing().entries().get(new EntryId(beside.fact())))
                        .map(Standing.Recorded::fact)
                        .flatMap(
                                fact ->
                                        fact instanceof ResponseFact.SupervisionTaken taken
                                                ? name(taken.adult())
                                                : Optional.empty());
        return name.filter(said -> !said.isBlank()).isPresent()
                ? name
                : beside.custodian()
                        .filter(kind -> kind != Custodian.OTHER_ADULT)
                        .map(kind -> Text.of("choice.custodian." + kind));
    }

    private Optional<String> name(Adult adult) {
        return adult.staff().map(room::name).or(() -> adult.other().flatMap(Confidential::reveal));
    }

    private String base() {
        return "/do/responses/" + entered.response().id();
    }
}

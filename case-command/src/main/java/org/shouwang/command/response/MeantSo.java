package org.shouwang.command.response;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.command.response.fact.FactForm;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.web.form.Form;
import org.shouwang.web.text.Text;

/**
 * A time that is more often mistyped than meant: long before anything began, or an appointment that
 * is over when it is made. It is asked for once more, and then recorded as it was told.
 */
final class MeantSo {

    /** The box that says so. */
    static final String FIELD = "meant-so";

    /**
     * Much of what led to an alert happened days before it; a mistyped month or year is further.
     */
    private static final Duration USUAL = Duration.ofDays(30);

    private static final Set<FactKind> BEGINNINGS =
            Set.of(FactKind.ALERT_RAISED, FactKind.PLAN_STARTED);

    private MeantSo() {}

    /** Notes in the form what is asked once more. */
    static void ask(Form form, Entered entered, FactForm.Draft draft) {
        if (!form.value(FIELD).isEmpty()) {
            return;
        }
        began(entered)
                .filter(began -> draft.when().at().isBefore(began.minus(USUAL)))
                .map(began -> Text.of("form.problem.long-before", Days.of(began, entered.zone())))
                .or(() -> over(entered, draft))
                .ifPresent(problem -> form.wrong(FIELD, problem));
    }

    private static Optional<Instant> began(Entered entered) {
        return entered.standing().facts().inOrder().stream()
                .filter(fact -> BEGINNINGS.contains(fact.kind()))
                .map(Fact::happenedAt)
                .min(Instant::compareTo);
    }

    private static Optional<Text> over(Entered entered, FactForm.Draft draft) {
        LocalDate made = LocalDate.ofInstant(draft.when().at(), entered.zone());
        return draft.fact().apply(entry(entered, draft)) instanceof ResponseFact.Referred referred
                ? referred.appointment()
                        .filter(made::isAfter)
                        .map(day -> Text.of("form.problem.appointment-over", Days.of(day)))
                : Optional.empty();
    }

    /** Of no entry yet. */
    private static Entry entry(Entered entered, FactForm.Draft draft) {
        return new Entry(
                new EntryId(new UUID(0, 0)),
                draft.when(),
                entered.who(),
                Optional.empty(),
                Optional.empty());
    }
}

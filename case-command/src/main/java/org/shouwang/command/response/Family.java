package org.shouwang.command.response;

import static java.util.Comparator.comparing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.access.Action;
import org.shouwang.command.desk.Desk;
import org.shouwang.command.desk.Letter;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.Shown;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.directory.Student;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Text;

/**
 * Whom to call, for whoever is asked to: the guardians with their numbers, who must not be told,
 * and what colleagues have tried already. That numbers were shown is written down.
 */
final class Family {

    private static final Set<String> FORMS =
            Set.of("guardian-attempted", "guardian-met", "custody-handed-over");

    private final Desk desk;
    private final Shown shown;
    private final Staff staff;

    Family(Desk desk, Shown shown, Staff staff) {
        this.desk = desk;
        this.shown = shown;
        this.staff = staff;
    }

    /**
     * One guardian; the number is empty where this reader may not see it, and the calls stand in
     * the order in which they were made.
     *
     * @param notFirst whether another adult is to be told instead
     */
    record Member(
            String name,
            Text relation,
            Optional<String> phone,
            boolean barred,
            boolean notFirst,
            List<Call> calls) {}

    /** What somebody tried. */
    record Call(Instant at, String by, Text channel, Text outcome) {}

    /** Whether a form is about telling one of them something. */
    static boolean tells(String form) {
        return FORMS.contains(form);
    }

    /**
     * Nobody for a form that is not about them; no number while it was decided that they are not to
     * be told, or while one of them is suspected and nobody has decided.
     */
    List<Member> of(Who who, Entered entered, String form, HttpServletRequest request) {
        if (!FORMS.contains(form)) {
            return List.of();
        }
        Optional<Permit> sees =
                desk.ask(who, Action.READ_GUARDIAN_PHONE, entered.target())
                        .filter(_ -> !Safety.forbids(entered) && !Suspicion.open(entered));
        sees.ifPresent(
                permit ->
                        shown.to(
                                permit,
                                Shown.What.GUARDIAN_PHONE,
                                entered.student().id().value(),
                                Letter.requestId(request)));
        return entered.student().guardians().stream()
                .map(guardian -> member(guardian, entered, sees.isPresent()))
                .toList();
    }

    private Member member(Student.Guardian guardian, Entered entered, boolean sees) {
        boolean notFirst =
                entered.standing()
                        .instead()
                        .filter(instead -> !instead.is(guardian.name()))
                        .isPresent();
        return new Member(
                guardian.name().orElse(""),
                Text.of("choice.relation." + guardian.relation().name()),
                guardian.phone().filter(_ -> sees && !notFirst),
                guardian.barred(),
                notFirst && !guardian.barred(),
                entered.standing().attempts().stream()
                        .filter(attempt -> attempt.guardian().equals(guardian.id()))
                        .sorted(comparing(attempt -> attempt.entry().occurred().at()))
                        .map(
                                attempt ->
                                        new Call(
                                                attempt.entry().occurred().at(),
                                                staff.name(attempt.entry().by()).orElse(""),
                                                Text.of("choice.channel." + attempt.channel()),
                                                Text.of("choice.outcome." + attempt.outcome())))
                        .toList());
    }
}

package org.shouwang.command.school.decision;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.Decider;
import org.shouwang.command.school.decision.SchoolCommand.Found;
import org.shouwang.command.school.decision.SchoolCommand.GiveAccessApproval;
import org.shouwang.command.school.decision.SchoolCommand.OpenClass;
import org.shouwang.command.school.decision.SchoolCommand.PutPlanInForce;
import org.shouwang.command.school.decision.SchoolCommand.SetCalendar;
import org.shouwang.command.school.decision.SchoolCommand.WithdrawAccessApproval;
import org.shouwang.command.school.decision.SchoolState.Approval;
import org.shouwang.command.school.decision.SchoolState.NotFounded;
import org.shouwang.command.school.decision.SchoolState.School;
import org.shouwang.contract.school.SchoolEvent;
import org.shouwang.contract.school.SchoolEvent.AccessApprovalGiven;
import org.shouwang.contract.school.SchoolEvent.AccessApprovalWithdrawn;
import org.shouwang.contract.school.SchoolEvent.CalendarSet;
import org.shouwang.contract.school.SchoolEvent.ClassOpened;
import org.shouwang.contract.school.SchoolEvent.Founded;
import org.shouwang.contract.school.SchoolEvent.PlanInForce;
import org.shouwang.contract.school.SchoolEvent.Term;

/** The rules of a school. */
public final class SchoolDecider implements Decider<SchoolCommand, SchoolState, SchoolEvent> {

    @Override
    public SchoolState initial() {
        return new NotFounded();
    }

    @Override
    public List<SchoolEvent> decide(SchoolCommand command, SchoolState state, Instant now) {
        return switch (state) {
            case NotFounded() when command instanceof Found f ->
                    List.of(
                            new Founded(
                                    f.school(), f.name(), f.shortName(), f.zone(), f.simulated()));
            case NotFounded() -> throw new CommandRefused(SchoolRefusal.NO_SUCH_SCHOOL);
            case School school -> decideFounded(command, school, now);
        };
    }

    private static List<SchoolEvent> decideFounded(
            SchoolCommand command, School school, Instant now) {
        return switch (command) {
            case Found _ -> List.of();
            case OpenClass open ->
                    open.label().equals(school.classes().get(open.schoolClass()))
                            ? List.of()
                            : List.of(new ClassOpened(open.schoolClass(), open.label()));
            case SetCalendar set -> setCalendar(set, school);
            case PutPlanInForce put -> putPlanInForce(put, school, now);
            case GiveAccessApproval give -> Approving.give(give, school);
            case WithdrawAccessApproval withdraw -> Approving.withdraw(withdraw, school);
        };
    }

    @Override
    public SchoolState evolve(SchoolState state, SchoolEvent event, Instant recordedAt) {
        return switch (state) {
            case NotFounded() when event instanceof Founded founded ->
                    new School(founded, Map.of(), Optional.empty(), List.of(), Map.of());
            case NotFounded notFounded -> notFounded;
            case School school -> evolveFounded(school, event, recordedAt);
        };
    }

    private static School evolveFounded(School school, SchoolEvent event, Instant recordedAt) {
        return switch (event) {
            case Founded _ -> school;
            case ClassOpened e -> school.with(e.schoolClass(), e.label());
            case CalendarSet e -> school.with(e);
            case PlanInForce e -> school.with(e);
            case AccessApprovalGiven e ->
                    school.with(e.approval(), new Approval(e, Optional.empty()));
            case AccessApprovalWithdrawn e ->
                    Optional.ofNullable(school.approvals().get(e.approval()))
                            .map(Approval::given)
                            .map(given -> new Approval(given, Optional.of(recordedAt)))
                            .map(approval -> school.with(e.approval(), approval))
                            .orElse(school);
        };
    }

    private static List<SchoolEvent> setCalendar(SetCalendar set, School school) {
        List<Term> terms =
                set.terms().stream().sorted(Comparator.comparing(Term::firstDay)).toList();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            refuseIf(
                    term.lastDay().isBefore(term.firstDay()),
                    SchoolRefusal.TERM_ENDS_BEFORE_IT_BEGINS);
            refuseIf(
                    i > 0 && !terms.get(i - 1).lastDay().isBefore(term.firstDay()),
                    SchoolRefusal.TERMS_OVERLAP);
        }
        CalendarSet calendar = new CalendarSet(terms, set.daysOff());
        return school.calendar().equals(Optional.of(calendar)) ? List.of() : List.of(calendar);
    }

    /** Only the first plan may begin before it is said: there was none to judge by. */
    private static List<SchoolEvent> putPlanInForce(
            PutPlanInForce put, School school, Instant now) {
        Instant from = put.from().orElse(now);
        refuseIf(
                from.isBefore(now) && !school.plans().isEmpty(),
                SchoolRefusal.PLAN_WOULD_RULE_THE_PAST);
        return school.planInForceAt(from).equals(Optional.of(put.plan()))
                ? List.of()
                : List.of(new PlanInForce(put.plan(), from, put.by()));
    }

    private static void refuseIf(boolean so, SchoolRefusal refusal) {
        if (so) {
            throw new CommandRefused(refusal);
        }
    }
}

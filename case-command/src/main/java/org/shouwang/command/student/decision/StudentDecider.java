package org.shouwang.command.student.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.Decider;
import org.shouwang.command.student.decision.StudentCommand.AddGuardian;
import org.shouwang.command.student.decision.StudentCommand.BarGuardian;
import org.shouwang.command.student.decision.StudentCommand.ChangeBoarding;
import org.shouwang.command.student.decision.StudentCommand.ChangeGuardianPhone;
import org.shouwang.command.student.decision.StudentCommand.ConfirmUnbarring;
import org.shouwang.command.student.decision.StudentCommand.CorrectGuardian;
import org.shouwang.command.student.decision.StudentCommand.CorrectIdentity;
import org.shouwang.command.student.decision.StudentCommand.DeclineUnbarring;
import org.shouwang.command.student.decision.StudentCommand.Enrol;
import org.shouwang.command.student.decision.StudentCommand.Leave;
import org.shouwang.command.student.decision.StudentCommand.Merge;
import org.shouwang.command.student.decision.StudentCommand.MoveClass;
import org.shouwang.command.student.decision.StudentCommand.ProposeUnbarring;
import org.shouwang.command.student.decision.StudentCommand.Return;
import org.shouwang.command.student.decision.StudentState.Bar;
import org.shouwang.command.student.decision.StudentState.Enrolled;
import org.shouwang.command.student.decision.StudentState.Gone;
import org.shouwang.command.student.decision.StudentState.Guardian;
import org.shouwang.command.student.decision.StudentState.Known;
import org.shouwang.command.student.decision.StudentState.Unbarring;
import org.shouwang.command.student.decision.StudentState.Unknown;
import org.shouwang.contract.student.StudentEvent;
import org.shouwang.contract.student.StudentEvent.BoardingChanged;
import org.shouwang.contract.student.StudentEvent.ClassMoved;
import org.shouwang.contract.student.StudentEvent.GuardianAdded;
import org.shouwang.contract.student.StudentEvent.GuardianBarred;
import org.shouwang.contract.student.StudentEvent.GuardianCorrected;
import org.shouwang.contract.student.StudentEvent.GuardianPhoneChanged;
import org.shouwang.contract.student.StudentEvent.GuardianUnbarred;
import org.shouwang.contract.student.StudentEvent.GuardianUnbarringDeclined;
import org.shouwang.contract.student.StudentEvent.GuardianUnbarringProposed;
import org.shouwang.contract.student.StudentEvent.IdentityCorrected;
import org.shouwang.contract.student.StudentEvent.Left;
import org.shouwang.contract.student.StudentEvent.MergedInto;
import org.shouwang.contract.student.StudentEvent.Returned;

/** The rules of a student's record. */
public final class StudentDecider implements Decider<StudentCommand, StudentState, StudentEvent> {

    @Override
    public StudentState initial() {
        return new Unknown();
    }

    @Override
    public List<StudentEvent> decide(StudentCommand command, StudentState state, Instant now) {
        return switch (state) {
            case Unknown() when command instanceof Enrol enrol ->
                    List.of(Enrolling.enrolled(enrol));
            case Unknown() -> throw new CommandRefused(StudentRefusal.NO_SUCH_STUDENT);
            case Known known -> decideKnown(command, known);
        };
    }

    private static List<StudentEvent> decideKnown(StudentCommand command, Known state) {
        Card card = state.card();
        if (card.mergedInto().isPresent() && isEnrolment(command)) {
            throw new CommandRefused(StudentRefusal.IS_AN_ALIAS);
        }
        return switch (command) {
            case Enrol enrol -> Enrolling.again(enrol, state);
            case MoveClass move -> Enrolling.move(move.to(), state);
            case ChangeBoarding change ->
                    Enrolling.changeBoarding(change.boarding(), change.dormitory(), state);
            case Leave leave -> Enrolling.leave(leave, state);
            case Return back -> Enrolling.comeBack(back.school(), back.schoolClass(), state);
            case CorrectIdentity correct ->
                    Enrolling.correct(correct.number(), correct.name(), card);
            case AddGuardian add -> Guarding.add(add, card);
            case CorrectGuardian correct -> Guarding.correct(correct, card);
            case ChangeGuardianPhone change -> Guarding.changePhone(change, card);
            case BarGuardian bar -> Guarding.bar(bar, card);
            case ProposeUnbarring propose -> Guarding.propose(propose, card);
            case ConfirmUnbarring confirm -> Guarding.confirm(confirm, card);
            case DeclineUnbarring decline -> Guarding.decline(decline, card);
            case Merge merge -> merge(merge, card);
        };
    }

    /** What is to be said of the record that a double was merged into. A name may be corrected. */
    private static boolean isEnrolment(StudentCommand command) {
        return switch (command) {
            case Enrol _, MoveClass _, ChangeBoarding _, Leave _, Return _ -> true;
            default -> false;
        };
    }

    @Override
    public StudentState evolve(StudentState state, StudentEvent event, Instant recordedAt) {
        return switch (state) {
            case Unknown() when event instanceof StudentEvent.Enrolled e ->
                    new Enrolled(
                            e.school(),
                            new Card(
                                    e.number(),
                                    e.name(),
                                    e.schoolClass(),
                                    e.boarding(),
                                    e.dormitory(),
                                    Map.of(),
                                    Optional.empty()));
            case Unknown unknown -> unknown;
            case Known known -> evolveKnown(known, event);
        };
    }

    private static StudentState evolveKnown(Known state, StudentEvent event) {
        Card card = card(state.card(), event);
        return switch (event) {
            case Left _ -> new Gone(card);
            case Returned e -> new Enrolled(e.school(), card);
            default ->
                    state instanceof Enrolled enrolled
                            ? new Enrolled(enrolled.school(), card)
                            : new Gone(card);
        };
    }

    private static Card card(Card card, StudentEvent event) {
        return switch (event) {
            case StudentEvent.Enrolled _, Left _ -> card;
            case ClassMoved e -> card.with(e.to());
            case Returned e -> card.with(e.schoolClass());
            case BoardingChanged e -> card.with(e.boarding(), e.dormitory());
            case IdentityCorrected e -> card.with(e.number(), e.name());
            case GuardianAdded e ->
                    card.with(e.guardian(), Guardian.of(e.relation(), e.name(), e.phone()));
            case GuardianCorrected e ->
                    card.change(e.guardian(), g -> g.with(e.relation(), e.name()));
            case GuardianPhoneChanged e -> card.change(e.guardian(), g -> g.with(e.phone()));
            case GuardianBarred e ->
                    card.change(
                            e.guardian(), g -> g.barred(Optional.of(new Bar(e.by(), e.reason()))));
            case StudentEvent.GuardianBarCarried e ->
                    card.change(
                            e.guardian(), g -> g.barred(Optional.of(new Bar(e.by(), e.reason()))));
            case GuardianUnbarringProposed e ->
                    card.change(
                            e.guardian(),
                            g -> g.proposed(Optional.of(new Unbarring(e.by(), e.reason()))));
            case GuardianUnbarringDeclined e ->
                    card.change(e.guardian(), g -> g.proposed(Optional.empty()));
            case GuardianUnbarred e -> card.change(e.guardian(), g -> g.barred(Optional.empty()));
            case MergedInto e -> card.mergedInto(e.other());
        };
    }

    private static List<StudentEvent> merge(Merge merge, Card card) {
        if (merge.into().equals(merge.student())) {
            throw new CommandRefused(StudentRefusal.CANNOT_BE_MERGED_INTO_ITSELF);
        }
        if (card.mergedInto().isEmpty()) {
            if (!card.guardians().equals(merge.carried())) {
                throw new CommandRefused(StudentRefusal.FAMILY_CHANGED_MEANWHILE);
            }
            return List.of(new MergedInto(merge.into(), merge.by()));
        }
        if (!card.mergedInto().get().equals(merge.into())) {
            throw new CommandRefused(StudentRefusal.ALREADY_MERGED_INTO_ANOTHER);
        }
        return List.of();
    }
}

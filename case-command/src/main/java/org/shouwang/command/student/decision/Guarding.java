package org.shouwang.command.student.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.student.decision.StudentCommand.AddGuardian;
import org.shouwang.command.student.decision.StudentCommand.BarGuardian;
import org.shouwang.command.student.decision.StudentCommand.ChangeGuardianPhone;
import org.shouwang.command.student.decision.StudentCommand.ConfirmUnbarring;
import org.shouwang.command.student.decision.StudentCommand.CorrectGuardian;
import org.shouwang.command.student.decision.StudentCommand.DeclineUnbarring;
import org.shouwang.command.student.decision.StudentCommand.ProposeUnbarring;
import org.shouwang.command.student.decision.StudentState.Bar;
import org.shouwang.command.student.decision.StudentState.Guardian;
import org.shouwang.command.student.decision.StudentState.Unbarring;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.student.StudentEvent;
import org.shouwang.contract.student.StudentEvent.GuardianAdded;
import org.shouwang.contract.student.StudentEvent.GuardianBarCarried;
import org.shouwang.contract.student.StudentEvent.GuardianBarred;
import org.shouwang.contract.student.StudentEvent.GuardianCorrected;
import org.shouwang.contract.student.StudentEvent.GuardianPhoneChanged;
import org.shouwang.contract.student.StudentEvent.GuardianUnbarred;
import org.shouwang.contract.student.StudentEvent.GuardianUnbarringDeclined;
import org.shouwang.contract.student.StudentEvent.GuardianUnbarringProposed;

/** Who is told about a student. To stop it takes one person, to allow it again takes two. */
final class Guarding {

    private Guarding() {}

    static List<StudentEvent> add(AddGuardian add, Card card) {
        Guardian known = card.guardians().get(add.guardian());
        List<StudentEvent> events = new ArrayList<>();
        if (known == null) {
            events.add(new GuardianAdded(add.guardian(), add.relation(), add.name(), add.phone()));
        } else {
            if (known.relation() != add.relation() || !known.name().equals(add.name())) {
                events.add(new GuardianCorrected(add.guardian(), add.relation(), add.name()));
            }
            if (!known.phone().equals(add.phone())) {
                events.add(new GuardianPhoneChanged(add.guardian(), add.phone()));
            }
        }
        return withBar(
                events, add.guardian(), Guardian.of(add.relation(), add.name(), add.phone()), card);
    }

    static List<StudentEvent> correct(CorrectGuardian correct, Card card) {
        Guardian known = guardian(card, correct.guardian());
        return known.relation() == correct.relation() && known.name().equals(correct.name())
                ? List.of()
                : withBar(
                        List.of(
                                new GuardianCorrected(
                                        correct.guardian(), correct.relation(), correct.name())),
                        correct.guardian(),
                        known.with(correct.relation(), correct.name()),
                        card);
    }

    static List<StudentEvent> changePhone(ChangeGuardianPhone change, Card card) {
        Guardian known = guardian(card, change.guardian());
        return known.phone().equals(change.phone())
                ? List.of()
                : withBar(
                        List.of(new GuardianPhoneChanged(change.guardian(), change.phone())),
                        change.guardian(),
                        known.with(change.phone()),
                        card);
    }

    /**
     * Whoever becomes known by a name that one who must not be told has, or ever had, must not be
     * told either: a barred guardian does not come back through one person. A number alone says
     * nothing of a person, as many share one: it is not shown while it may ring at somebody barred.
     */
    private static List<StudentEvent> withBar(
            List<StudentEvent> events, GuardianId id, Guardian becomes, Card card) {
        Guardian known = card.guardians().get(id);
        if (events.isEmpty() || known != null && known.barred().isPresent()) {
            return events;
        }
        List<StudentEvent> all = new ArrayList<>(events);
        card.guardians().entrySet().stream()
                .filter(other -> !other.getKey().equals(id))
                .filter(other -> isCalled(other.getValue(), becomes))
                .flatMap(
                        other ->
                                other.getValue().barred().stream()
                                        .map(bar -> carried(id, other.getKey(), bar)))
                .findFirst()
                .ifPresent(all::add);
        return all;
    }

    private static StudentEvent carried(GuardianId to, GuardianId from, Bar bar) {
        return new GuardianBarCarried(to, from, bar.reason(), bar.by());
    }

    private static boolean isCalled(Guardian other, Guardian becomes) {
        return KnownBy.same(other.ever(), Set.of(becomes.name()));
    }

    /** Said again while a proposal to lift it waits, it ends the proposal. */
    static List<StudentEvent> bar(BarGuardian bar, Card card) {
        Guardian guardian = guardian(card, bar.guardian());
        boolean same =
                guardian.barred().map(Bar::reason).equals(Optional.of(bar.reason()))
                        && guardian.unbarring().isEmpty();
        return same
                ? List.of()
                : List.of(new GuardianBarred(bar.guardian(), bar.reason(), bar.by()));
    }

    static List<StudentEvent> propose(ProposeUnbarring propose, Card card) {
        Guardian guardian = guardian(card, propose.guardian());
        if (guardian.barred().isEmpty()) {
            return List.of();
        }
        if (guardian.unbarring().isPresent()) {
            throw new CommandRefused(StudentRefusal.UNBARRING_ALREADY_PROPOSED);
        }
        return List.of(
                new GuardianUnbarringProposed(propose.guardian(), propose.reason(), propose.by()));
    }

    static List<StudentEvent> confirm(ConfirmUnbarring confirm, Card card) {
        Guardian guardian = guardian(card, confirm.guardian());
        if (guardian.barred().isEmpty()) {
            return List.of();
        }
        Unbarring proposal =
                guardian.unbarring()
                        .orElseThrow(
                                () -> new CommandRefused(StudentRefusal.UNBARRING_NOT_PROPOSED));
        if (proposal.by().equals(confirm.by())) {
            throw new CommandRefused(StudentRefusal.UNBARRING_NEEDS_SECOND_PERSON);
        }
        return List.of(
                new GuardianUnbarred(
                        confirm.guardian(), proposal.reason(), proposal.by(), confirm.by()));
    }

    static List<StudentEvent> decline(DeclineUnbarring decline, Card card) {
        return guardian(card, decline.guardian()).unbarring().isEmpty()
                ? List.of()
                : List.of(
                        new GuardianUnbarringDeclined(
                                decline.guardian(), decline.reason(), decline.by()));
    }

    private static Guardian guardian(Card card, GuardianId id) {
        return Optional.ofNullable(card.guardians().get(id))
                .orElseThrow(() -> new CommandRefused(StudentRefusal.NO_SUCH_GUARDIAN));
    }
}

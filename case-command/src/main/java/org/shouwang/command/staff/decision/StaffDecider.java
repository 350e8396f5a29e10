package org.shouwang.command.staff.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.Decider;
import org.shouwang.command.staff.decision.StaffCommand.AddContact;
import org.shouwang.command.staff.decision.StaffCommand.ComeByLink;
import org.shouwang.command.staff.decision.StaffCommand.CorrectName;
import org.shouwang.command.staff.decision.StaffCommand.DeclareConflict;
import org.shouwang.command.staff.decision.StaffCommand.IssueLink;
import org.shouwang.command.staff.decision.StaffCommand.Leave;
import org.shouwang.command.staff.decision.StaffCommand.Register;
import org.shouwang.command.staff.decision.StaffCommand.RemoveContact;
import org.shouwang.command.staff.decision.StaffCommand.ReportContactFailure;
import org.shouwang.command.staff.decision.StaffCommand.VerifyContact;
import org.shouwang.command.staff.decision.StaffCommand.Vouch;
import org.shouwang.command.staff.decision.StaffCommand.WithdrawConflict;
import org.shouwang.command.staff.decision.StaffState.Arrival;
import org.shouwang.command.staff.decision.StaffState.Contact;
import org.shouwang.command.staff.decision.StaffState.Health;
import org.shouwang.command.staff.decision.StaffState.Known;
import org.shouwang.command.staff.decision.StaffState.Unknown;
import org.shouwang.contract.id.ContactId;
import org.shouwang.contract.staff.StaffEvent;
import org.shouwang.contract.staff.StaffEvent.CameByLink;
import org.shouwang.contract.staff.StaffEvent.ConflictDeclared;
import org.shouwang.contract.staff.StaffEvent.ConflictWithdrawn;
import org.shouwang.contract.staff.StaffEvent.ContactAdded;
import org.shouwang.contract.staff.StaffEvent.ContactFailed;
import org.shouwang.contract.staff.StaffEvent.ContactRemoved;
import org.shouwang.contract.staff.StaffEvent.ContactVerified;
import org.shouwang.contract.staff.StaffEvent.Left;
import org.shouwang.contract.staff.StaffEvent.LinkIssued;
import org.shouwang.contract.staff.StaffEvent.NameCorrected;
import org.shouwang.contract.staff.StaffEvent.Registered;
import org.shouwang.contract.staff.StaffEvent.VouchedFor;

/**
 * The rules of a member of staff. A conflict of interest is declared by one and lifted by another;
 * who comes in by a link is vouched for by a third person.
 */
public final class StaffDecider implements Decider<StaffCommand, StaffState, StaffEvent> {

    @Override
    public StaffState initial() {
        return new Unknown();
    }

    @Override
    public List<StaffEvent> decide(StaffCommand command, StaffState state, Instant now) {
        return switch (state) {
            case Unknown() when command instanceof Register register ->
                    List.of(registered(register));
            case Unknown() -> throw new CommandRefused(StaffRefusal.NO_SUCH_STAFF);
            case Known known -> decideKnown(command, known);
        };
    }

    private static List<StaffEvent> decideKnown(StaffCommand command, Known state) {
        return switch (command) {
            case Register register -> newsIf(state.left().isPresent(), registered(register));
            case CorrectName correct ->
                    newsIf(
                            !state.name().equals(correct.name()),
                            new NameCorrected(correct.name(), correct.by()));
            case AddContact add -> add(add, state);
            case VerifyContact verify ->
                    newsIf(
                            contact(state, verify.contact()).health() != Health.VERIFIED,
                            new ContactVerified(verify.contact()));
            // A receipt may come after the contact was removed: it is no news then.
            case ReportContactFailure failure ->
                    newsIf(
                            state.contacts().containsKey(failure.contact())
                                    && contact(state, failure.contact()).health() != Health.FAILING,
                            new ContactFailed(failure.contact()));
            case RemoveContact remove ->
                    newsIf(
                            state.contacts().containsKey(remove.contact()),
                            new ContactRemoved(remove.contact()));
            case DeclareConflict declare ->
                    newsIf(
                            !declare.reason().equals(state.conflicts().get(declare.student())),
                            new ConflictDeclared(declare.student(), declare.reason()));
            case WithdrawConflict withdraw -> withdraw(withdraw, state);
            case IssueLink issue -> List.of(new LinkIssued(issue.until()));
            case ComeByLink come ->
                    List.of(new StaffEvent.CameByLink(come.issuedBy(), come.alone()));
            case Vouch vouch -> vouch(vouch, state);
            case Leave leave -> {
                Left left = new Left(leave.lastDay(), leave.by());
                boolean same = state.left().map(Left::lastDay).equals(Optional.of(left.lastDay()));
                yield newsIf(!same, left);
            }
        };
    }

    @Override
    public StaffState evolve(StaffState state, StaffEvent event, Instant recordedAt) {
        return switch (state) {
            case Unknown() when event instanceof Registered e ->
                    new Known(e.name(), Map.of(), Map.of(), Optional.empty(), Optional.empty());
            case Unknown unknown -> unknown;
            case Known known -> evolveKnown(known, event);
        };
    }

    private static Known evolveKnown(Known state, StaffEvent event) {
        return switch (event) {
            case Registered e -> state.named(e.name()).with(Optional.empty());
            case NameCorrected e -> state.named(e.name());
            case ContactAdded e ->
                    state.withContacts(
                            c ->
                                    c.put(
                                            e.contact(),
                                            new Contact(
                                                    e.channel(), e.address(), Health.UNPROVEN)));
            case ContactVerified e -> withHealth(state, e.contact(), Health.VERIFIED);
            case ContactFailed e -> withHealth(state, e.contact(), Health.FAILING);
            case ContactRemoved e -> state.withContacts(c -> c.remove(e.contact()));
            case ConflictDeclared e -> state.withConflicts(c -> c.put(e.student(), e.reason()));
            case ConflictWithdrawn e -> state.withConflicts(c -> c.remove(e.student()));
            case LinkIssued _ -> state;
            case CameByLink e ->
                    state.arrived(Optional.of(new Arrival(e.issuedBy())).filter(_ -> !e.alone()));
            case VouchedFor _ -> state.arrived(Optional.empty());
            case Left e -> state.with(Optional.of(e));
        };
    }

    private static Known withHealth(Known state, ContactId id, Health health) {
        return state.withContacts(
                contacts -> contacts.computeIfPresent(id, (_, contact) -> contact.with(health)));
    }

    private static List<StaffEvent> add(AddContact add, Known state) {
        Contact known = state.contacts().get(add.contact());
        if (known == null) {
            return List.of(new ContactAdded(add.contact(), add.channel(), add.address()));
        }
        boolean same = known.equals(new Contact(add.channel(), add.address(), known.health()));
        if (!same) {
            throw new CommandRefused(StaffRefusal.CONTACT_ID_IS_TAKEN);
        }
        return List.of();
    }

    private static List<StaffEvent> withdraw(WithdrawConflict withdraw, Known state) {
        if (!state.conflicts().containsKey(withdraw.student())) {
            return List.of();
        }
        if (withdraw.by().equals(withdraw.staff())) {
            throw new CommandRefused(StaffRefusal.CONFLICT_IS_LIFTED_BY_SOMEBODY_ELSE);
        }
        return List.of(new ConflictWithdrawn(withdraw.student(), withdraw.reason(), withdraw.by()));
    }

    private static List<StaffEvent> vouch(Vouch vouch, Known state) {
        if (state.arrival().isEmpty()) {
            return List.of();
        }
        if (vouch.by().equals(vouch.staff())) {
            throw new CommandRefused(StaffRefusal.NOBODY_VOUCHES_FOR_ONESELF);
        }
        if (state.arrival().get().issuedBy().equals(Optional.of(vouch.by()))) {
            throw new CommandRefused(StaffRefusal.WHO_GAVE_THE_LINK_DOES_NOT_VOUCH);
        }
        return List.of(new VouchedFor(vouch.by()));
    }

    private static Contact contact(Known state, ContactId id) {
        return Optional.ofNullable(state.contacts().get(id))
                .orElseThrow(() -> new CommandRefused(StaffRefusal.NO_SUCH_CONTACT));
    }

    private static Registered registered(Register register) {
        return new Registered(register.staff(), register.school(), register.name());
    }

    private static List<StaffEvent> newsIf(boolean news, StaffEvent event) {
        return news ? List.of(event) : List.of();
    }
}

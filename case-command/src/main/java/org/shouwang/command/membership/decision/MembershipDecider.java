package org.shouwang.command.membership.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.Decider;
import org.shouwang.command.membership.decision.MembershipCommand.Grant;
import org.shouwang.command.membership.decision.MembershipCommand.GrantFounding;
import org.shouwang.command.membership.decision.MembershipCommand.Revoke;
import org.shouwang.command.membership.decision.Memberships.Held;
import org.shouwang.contract.Role;
import org.shouwang.contract.membership.MembershipEvent;
import org.shouwang.contract.membership.MembershipEvent.RoleGranted;
import org.shouwang.contract.membership.MembershipEvent.RoleRevoked;

/** The rules of roles. Nobody gives a role to himself, and a school keeps an administrator. */
public final class MembershipDecider
        implements Decider<MembershipCommand, Memberships, MembershipEvent> {

    @Override
    public Memberships initial() {
        return Memberships.NONE;
    }

    @Override
    public List<MembershipEvent> decide(MembershipCommand command, Memberships state, Instant now) {
        return switch (command) {
            case GrantFounding founding -> found(founding, state);
            case Grant grant -> grant(grant, state);
            case Revoke revoke -> revoke(revoke, state, now);
        };
    }

    @Override
    public Memberships evolve(Memberships state, MembershipEvent event, Instant recordedAt) {
        return switch (event) {
            case RoleGranted e -> state.with(e.grant(), held(e));
            case RoleRevoked e -> state.without(e.grant(), e.from());
        };
    }

    private static List<MembershipEvent> found(GrantFounding founding, Memberships state) {
        RoleGranted granted =
                new RoleGranted(
                        founding.grant(),
                        founding.staff(),
                        founding.school(),
                        Role.ADMINISTRATOR,
                        Set.of(),
                        founding.from(),
                        Optional.empty(),
                        Optional.empty());
        if (held(granted).equals(state.grants().get(founding.grant()))) {
            return List.of();
        }
        refuseIf(founding.administrators() > 0, MembershipRefusal.SCHOOL_HAS_AN_ADMINISTRATOR);
        return List.of(granted);
    }

    private static List<MembershipEvent> grant(Grant grant, Memberships state) {
        refuseIf(grant.by().equals(grant.staff()), MembershipRefusal.NO_ROLE_FOR_ONESELF);
        refuseIf(
                grant.until().filter(end -> !end.isAfter(grant.from())).isPresent(),
                MembershipRefusal.ROLE_ENDS_BEFORE_IT_BEGINS);
        boolean teacher = grant.role() == Role.CLASS_TEACHER;
        refuseIf(
                teacher && grant.classes().isEmpty(),
                MembershipRefusal.CLASS_TEACHER_NEEDS_A_CLASS);
        refuseIf(
                !teacher && !grant.classes().isEmpty(),
                MembershipRefusal.ONLY_CLASS_TEACHERS_HAVE_CLASSES);
        RoleGranted granted =
                new RoleGranted(
                        grant.grant(),
                        grant.staff(),
                        grant.school(),
                        grant.role(),
                        grant.classes(),
                        grant.from(),
                        grant.until(),
                        Optional.of(grant.by()));
        Held wished = held(granted);
        if (state.grants().values().stream().anyMatch(held -> held.covers(wished))) {
            return List.of();
        }
        refuseIf(state.grants().containsKey(grant.grant()), MembershipRefusal.GRANT_ID_IS_TAKEN);
        return List.of(granted);
    }

    private static List<MembershipEvent> revoke(Revoke revoke, Memberships state, Instant now) {
        Held held =
                Optional.ofNullable(state.grants().get(revoke.grant()))
                        .orElseThrow(() -> new CommandRefused(MembershipRefusal.NO_SUCH_GRANT));
        Instant from = revoke.from().filter(now::isBefore).orElse(now);
        if (!held.end().isAfter(from)) {
            return List.of();
        }
        refuseIf(
                held.role() == Role.ADMINISTRATOR
                        && revoke.otherAdministrators() == 0
                        && !isAdministratorAnyway(state.without(revoke.grant(), from), from),
                MembershipRefusal.LAST_ADMINISTRATOR);
        return List.of(new RoleRevoked(revoke.grant(), from, revoke.by()));
    }

    private static boolean isAdministratorAnyway(Memberships left, Instant from) {
        return left.rolesAt(from).contains(Role.ADMINISTRATOR);
    }

    private static Held held(RoleGranted granted) {
        return new Held(
                granted.role(),
                granted.classes(),
                granted.from(),
                granted.until(),
                Optional.empty());
    }

    private static void refuseIf(boolean so, MembershipRefusal refusal) {
        if (so) {
            throw new CommandRefused(refusal);
        }
    }
}

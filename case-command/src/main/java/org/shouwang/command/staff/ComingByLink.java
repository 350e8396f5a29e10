package org.shouwang.command.staff;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.membership.Grants;
import org.shouwang.command.signin.Account;
import org.shouwang.command.signin.Arrivals;
import org.shouwang.command.staff.decision.StaffCommand;
import org.shouwang.command.store.AppendFailed;
import org.shouwang.command.store.AppendUnanswered;
import org.shouwang.command.store.AppenderBusy;
import org.shouwang.command.store.CommandContext;
import org.shouwang.command.store.Commands;
import org.shouwang.command.store.Lane;
import org.shouwang.command.store.Receipt;
import org.shouwang.contract.Actor;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.web.problem.Problem;

/** Puts on record that somebody comes in by a link, and who could have come in their place. */
final class ComingByLink implements Arrivals {

    private final Commands commands;
    private final Staff staff;
    private final Grants grants;
    private final Newcomers newcomers;
    private final SpokenNumbers numbers;
    private final CommandProjections projections;
    private final Clock clock;

    ComingByLink(
            Commands commands,
            Staff staff,
            Grants grants,
            Newcomers newcomers,
            SpokenNumbers numbers,
            CommandProjections projections,
            Clock clock) {
        this.commands = commands;
        this.staff = staff;
        this.grants = grants;
        this.newcomers = newcomers;
        this.numbers = numbers;
        this.projections = projections;
        this.clock = clock;
    }

    @Override
    public void comes(UUID arrival, Account account, Optional<StaffId> issuedBy) {
        StaffId person = account.staff();
        SchoolId school = staff.school(person).orElseThrow(Problem.NotThere::new);
        Instant now = clock.instant();
        boolean alone = !newcomers.mustBeVouchedFor(school, person, issuedBy, now);
        numbers.forget(person);
        Actor actor = actor(person, school, now);
        if (alone) {
            try {
                record(arrival, actor, school, new StaffCommand.ComeByLink(person, issuedBy, true));
                return;
            } catch (CommandRefused _) {
                // Of two who come at the same moment, one is the first.
            }
        }
        UUID waiting =
                alone
                        ? UUID.nameUUIDFromBytes(
                                ("waits/" + arrival).getBytes(StandardCharsets.UTF_8))
                        : arrival;
        record(waiting, actor, school, new StaffCommand.ComeByLink(person, issuedBy, false));
        // Nobody is let in with the roles of somebody else because the directory is behind.
        if (!newcomers.waits(person)) {
            throw new Problem.Unavailable();
        }
    }

    private void record(UUID id, Actor actor, SchoolId school, StaffCommand come) {
        var context =
                new CommandContext(
                        new CommandId(id),
                        id.toString().getBytes(StandardCharsets.UTF_8),
                        actor,
                        school,
                        Optional.empty(),
                        Lane.ORDINARY);
        try {
            Receipt receipt = (Receipt) commands.send(context, come);
            projections.await(receipt.lastPosition());
        } catch (AppenderBusy | AppendUnanswered | AppendFailed _) {
            throw new Problem.Unavailable();
        }
    }

    private Actor actor(StaffId person, SchoolId school, Instant now) {
        return grants.of(school).stream()
                .filter(grant -> grant.staff().equals(person) && grant.standsAt(now))
                .findFirst()
                .map(grant -> Actor.staff(person, grant.role()))
                .orElseGet(() -> Actor.machine(person.value()));
    }
}

package org.shouwang.command.founding;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.signin.Account;
import org.shouwang.command.signin.Accounts;
import org.shouwang.command.signin.OneTimeLinks;
import org.shouwang.command.staff.decision.StaffCommand;
import org.shouwang.command.store.CommandContext;
import org.shouwang.command.store.Commands;
import org.shouwang.command.store.Lane;
import org.shouwang.contract.Actor;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.id.SchoolId;

/**
 * The way back for somebody whom nobody in the school can let in: the only administrator who forgot
 * the password. Whoever runs the machine asks for it there; that it was asked for is recorded
 * first.
 */
public final class NewLink {

    private static final Duration LIFE = Duration.ofDays(1);

    private final Commands commands;
    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Staff staff;
    private final Clock clock;

    NewLink(Commands commands, Accounts accounts, OneTimeLinks links, Staff staff, Clock clock) {
        this.commands = commands;
        this.accounts = accounts;
        this.links = links;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Issues a link; earlier ones of the account are void from now on.
     *
     * @return path and query; empty when nobody signs in by that name
     */
    public Optional<String> issue(String login) {
        return accounts.byLogin(login)
                .filter(Account::isOpen)
                .flatMap(
                        account ->
                                staff.school(account.staff())
                                        .map(school -> issue(account, school)));
    }

    private String issue(Account account, SchoolId school) {
        Instant until = clock.instant().truncatedTo(ChronoUnit.MICROS).plus(LIFE);
        var id = new CommandId(UUID.randomUUID());
        UUID installation =
                UUID.nameUUIDFromBytes(("installation/" + school).getBytes(StandardCharsets.UTF_8));
        commands.send(
                new CommandContext(
                        id,
                        id.toString().getBytes(StandardCharsets.UTF_8),
                        Actor.machine(installation),
                        school,
                        Optional.empty(),
                        Lane.ORDINARY),
                new StaffCommand.IssueLink(account.staff(), until));
        return links.issue(account.id(), LIFE, Optional.empty());
    }
}

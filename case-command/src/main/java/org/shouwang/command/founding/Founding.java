package org.shouwang.command.founding;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.membership.decision.MembershipCommand;
import org.shouwang.command.school.PlanDocuments;
import org.shouwang.command.school.decision.SchoolCommand;
import org.shouwang.command.signin.Account;
import org.shouwang.command.signin.Accounts;
import org.shouwang.command.signin.OneTimeLinks;
import org.shouwang.command.staff.decision.StaffCommand;
import org.shouwang.command.store.CommandContext;
import org.shouwang.command.store.Commands;
import org.shouwang.command.store.Lane;
import org.shouwang.command.store.Receipt;
import org.shouwang.contract.Actor;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.id.GrantId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;

/**
 * Founds a school with its first administrator and the canonical plan in force. Doing it again for
 * the same id changes nothing, whatever it is then called; only a link that was not used is issued
 * anew.
 */
public final class Founding {

    /** An empty installation may wait a while for its administrator. */
    private static final Duration LINK_LIFE = Duration.ofDays(7);

    private final Commands commands;
    private final PlanDocuments plans;
    private final Accounts accounts;
    private final OneTimeLinks links;
    private final CommandProjections projections;
    private final Clock clock;

    Founding(
            Commands commands,
            PlanDocuments plans,
            Accounts accounts,
            OneTimeLinks links,
            CommandProjections projections,
            Clock clock) {
        this.commands = commands;
        this.plans = plans;
        this.accounts = accounts;
        this.links = links;
        this.projections = projections;
        this.clock = clock;
    }

    public FoundedSchool found(NewSchool school) {
        return found(school, clock);
    }

    /** The same as of another clock, for a school founded as simulated. */
    public FoundedSchool found(NewSchool school, Clock recordedBy) {
        StaffId administrator = new StaffId(derived("administrator", school.id()));
        Receipt receipt = record(school, administrator, recordedBy);
        projections.await(receipt.lastPosition());
        Account account =
                accounts.of(administrator)
                        .orElseGet(
                                () ->
                                        accounts.open(
                                                administrator, school.login(), school.language()));
        Optional<String> link =
                account.passwordSetAt().isPresent()
                        ? Optional.empty()
                        : Optional.of(links.issue(account.id(), LINK_LIFE, Optional.empty()));
        return new FoundedSchool(school.id(), administrator, link, receipt.lastPosition());
    }

    private Receipt record(NewSchool school, StaffId administrator, Clock recordedBy) {
        SchoolId id = school.id();
        Instant now = recordedBy.instant();
        // The content is the id alone: a school is founded once, whatever a second caller names it.
        var context =
                new CommandContext(
                        new CommandId(derived("founding", id)),
                        id.toString().getBytes(StandardCharsets.UTF_8),
                        Actor.machine(derived("installation", id)),
                        id,
                        Optional.empty(),
                        Lane.ORDINARY);
        return (Receipt)
                commands.at(recordedBy)
                        .send(
                                context,
                                new SchoolCommand.Found(
                                        id,
                                        school.name(),
                                        school.shortName(),
                                        school.zone(),
                                        school.simulated()),
                                new StaffCommand.Register(
                                        administrator, id, Confidential.of(school.administrator())),
                                new MembershipCommand.GrantFounding(
                                        new GrantId(derived("founding-grant", id)),
                                        administrator,
                                        id,
                                        now,
                                        0),
                                new SchoolCommand.PutPlanInForce(
                                        id,
                                        plans.keepCanonical(),
                                        Optional.empty(),
                                        administrator));
    }

    /** The same every time, so that a founding cut off half-way goes on where it was. */
    private static UUID derived(String what, SchoolId school) {
        return UUID.nameUUIDFromBytes((what + "/" + school).getBytes(StandardCharsets.UTF_8));
    }
}

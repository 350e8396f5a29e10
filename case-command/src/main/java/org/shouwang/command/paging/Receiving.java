package org.shouwang.command.paging;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.command.Command;
import org.shouwang.command.paging.decision.PagingCommand.GiveUpStep;
import org.shouwang.command.paging.decision.PagingCommand.RecordAttempt;
import org.shouwang.command.paging.decision.PagingCommand.RecordDelivery;
import org.shouwang.command.paging.decision.PagingCommand.RecordFailure;
import org.shouwang.command.paging.decision.PagingState.Running;
import org.shouwang.command.store.CommandContext;
import org.shouwang.command.store.Commands;
import org.shouwang.command.store.Lane;
import org.shouwang.contract.Actor;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.id.SchoolId;

/** Records what became of attempts, and goes on at once when a step turns out to be of no use. */
final class Receiving {

    private static final UUID DELIVERER =
            UUID.nameUUIDFromBytes("shouwang/notifications".getBytes(StandardCharsets.US_ASCII));

    private final Pagings pagings;
    private final Ladders ladders;
    private final Commands commands;
    private final Clock clock;

    Receiving(Pagings pagings, Ladders ladders, Commands commands, Clock clock) {
        this.pagings = pagings;
        this.ladders = ladders;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * @return whether there is such an alert
     */
    boolean receive(Report report) {
        PagingStory story = pagings.of(report.alert());
        if (story.events().isEmpty()) {
            return false;
        }
        SchoolId school = story.events().getFirst().recording().school();
        var attempt =
                new RecordAttempt(
                        report.alert(),
                        report.attempt(),
                        report.staff(),
                        report.channel(),
                        report.step(),
                        report.round());
        String id = "attempt|" + report.attempt() + "|" + report.outcome();
        switch (report.outcome()) {
            case ATTEMPTED -> send(id, school, attempt);
            case DELIVERED ->
                    send(id, school, attempt, new RecordDelivery(report.alert(), report.attempt()));
            case FAILED -> {
                send(
                        id + "|" + report.failure().orElseThrow(),
                        school,
                        attempt,
                        new RecordFailure(
                                report.alert(), report.attempt(), report.failure().orElseThrow()));
                giveUpIfHopeless(report, school);
            }
        }
        return true;
    }

    private void giveUpIfHopeless(Report report, SchoolId school) {
        AlertId alert = report.alert();
        PagingStory story = pagings.of(alert);
        if (story.state() instanceof Running running
                && running.round() == report.round()
                && running.step() == report.step()
                && story.isHopeless(running.round(), running.step(), running.told())) {
            String id = "useless|" + alert + "|" + running.round() + "|" + running.step();
            var giveUp =
                    new GiveUpStep(
                            alert,
                            running.step(),
                            running.round(),
                            ladders.of(school, clock.instant()));
            send(id, school, giveUp);
        }
    }

    private void send(String id, SchoolId school, Command first, Command... more) {
        byte[] name = ("shouwang-paging/1|" + id).getBytes(StandardCharsets.UTF_8);
        commands.send(
                new CommandContext(
                        new CommandId(UUID.nameUUIDFromBytes(name)),
                        name,
                        Actor.machine(DELIVERER),
                        school,
                        Optional.empty(),
                        Lane.ALERT),
                first,
                more);
    }
}

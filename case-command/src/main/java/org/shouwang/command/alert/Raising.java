package org.shouwang.command.alert;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shouwang.command.Command;
import org.shouwang.command.alert.decision.AlertCodes;
import org.shouwang.command.alert.decision.AlertCommand.Raise;
import org.shouwang.command.attachment.Attachments;
import org.shouwang.command.attachment.Upload;
import org.shouwang.command.desk.Desk;
import org.shouwang.command.desk.Letter;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.paging.Ladders;
import org.shouwang.command.paging.decision.Ladder;
import org.shouwang.command.paging.decision.PagingCommand.Start;
import org.shouwang.command.store.Receipt;
import org.shouwang.contract.Attachment;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.alert.AlertEvent.Company;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.alert.AlertEvent.Origin;
import org.shouwang.contract.alert.AlertEvent.Presence;
import org.shouwang.contract.alert.AlertEvent.Subject;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.SchoolId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Raises an alert and begins to page, in one append. Whatever else fails, the alert is raised:
 * files that cannot be kept are asked for again, and paging that cannot begin is begun by the
 * watch.
 */
public final class Raising {

    private static final Logger LOG = LoggerFactory.getLogger(Raising.class);

    private final Desk desk;
    private final Ladders ladders;
    private final Attachments attachments;
    private final RunningResponses responses;
    private final Clock clock;

    Raising(
            Desk desk,
            Ladders ladders,
            Attachments attachments,
            RunningResponses responses,
            Clock clock) {
        this.desk = desk;
        this.ladders = ladders;
        this.attachments = attachments;
        this.responses = responses;
        this.clock = clock;
    }

    /**
     * @param filesKept false when the files have to be sent again
     */
    record Done(AlertId alert, Receipt receipt, boolean filesKept) {}

    /**
     * The alert's id follows from the letter's and the person: sent twice it is one alert, and
     * nobody writes into another's.
     */
    private static AlertId alertOf(Reporter reporter, Letter letter) {
        byte[] name =
                ("shouwang-alert/1|" + letter.id() + "|" + reporter.permit().staff())
                        .getBytes(StandardCharsets.UTF_8);
        return new AlertId(UUID.nameUUIDFromBytes(name));
    }

    /**
     * @throws org.shouwang.web.problem.Problem.Unavailable when it could not be recorded
     */
    Done raise(Reporter reporter, Letter letter, Telling telling, List<Upload> uploads) {
        AlertId alert = alertOf(reporter, letter);
        SchoolId school = reporter.permit().school();
        Optional<List<Attachment>> files = kept(alert, school, letter, uploads);
        Letter whole = letter.carrying(uploads.stream().map(Upload::hash).toList()).urgent();
        boolean running = responses.anyOf(alert);
        Receipt receipt =
                desk.sendOrElse(
                        reporter.permit(),
                        whole,
                        apart -> raise(reporter, alert, telling, files, apart, running),
                        raise(reporter, alert, telling, files, whole.id(), running),
                        start(alert, school));
        return new Done(alert, receipt, files.isPresent());
    }

    /**
     * Raises an alert out of something that was reported, and records there that it has become one.
     *
     * @param about what stood there before
     * @param became what to record there
     */
    public AlertId raiseOutOf(
            Permit permit,
            Letter letter,
            Subject about,
            Danger danger,
            Confidential account,
            Occurred occurred,
            Function<AlertId, Command> became) {
        Along along = along(permit, letter, about, danger, account, occurred);
        desk.send(permit, letter.urgent(), along.raise(), along.more(became.apply(along.alert())));
        return along.alert();
    }

    /**
     * An alert that is raised together with something else.
     *
     * @param paging begins to page, if that is possible now
     */
    public record Along(AlertId alert, Command raise, List<Command> paging) {
        public Along {
            paging = List.copyOf(paging);
        }

        /** What follows after {@link #raise}. */
        public Command[] more(Command... recorded) {
            return Stream.concat(Stream.of(recorded), paging.stream()).toArray(Command[]::new);
        }
    }

    /** What raises an alert in the same append in which something else is recorded. */
    public Along along(
            Permit permit,
            Letter letter,
            Subject about,
            Danger danger,
            Confidential account,
            Occurred occurred) {
        Reporter reporter = new Reporter(permit, Origin.SIGNED_IN);
        AlertId alert = alertOf(reporter, letter);
        Telling telling =
                new Telling(
                        List.of(about),
                        danger,
                        account,
                        Optional.empty(),
                        new Company(Presence.UNKNOWN, Optional.empty()),
                        occurred);
        Raise raise = raise(reporter, alert, telling, Optional.empty(), letter.id(), false);
        return new Along(alert, raise, List.of(start(alert, permit.school())));
    }

    private static Raise raise(
            Reporter reporter,
            AlertId alert,
            Telling telling,
            Optional<List<Attachment>> files,
            CommandId command,
            boolean responseRuns) {
        return new Raise(
                alert,
                reporter.permit().school(),
                telling.subjects(),
                telling.danger(),
                telling.account(),
                telling.place(),
                telling.company(),
                telling.occurred(),
                reporter.origin(),
                files.orElse(List.of()),
                new EntryId(command.value()),
                responseRuns,
                reporter.permit().staff());
    }

    private Command[] start(AlertId alert, SchoolId school) {
        try {
            Ladder ladder = ladders.of(school, clock.instant());
            return new Command[] {new Start(alert, school, AlertCodes.of(alert), ladder)};
        } catch (RuntimeException e) {
            LOG.error("alert {} is raised, and paged as soon as possible: {}", alert, e.toString());
            return new Command[0];
        }
    }

    /** Empty when they could not be kept. */
    private Optional<List<Attachment>> kept(
            AlertId alert, SchoolId school, Letter letter, List<Upload> uploads) {
        try {
            return Optional.of(
                    attachments.keep(Alerts.stream(alert), school, letter.id(), uploads));
        } catch (RuntimeException e) {
            LOG.error("files of alert {} could not be kept: {}", alert, e.toString());
            return Optional.empty();
        }
    }
}

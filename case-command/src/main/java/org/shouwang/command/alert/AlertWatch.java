package org.shouwang.command.alert;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.shouwang.command.alert.decision.AlertState.Answered;
import org.shouwang.command.alert.decision.AlertState.Dismissed;
import org.shouwang.command.alert.decision.AlertState.Open;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.paging.Ladders;
import org.shouwang.command.paging.PagingStory;
import org.shouwang.command.paging.Pagings;
import org.shouwang.command.paging.decision.PagingCommand;
import org.shouwang.command.paging.decision.PagingCommand.Resume;
import org.shouwang.command.paging.decision.PagingCommand.Start;
import org.shouwang.command.paging.decision.PagingCommand.Stop;
import org.shouwang.command.paging.decision.PagingState.NotStarted;
import org.shouwang.command.paging.decision.PagingState.Running;
import org.shouwang.command.paging.decision.PagingState.Stopped;
import org.shouwang.command.store.CommandContext;
import org.shouwang.command.store.Commands;
import org.shouwang.command.store.Lane;
import org.shouwang.contract.Actor;
import org.shouwang.contract.Event;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.alert.AlertEvent.Raised;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.paging.PagingEvent.Reason;
import org.shouwang.log.News;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that an alert which needs a human is being paged, and that one which does not is not.
 * It compares the two streams as they stand, so that nothing depends on having seen an event: what
 * was missed, or failed, is mended at the next round.
 */
final class AlertWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AlertWatch.class);
    private static final long AGAIN_SECONDS = 2;
    private static final long ROUND_SECONDS = 60;

    private final Alerts alerts;
    private final Pagings pagings;
    private final Ladders ladders;
    private final Cases cases;
    private final Commands commands;
    private final Clock clock;
    private final Set<AlertId> waiting = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("alert-watch").factory());

    AlertWatch(
            Alerts alerts,
            Pagings pagings,
            Ladders ladders,
            Cases cases,
            Commands commands,
            Clock clock) {
        this.alerts = alerts;
        this.pagings = pagings;
        this.ladders = ladders;
        this.cases = cases;
        this.commands = commands;
        this.clock = clock;
    }

    /** Looks at every unsettled alert now and each minute, and at each that has news at once. */
    AlertWatch start(News news) {
        news.tell(this::look);
        thread.scheduleWithFixedDelay(this::round, 0, ROUND_SECONDS, TimeUnit.SECONDS);
        return this;
    }

    private void look(Set<UUID> alerts) {
        alerts.forEach(alert -> waiting.add(new AlertId(alert)));
        if (!thread.isShutdown()) {
            thread.execute(this::settleWaiting);
        }
    }

    private void round() {
        try {
            waiting.addAll(cases.unsettledAlerts());
        } catch (RuntimeException e) {
            LOG.warn("unsettled alerts cannot be listed now: {}", e.toString());
        }
        settleWaiting();
    }

    private void settleWaiting() {
        for (AlertId alert : Set.copyOf(waiting)) {
            waiting.remove(alert);
            try {
                settle(alert);
            } catch (RuntimeException e) {
                LOG.error("the paging of alert {} could not be settled: {}", alert, e.toString());
                waiting.add(alert);
            }
        }
        if (!waiting.isEmpty() && !thread.isShutdown()) {
            thread.schedule(this::settleWaiting, AGAIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Brings the paging of one alert into line with the alert. */
    void settle(AlertId id) {
        Optional<AlertStory> found = alerts.find(id);
        if (found.isEmpty()) {
            return;
        }
        AlertStory alert = found.get();
        PagingStory paging = pagings.of(id);
        wanted(alert, paging).ifPresent(command -> send(alert, paging, command));
    }

    private Optional<PagingCommand> wanted(AlertStory alert, PagingStory paging) {
        Raised raised = alert.facts().raised();
        if (alert.needsSomebody()) {
            return switch (paging.state()) {
                case Running _ -> Optional.empty();
                case NotStarted _ ->
                        Optional.of(
                                new Start(
                                        raised.alert(),
                                        raised.school(),
                                        raised.code(),
                                        ladders.of(raised.school(), clock.instant())));
                case Stopped _ ->
                        Optional.of(
                                new Resume(
                                        raised.alert(),
                                        raised.school(),
                                        raised.code(),
                                        ladders.of(raised.school(), clock.instant())));
            };
        }
        return paging.state() instanceof Running
                ? Optional.of(new Stop(raised.alert(), reason(alert)))
                : Optional.empty();
    }

    private static Reason reason(AlertStory alert) {
        return switch (alert.state()) {
            case Open _ -> Reason.ACKNOWLEDGED;
            case Answered _ -> Reason.RESPONSE_OPENED;
            case Dismissed _ -> Reason.DISMISSED;
        };
    }

    /** The same two streams give the same command, whichever process looks. */
    private void send(AlertStory alert, PagingStory paging, PagingCommand command) {
        byte[] name =
                ("shouwang-alert-watch/1|"
                                + alert.id()
                                + "|"
                                + alert.events().size()
                                + "|"
                                + paging.events().size())
                        .getBytes(StandardCharsets.UTF_8);
        commands.send(
                new CommandContext(
                        new CommandId(UUID.nameUUIDFromBytes(name)),
                        name,
                        actor(alert, command),
                        alert.facts().raised().school(),
                        Optional.empty(),
                        Lane.ALERT),
                command);
    }

    /** Calling ends because of what somebody did; whatever else is done here, the clock does. */
    private static Actor actor(AlertStory alert, PagingCommand command) {
        Optional<Actor> ended =
                command instanceof Stop
                        ? alert.events().stream()
                                .filter(logged -> ends(logged.event()))
                                .map(logged -> logged.recording().actor())
                                .reduce((_, last) -> last)
                        : Optional.empty();
        return ended.orElseGet(() -> Actor.timer(alert.id().value()));
    }

    private static boolean ends(Event event) {
        return switch (event) {
            case AlertEvent.Acknowledged taken -> taken.dueAt().isPresent();
            case AlertEvent.CorrectionConfirmed _,
                    AlertEvent.DismissalDeclined _,
                    AlertEvent.Dismissed _,
                    AlertEvent.ResponseOpened _,
                    AlertEvent.ResponseJoined _ ->
                    true;
            default -> false;
        };
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

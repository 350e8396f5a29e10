package org.shouwang.command.alert;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.shouwang.contract.id.AlertId;
import org.shouwang.log.News;
import org.shouwang.web.frame.OpenStreams;
import org.shouwang.web.problem.Problem;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Open pages of alerts: each hears a tick when its alert has news, and fetches its fragment then.
 * Nothing but ticks is sent. Whoever may not see the alert any more is cut off within seconds.
 */
final class LiveAlerts implements AutoCloseable {

    private static final long LONGEST_MILLIS = TimeUnit.MINUTES.toMillis(10);
    private static final long LOOK_SECONDS = 3;
    private static final int MOST = 2_000;

    private final Map<AlertId, List<Page>> pages = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("alert-pages").factory());

    LiveAlerts start(News news) {
        news.tell(this::tick);
        thread.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        return this;
    }

    /** An open page, and whether its reader may still see the alert. */
    private record Page(SseEmitter emitter, BooleanSupplier mayStay) {}

    /**
     * @param mayStay asked every few seconds
     * @throws Problem.TooMany when there are too many open pages already
     */
    SseEmitter open(AlertId alert, BooleanSupplier mayStay) {
        if (size() >= MOST) {
            throw new Problem.TooMany(Duration.ofSeconds(30));
        }
        SseEmitter emitter = new SseEmitter(LONGEST_MILLIS);
        Page page = new Page(emitter, mayStay);
        pages.computeIfAbsent(alert, _ -> new CopyOnWriteArrayList<>()).add(page);
        emitter.onCompletion(() -> forget(alert, page));
        emitter.onTimeout(() -> OpenStreams.end(emitter));
        emitter.onError(_ -> forget(alert, page));
        send(alert, page, SseEmitter.event().comment("open"));
        return emitter;
    }

    /** How many pages are open. */
    int size() {
        return pages.values().stream().mapToInt(List::size).sum();
    }

    private void tick(Set<UUID> alerts) {
        if (!thread.isShutdown()) {
            thread.execute(
                    () ->
                            alerts.stream()
                                    .map(AlertId::new)
                                    .forEach(
                                            alert ->
                                                    pages.getOrDefault(alert, List.of())
                                                            .forEach(
                                                                    page ->
                                                                            send(
                                                                                    alert,
                                                                                    page,
                                                                                    SseEmitter
                                                                                            .event()
                                                                                            .name(
                                                                                                    "tick")
                                                                                            .data(
                                                                                                    "")))));
        }
    }

    /** Also finds out which browsers have gone. */
    private void look() {
        pages.forEach(
                (alert, open) ->
                        open.forEach(
                                page -> {
                                    if (stays(page)) {
                                        send(alert, page, SseEmitter.event().comment(""));
                                    } else {
                                        OpenStreams.end(page.emitter());
                                        forget(alert, page);
                                    }
                                }));
    }

    /** Whoever cannot be asked about is cut off; the page tries again by itself. */
    private static boolean stays(Page page) {
        try {
            return page.mayStay().getAsBoolean();
        } catch (RuntimeException _) {
            return false;
        }
    }

    private void send(AlertId alert, Page page, SseEmitter.SseEventBuilder event) {
        try {
            page.emitter().send(event);
        } catch (IOException | IllegalStateException _) {
            forget(alert, page);
        }
    }

    private void forget(AlertId alert, Page page) {
        pages.computeIfPresent(
                alert,
                (_, open) -> {
                    open.remove(page);
                    return open.isEmpty() ? null : open;
                });
    }

    @Override
    public void close() {
        thread.shutdownNow();
        pages.values().forEach(open -> open.forEach(page -> OpenStreams.end(page.emitter())));
    }
}

package org.shouwang.query.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.log.Tail;
import org.shouwang.query.store.QueryProjections;
import org.shouwang.web.frame.OpenStreams;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Membership;
import org.shouwang.web.signin.MembershipsNow;
import org.shouwang.web.signin.Who;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells open pages that the rows behind them changed. Session and roles are asked again every
 * {@link #CHECK}: who signed out, or lost the role, loses its streams within five seconds.
 */
final class Ticks implements AutoCloseable {

    static final Duration CHECK = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Ticks.class);
    private static final Duration CATCH_UP = Duration.ofSeconds(2);
    private static final int MOST = 2_000;
    private static final int MOST_EACH = 12;

    private final JdbcClient sql;
    private final QueryProjections projections;
    private final MembershipsNow memberships;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final Semaphore woken = new Semaphore(0);
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Tail.Following following;

    Ticks(JdbcClient sql, QueryProjections projections, MembershipsNow memberships) {
        this.sql = sql;
        this.projections = projections;
        this.memberships = memberships;
        this.following = projections.tail().follow(woken::release);
        Thread.ofVirtual().name("query-ticks").start(this::tickWhenWoken);
        Thread.ofVirtual().name("query-ticks-roles").start(this::checkRoles);
    }

    /**
     * Begins to tell a page.
     *
     * @throws Problem.TooMany when there are too many streams already
     */
    void add(Listener listener) {
        long own =
                listeners.stream()
                        .filter(l -> l.who().staff().equals(listener.who().staff()))
                        .count();
        if (listeners.size() >= MOST || own >= MOST_EACH) {
            throw new Problem.TooMany(Duration.ofSeconds(30));
        }
        listeners.add(listener);
        Runnable gone = () -> listeners.remove(listener);
        listener.emitter().onCompletion(gone);
        listener.emitter().onTimeout(gone);
        listener.emitter().onError(_ -> gone.run());
        if (!open.get()) {
            OpenStreams.end(listener.emitter());
        }
    }

    int size() {
        return listeners.size();
    }

    @Override
    public void close() {
        if (!open.getAndSet(false)) {
            return;
        }
        following.close();
        closed.countDown();
        woken.release();
        listeners.forEach(listener -> OpenStreams.end(listener.emitter()));
    }

    private void tickWhenWoken() {
        long told = -1;
        while (open.get()) {
            try {
                woken.acquire();
                woken.drainPermits();
                long head = head();
                told = told < 0 ? head : told;
                if (open.get() && head > told) {
                    boolean shown = projections.await(head, CATCH_UP);
                    tell(told, head);
                    if (shown) {
                        told = head;
                    } else {
                        woken.release(); // what pages fetched now is not all of it: tell them again
                    }
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Open pages cannot be told of changes at this moment", e);
            }
        }
    }

    private long head() {
        return sql.sql("select coalesce(max(position), 0) from events.event")
                .query(Long.class)
                .single();
    }

    private void tell(long after, long upTo) {
        Map<UUID, Set<UUID>> streams = new HashMap<>();
        sql.sql(
                        "select distinct school_id, stream_id from events.event where position > ?"
                                + " and position <= ?")
                .params(after, upTo)
                .query(
                        row -> {
                            streams.computeIfAbsent(
                                            row.getObject(1, UUID.class), _ -> new HashSet<>())
                                    .add(row.getObject(2, UUID.class));
                        });
        for (Listener listener : listeners) {
            Set<UUID> changed = streams.getOrDefault(listener.who().school().value(), Set.of());
            if (!changed.isEmpty() && listener.interested().test(changed) && !listener.tick()) {
                listeners.remove(listener);
            }
        }
    }

    private void checkRoles() {
        try {
            while (!closed.await(CHECK.toMillis(), TimeUnit.MILLISECONDS)) {
                for (Listener listener : listeners) {
                    check(listener);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Who cannot be asked about is not told either. */
    private void check(Listener listener) {
        boolean stays;
        try {
            stays =
                    listener.present().getAsBoolean()
                            && now(listener.who()).filter(listener.stillAllowed()).isPresent();
        } catch (RuntimeException e) {
            LOG.warn("Sessions or roles cannot be read; a stream is closed", e);
            stays = false;
        }
        if (!stays || !listener.breathe()) {
            listeners.remove(listener);
            OpenStreams.end(listener.emitter());
        }
    }

    /** The person as of now, in the school of the page; empty without a role there. */
    private Optional<Who> now(Who before) {
        var held = memberships.of(before.staff());
        SchoolId school = before.school();
        return held.stream().map(Membership::school).anyMatch(school::equals)
                ? Optional.of(new Who(before.signedIn(), school, held))
                : Optional.empty();
    }
}

package org.shouwang.notify.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.paging.PagingEvent.Failure;
import org.shouwang.notify.TestAlert;
import org.shouwang.notify.TestClock;
import org.shouwang.notify.TestLog;
import org.springframework.jdbc.core.simple.JdbcClient;

class OutboxTest {

    private static final Instant NOW = TestClock.START;
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final TestLog log = new TestLog();
    private final SchoolId school = TestAlert.foundSchool(log, false, NOW);
    private final TestAlert alert = TestAlert.raise(log, school, NOW);
    private final Outbox outbox = outbox();

    @AfterEach
    void close() {
        log.close();
    }

    private Outbox outbox() {
        return new Outbox(log.dataSource(), new Reports(log.dataSource()), UUID::randomUUID);
    }

    private List<Page> claim(Instant now) {
        return outbox.claim(PagingEvent.Channel.EMAIL, 10, LEASE, now);
    }

    private void planOne() {
        alert.step(1, 1, NOW, somebody());
        log.plan();
    }

    private static StaffId somebody() {
        return new StaffId(UUID.randomUUID());
    }

    @Test
    void a_page_in_hand_is_nobody_elses_until_its_lease_ends() {
        planOne();
        Page first = claim(NOW).getFirst();
        assertThat(claim(NOW.plus(LEASE).minusSeconds(1))).isEmpty();
        Page second = claim(NOW.plus(LEASE)).getFirst();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.lease()).isNotEqualTo(first.lease());
    }

    @Test
    void who_lost_the_lease_cannot_begin_an_attempt() {
        planOne();
        Page late = claim(NOW).getFirst();
        Page taken = claim(NOW.plus(LEASE)).getFirst();
        assertThat(outbox.begin(late, NOW)).isEmpty();
        assertThat(outbox.begin(taken, NOW)).isPresent();
        assertThat(log.reports()).containsExactly("EMAIL ATTEMPTED");
    }

    @Test
    void an_outcome_that_comes_after_the_lease_was_lost_is_still_reported() {
        planOne();
        Page late = claim(NOW).getFirst();
        var attempt = outbox.begin(late, NOW).orElseThrow();
        claim(NOW.plus(LEASE));
        outbox.record(late, attempt, new Outcome.FailedForGood(Failure.TIMED_OUT), NOW);
        assertThat(log.reports()).containsExactly("EMAIL ATTEMPTED", "EMAIL FAILED TIMED_OUT");
        assertThat(log.states("EMAIL")).containsExactly("WAITING");
    }

    @Test
    void the_same_attempt_of_the_same_page_has_the_same_id_in_every_process() {
        planOne();
        Page one = claim(NOW).getFirst();
        Page other =
                outbox().claim(PagingEvent.Channel.EMAIL, 10, LEASE, NOW.plus(LEASE)).getFirst();
        assertThat(one.attempt(1)).isEqualTo(other.attempt(1));
        assertThat(one.attempt(1)).isNotEqualTo(one.attempt(2));
    }

    @Test
    @Timeout(60)
    void two_processes_share_the_outbox_and_none_takes_what_the_other_has() throws Exception {
        for (int i = 0; i < 40; i++) {
            alert.step(1, i, NOW, somebody());
        }
        log.plan();
        int processes = 4;
        CyclicBarrier together = new CyclicBarrier(processes);
        List<Future<List<UUID>>> taken = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(processes)) {
            for (int i = 0; i < processes; i++) {
                Outbox own = outbox();
                Callable<List<UUID>> all =
                        () -> {
                            together.await();
                            List<UUID> mine = new ArrayList<>();
                            List<Page> some;
                            do {
                                some = own.claim(PagingEvent.Channel.EMAIL, 3, LEASE, NOW);
                                some.forEach(page -> mine.add(page.id()));
                            } while (!some.isEmpty());
                            return mine;
                        };
                taken.add(threads.submit(all));
            }
        }
        Set<UUID> different = new HashSet<>();
        int all = 0;
        for (Future<List<UUID>> some : taken) {
            different.addAll(some.get());
            all += some.get().size();
        }
        assertThat(all).isEqualTo(40);
        assertThat(different).hasSize(40);
    }

    @Test
    void the_age_of_the_oldest_page_counts_from_the_step() {
        assertThat(outbox.backlog(PagingEvent.Channel.EMAIL).age(NOW)).isZero();
        planOne();
        Backlog backlog = outbox.backlog(PagingEvent.Channel.EMAIL);
        assertThat(backlog.waiting()).isEqualTo(1);
        assertThat(backlog.age(NOW.plusSeconds(90))).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void this_service_may_read_events_and_neither_write_them_nor_see_keys() {
        JdbcClient service = JdbcClient.create(log.dataSource());
        assertThat(service.sql("select count(*) from events.event").query(Long.class).single())
                .isPositive();
        for (String forbidden :
                List.of(
                        "delete from events.event",
                        "insert into events.event select * from events.event",
                        "select * from keys.record_key",
                        "truncate notify.page",
                        "drop table notify.page",
                        "create table notify.other ()")) {
            assertThatThrownBy(() -> service.sql(forbidden).update())
                    .as(forbidden)
                    .rootCause()
                    .hasMessageMatching("(?s)ERROR: (permission denied|must be owner).*");
        }
    }
}

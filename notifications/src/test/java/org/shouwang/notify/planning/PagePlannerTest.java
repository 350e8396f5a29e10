package org.shouwang.notify.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.token.Label;
import org.shouwang.notify.TestAlert;
import org.shouwang.notify.TestClock;
import org.shouwang.notify.TestLog;
import org.shouwang.notify.notice.Notice;
import org.shouwang.notify.notice.Urgency;
import org.shouwang.notify.outbox.Outbox;
import org.shouwang.notify.outbox.Reports;

class PagePlannerTest {

    private static final Instant NOW = TestClock.START;

    private final TestLog log = new TestLog();
    private final StaffId one = new StaffId(UUID.randomUUID());
    private final StaffId other = new StaffId(UUID.randomUUID());

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_step_becomes_a_page_for_each_person_and_channel() {
        SchoolId school = TestAlert.foundSchool(log, false, NOW);
        TestAlert.raise(log, school, NOW).step(1, 1, NOW, one, other, one);
        log.plan();
        assertThat(log.states("EMAIL")).containsExactly("WAITING", "WAITING");
        assertThat(log.states("WECOM_ROBOT")).containsExactly("WAITING", "WAITING");
    }

    @Test
    void a_notice_knows_the_school_and_the_urgency_without_any_key() {
        SchoolId school = TestAlert.foundSchool(log, false, NOW);
        TestAlert alert = TestAlert.raise(log, school, NOW);
        alert.step(2, 3, NOW, one);
        log.plan();
        assertThat(notice())
                .isEqualTo(
                        new Notice(
                                alert.id(),
                                TestAlert.CODE,
                                Optional.of(new Label("示例一中")),
                                Urgency.NOW,
                                2,
                                3));
    }

    @Test
    void an_alert_that_cannot_be_read_is_paged_as_unreadable() {
        SchoolId school = TestAlert.foundSchool(log, false, NOW);
        TestAlert.notRaised(log, school).step(1, 1, NOW, one);
        log.plan();
        assertThat(notice().urgency()).isEqualTo(Urgency.UNREADABLE);
    }

    @Test
    void reading_the_log_again_plans_nothing_twice() {
        SchoolId school = TestAlert.foundSchool(log, false, NOW);
        TestAlert.raise(log, school, NOW).step(1, 1, NOW, one);
        log.plan();
        log.owner().sql("update notify.page set state = 'DELIVERED', settled_at = now()").update();
        log.owner().sql("update notify.token set position = 0").update();
        log.plan();
        assertThat(log.states("EMAIL")).containsExactly("DELIVERED");
        assertThat(log.projections().progress().parked()).isEmpty();
    }

    @Test
    void a_rebuild_keeps_what_was_sent() {
        SchoolId school = TestAlert.foundSchool(log, false, NOW);
        TestAlert.raise(log, school, NOW).step(1, 1, NOW, one);
        log.plan();
        log.owner().sql("update notify.page set state = 'DELIVERED', settled_at = now()").update();
        log.projections().rebuild(PagePlanner.NAME);
        assertThat(log.states("EMAIL")).containsExactly("DELIVERED");
        assertThat(log.owner().sql("select danger from notify.alert").query(String.class).list())
                .containsExactly("NOW");
    }

    @Test
    void the_played_in_history_of_a_simulated_school_pages_nobody() {
        SchoolId school = TestAlert.foundSchool(log, true, NOW);
        TestAlert alert = TestAlert.raise(log, school, NOW);
        alert.step(1, 1, NOW.minus(Duration.ofDays(30)), NOW, one);
        log.plan();
        assertThat(log.states("EMAIL")).isEmpty();
        alert.step(1, 2, NOW, NOW, one);
        log.plan();
        assertThat(log.states("EMAIL")).containsExactly("WAITING");
    }

    @Test
    void a_simulated_school_on_a_clock_of_its_own_is_paged() {
        SchoolId school = TestAlert.foundSchool(log, true, NOW);
        log.clock().pass(Duration.ofDays(30));
        TestAlert.raise(log, school, NOW).step(1, 1, NOW.plus(Duration.ofDays(30)), NOW, one);
        log.plan();
        assertThat(log.states("EMAIL")).containsExactly("WAITING");
    }

    @Test
    void a_real_schools_step_is_paged_however_odd_its_times() {
        SchoolId school = TestAlert.foundSchool(log, false, NOW);
        TestAlert.raise(log, school, NOW).step(1, 1, NOW.minus(Duration.ofDays(30)), NOW, one);
        log.plan();
        assertThat(log.states("EMAIL")).containsExactly("WAITING");
    }

    @Test
    void an_unreadable_stream_parks_alone_and_the_others_page() {
        SchoolId school = TestAlert.foundSchool(log, false, NOW);
        TestAlert broken = TestAlert.raise(log, school, NOW);
        broken.step(1, 1, NOW, one);
        log.owner()
                .sql(
                        "update events.event set name = 'paging.unheard_of' where stream_type ="
                                + " 'paging'")
                .update();
        TestAlert.raise(log, school, NOW).step(1, 1, NOW, other);
        log.plan();
        assertThat(log.states("EMAIL")).containsExactly("WAITING");
        assertThat(log.projections().progress().parked()).hasSize(1);
    }

    private Notice notice() {
        Outbox outbox =
                new Outbox(log.dataSource(), new Reports(log.dataSource()), UUID::randomUUID);
        var pages = outbox.claim(PagingEvent.Channel.EMAIL, 10, Duration.ofMinutes(1), NOW);
        assertThat(pages).hasSize(1);
        return pages.getFirst().notice();
    }
}

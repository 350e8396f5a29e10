package org.shouwang.notify.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.notify.FakeCommand;
import org.shouwang.notify.TestAlert;
import org.shouwang.notify.TestClock;
import org.shouwang.notify.TestLog;
import org.shouwang.notify.TestPost;

class ReportLoopTest {

    private final TestClock clock = new TestClock();
    private final TestLog log = new TestLog();
    private final FakeCommand command = new FakeCommand();
    private final SchoolId school = TestAlert.foundSchool(log, false, TestClock.START);
    private final StaffId counselor = command.staff(Map.of());
    private final TestPost post =
            new TestPost(log.dataSource(), command, TestPost.noMail(), TestPost.noRobot(), clock);

    @AfterEach
    void close() {
        post.close();
        command.close();
        log.close();
    }

    private void page() {
        TestAlert.raise(log, school, clock.instant()).step(1, 1, clock.instant(), counselor);
        log.plan();
    }

    @Test
    void a_report_that_is_refused_is_sent_again_until_it_is_accepted() {
        page();
        for (int status : new int[] {503, 500, 401, 409, 302}) {
            command.answer(status);
            clock.pass(Duration.ofMinutes(2));
            post.turn();
        }
        assertThat(command.reports()).isEmpty();
        command.answer(204);
        clock.pass(Duration.ofMinutes(2));
        post.turns(2);
        assertThat(command.facts())
                .containsExactlyInAnyOrder(
                        "EMAIL ATTEMPTED",
                        "EMAIL FAILED",
                        "WECOM_ROBOT ATTEMPTED",
                        "WECOM_ROBOT FAILED");
    }

    @Test
    void what_became_of_an_attempt_is_never_told_before_the_attempt() {
        page();
        command.refuse("ATTEMPTED");
        for (int i = 0; i < 3; i++) {
            post.turn();
            clock.pass(Duration.ofMinutes(2));
        }
        assertThat(command.reports()).isEmpty();
        command.refuse("");
        post.turns(2);
        assertThat(command.facts())
                .filteredOn(fact -> fact.startsWith("EMAIL"))
                .containsExactly("EMAIL ATTEMPTED", "EMAIL FAILED");
    }

    @Test
    void with_case_command_gone_reports_wait_and_none_is_lost() {
        page();
        command.close();
        post.turns(2);
        assertThat(
                        log.owner()
                                .sql("select count(*) from notify.report where accepted_at is null")
                                .query(Long.class)
                                .single())
                .isEqualTo(4);
    }

    @Test
    void a_report_accepted_by_a_server_whose_answer_was_lost_is_told_again_under_the_same_id() {
        page();
        post.turns(2);
        log.owner().sql("update notify.report set accepted_at = null, due_at = made_at").update();
        post.turns(2);
        assertThat(command.reports()).hasSize(8);
        assertThat(command.differentFacts()).isEqualTo(4);
    }
}

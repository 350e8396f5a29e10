package org.shouwang.command.paging.decision;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.command.Somebody.COUNSELOR;
import static org.shouwang.command.Somebody.DIRECTOR;
import static org.shouwang.command.Somebody.LEAD;
import static org.shouwang.command.Somebody.PRINCIPAL;
import static org.shouwang.command.Somebody.SCHOOL;
import static org.shouwang.command.Somebody.anyStaff;
import static org.shouwang.command.Somebody.few;
import static org.shouwang.command.Somebody.oneOf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.command.AnySequence;
import org.shouwang.command.Story;
import org.shouwang.command.paging.decision.Ladder.LadderStep;
import org.shouwang.command.paging.decision.PagingCommand.Due;
import org.shouwang.command.paging.decision.PagingCommand.GiveUpStep;
import org.shouwang.command.paging.decision.PagingCommand.RecordAttempt;
import org.shouwang.command.paging.decision.PagingCommand.RecordDelivery;
import org.shouwang.command.paging.decision.PagingCommand.RecordFailure;
import org.shouwang.command.paging.decision.PagingCommand.Resume;
import org.shouwang.command.paging.decision.PagingCommand.Start;
import org.shouwang.command.paging.decision.PagingCommand.Stop;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.AttemptId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.paging.PagingEvent.Attempted;
import org.shouwang.contract.paging.PagingEvent.Channel;
import org.shouwang.contract.paging.PagingEvent.Delivered;
import org.shouwang.contract.paging.PagingEvent.Emptiness;
import org.shouwang.contract.paging.PagingEvent.Failed;
import org.shouwang.contract.paging.PagingEvent.Failure;
import org.shouwang.contract.paging.PagingEvent.NobodyReachable;
import org.shouwang.contract.paging.PagingEvent.Reason;
import org.shouwang.contract.paging.PagingEvent.StepStarted;
import org.shouwang.contract.paging.PagingEvent.Stopped;
import org.shouwang.contract.paging.PagingEvent.Target;
import org.shouwang.contract.paging.PagingEvent.TargetEmpty;
import org.shouwang.contract.token.AlertCode;

/** Paging widens and repeats until a human has the alert. Every step here waits five minutes. */
class PagingDeciderTest {

    private static final AlertId ALERT = new AlertId(new UUID(6, 1));
    private static final AttemptId ATTEMPT = new AttemptId(new UUID(6, 2));
    private static final AlertCode CODE = new AlertCode("AB2CD3");
    private static final Target THE_COUNSELOR = new Target(COUNSELOR, Role.COUNSELOR);
    private static final Target THE_LEAD = new Target(LEAD, Role.PSYCHOLOGY_LEAD);
    private static final Target THE_DIRECTOR = new Target(DIRECTOR, Role.MORAL_EDUCATION_DIRECTOR);
    private static final Target THE_PRINCIPAL = new Target(PRINCIPAL, Role.PRINCIPAL);
    private static final Ladder EVERYBODY =
            ladder(List.of(COUNSELOR), List.of(LEAD), List.of(DIRECTOR), List.of(PRINCIPAL));
    private static final Ladder NOBODY = ladder(List.of(), List.of(), List.of(), List.of());

    @Test
    void the_counselor_on_duty_is_told_first() {
        paging().when(start(EVERYBODY)).then(step(1, 1, 5, THE_COUNSELOR));
    }

    @Test
    void it_widens_step_by_step_and_tells_everybody_again() {
        paging().givenThat(start(EVERYBODY))
                .afterMinutes(5)
                .when(due(EVERYBODY))
                .then(step(1, 2, 10, THE_LEAD, THE_COUNSELOR))
                .afterMinutes(5)
                .when(due(EVERYBODY))
                .then(step(1, 3, 15, THE_DIRECTOR, THE_LEAD, THE_COUNSELOR))
                .afterMinutes(5)
                .when(due(EVERYBODY))
                .then(step(1, 4, 20, THE_PRINCIPAL, THE_DIRECTOR, THE_LEAD, THE_COUNSELOR));
    }

    @Test
    void a_timer_that_comes_too_soon_or_twice_is_no_news() {
        var story = paging().givenThat(start(EVERYBODY));
        story.afterMinutes(4).when(due(EVERYBODY)).thenNothing();
        story.afterMinutes(5).givenThat(due(EVERYBODY)).when(due(EVERYBODY)).thenNothing();
    }

    @Test
    void after_the_last_step_it_begins_again() {
        throughOneRound(true).when(due(EVERYBODY)).then(step(2, 1, 25, THE_COUNSELOR));
    }

    @Test
    void a_round_in_which_no_message_arrived_is_shouted() {
        throughOneRound(false)
                .when(due(EVERYBODY))
                .then(nobody(1, 22))
                .afterMinutes(2)
                .when(due(EVERYBODY))
                .then(step(2, 1, 27, THE_COUNSELOR));
    }

    @Test
    void nobody_on_duty_is_skipped_at_once_and_said() {
        paging().when(start(ladder(List.of(), List.of(LEAD), List.of(), List.of(PRINCIPAL))))
                .then(
                        empty(1, 1, Role.COUNSELOR, Emptiness.NOBODY_ON_DUTY),
                        step(1, 2, 5, THE_LEAD));
    }

    @Test
    void waiting_for_the_same_person_in_another_role_would_widen_nothing() {
        Ladder small =
                ladder(List.of(COUNSELOR), List.of(COUNSELOR), List.of(), List.of(PRINCIPAL));
        paging().givenThat(start(small))
                .afterMinutes(5)
                .when(due(small))
                .then(
                        empty(1, 2, Role.PSYCHOLOGY_LEAD, Emptiness.ONLY_THOSE_TOLD_BEFORE),
                        empty(1, 3, Role.MORAL_EDUCATION_DIRECTOR, Emptiness.NOBODY_ON_DUTY),
                        step(1, 4, 10, THE_PRINCIPAL, THE_COUNSELOR));
    }

    @Test
    void nobody_at_all_is_shouted_and_tried_again_ever_more_rarely_but_for_ever() {
        paging().when(start(NOBODY))
                .then(
                        empty(1, 1, Role.COUNSELOR, Emptiness.NOBODY_ON_DUTY),
                        empty(1, 2, Role.PSYCHOLOGY_LEAD, Emptiness.NOBODY_ON_DUTY),
                        empty(1, 3, Role.MORAL_EDUCATION_DIRECTOR, Emptiness.NOBODY_ON_DUTY),
                        empty(1, 4, Role.PRINCIPAL, Emptiness.NOBODY_ON_DUTY),
                        nobody(1, 2));
        var story = paging().givenThat(start(NO_STEPS));
        for (int round = 2; round < 40; round++) {
            story = story.afterMinutes(30);
            int pause = Math.min(2 * round, 30);
            Instant next = story.now().plus(Duration.ofMinutes(pause));
            story =
                    story.when(due(NO_STEPS))
                            .then(
                                    new NobodyReachable(
                                            ALERT, SCHOOL, CODE, 0, round, Optional.of(next)));
        }
        story.afterMinutes(30).givenThat(due(EVERYBODY)).when(start(EVERYBODY)).thenNothing();
    }

    @Test
    void who_comes_on_duty_meanwhile_is_found() {
        paging().givenThat(start(NOBODY))
                .afterMinutes(2)
                .when(due(EVERYBODY))
                .then(step(2, 1, 7, THE_COUNSELOR));
    }

    @Test
    void a_step_whose_messages_cannot_be_sent_is_left_at_once() {
        var story = paging().givenThat(start(EVERYBODY));
        story.when(new GiveUpStep(ALERT, 1, 1, EVERYBODY))
                .then(step(1, 2, 5, THE_LEAD, THE_COUNSELOR))
                .when(new GiveUpStep(ALERT, 1, 1, EVERYBODY))
                .thenNothing();
        story.givenThat(attempt(ATTEMPT, 1, 1))
                .givenThat(new RecordDelivery(ALERT, ATTEMPT))
                .when(new GiveUpStep(ALERT, 1, 1, EVERYBODY))
                .thenNothing();
    }

    @Test
    void whom_no_channel_reaches_is_not_tried_again_within_the_round() {
        var failed =
                paging().givenThat(start(EVERYBODY))
                        .givenThat(attempt(ATTEMPT, 1, 1))
                        .givenThat(new RecordFailure(ALERT, ATTEMPT, Failure.NO_ADDRESS));
        failed.when(new GiveUpStep(ALERT, 1, 1, EVERYBODY)).then(step(1, 2, 5, THE_LEAD));
        failed.givenThat(new RecordFailure(ALERT, ATTEMPT, Failure.TIMED_OUT))
                .when(new GiveUpStep(ALERT, 1, 1, EVERYBODY))
                .then(step(1, 2, 5, THE_LEAD, THE_COUNSELOR));
    }

    @Test
    void with_nothing_configured_everybody_is_given_up_and_the_page_shouts_at_once() {
        Ladder one = ladder(List.of(COUNSELOR), List.of(), List.of(), List.of());
        paging().givenThat(start(one))
                .when(new GiveUpStep(ALERT, 1, 1, one))
                .then(
                        empty(1, 2, Role.PSYCHOLOGY_LEAD, Emptiness.NOBODY_ON_DUTY),
                        empty(1, 3, Role.MORAL_EDUCATION_DIRECTOR, Emptiness.NOBODY_ON_DUTY),
                        empty(1, 4, Role.PRINCIPAL, Emptiness.NOBODY_ON_DUTY),
                        nobody(1, 2))
                .when(due(one))
                .thenNothing();
    }

    @Test
    void it_stops_when_a_human_has_it() {
        paging().givenThat(start(EVERYBODY))
                .when(new Stop(ALERT, Reason.ACKNOWLEDGED))
                .then(new Stopped(Reason.ACKNOWLEDGED))
                .when(new Stop(ALERT, Reason.RESPONSE_OPENED))
                .thenNothing();
        stopped().afterMinutes(60).when(due(EVERYBODY)).thenNothing();
        stopped().when(start(EVERYBODY)).thenNothing();
    }

    @Test
    void somebody_may_have_it_before_anybody_was_paged() {
        paging().when(new Stop(ALERT, Reason.ACKNOWLEDGED))
                .then(new Stopped(Reason.ACKNOWLEDGED))
                .when(start(EVERYBODY))
                .thenNothing();
    }

    @Test
    void it_starts_again_when_nobody_has_it_any_more() {
        stopped()
                .afterMinutes(10)
                .when(new Resume(ALERT, SCHOOL, CODE, EVERYBODY))
                .then(step(2, 1, 15, THE_COUNSELOR))
                .when(new Resume(ALERT, SCHOOL, CODE, EVERYBODY))
                .thenNothing();
    }

    @Test
    void each_attempt_and_each_receipt_is_a_fact_once_even_after_it_stopped() {
        stopped()
                .when(attempt(ATTEMPT, 1, 1))
                .then(new Attempted(ATTEMPT, COUNSELOR, Channel.EMAIL, 1, 1))
                .when(new RecordDelivery(ALERT, ATTEMPT))
                .then(new Delivered(ATTEMPT))
                .when(new RecordFailure(ALERT, ATTEMPT, Failure.REJECTED))
                .then(new Failed(ATTEMPT, Failure.REJECTED))
                .when(new RecordFailure(ALERT, ATTEMPT, Failure.REJECTED))
                .thenNothing();
        stopped().givenThat(attempt(ATTEMPT, 1, 1)).when(attempt(ATTEMPT, 1, 1)).thenNothing();
    }

    @Test
    void a_ladder_cannot_run_in_circles_without_time() {
        assertThatThrownBy(() -> new Ladder(List.of(), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LadderStep(1, Role.COUNSELOR, List.of(), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        LadderStep step = new LadderStep(1, Role.COUNSELOR, List.of(), Duration.ofMinutes(1));
        assertThatThrownBy(() -> new Ladder(List.of(step, step), Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_of_paging_is_ever_refused() {
        AnySequence.of(
                new PagingDecider(), PagingDeciderTest::any, PagingDeciderTest::any, _ -> true);
    }

    private static final Ladder NO_STEPS = new Ladder(List.of(), Duration.ofMinutes(2));

    private static Story<PagingCommand, PagingState, PagingEvent> paging() {
        return Story.of(new PagingDecider());
    }

    private static Story<PagingCommand, PagingState, PagingEvent> stopped() {
        return paging().givenThat(start(EVERYBODY)).givenThat(new Stop(ALERT, Reason.ACKNOWLEDGED));
    }

    private static Story<PagingCommand, PagingState, PagingEvent> throughOneRound(
            boolean delivered) {
        var story = paging().givenThat(start(EVERYBODY)).givenThat(attempt(ATTEMPT, 1, 1));
        if (delivered) {
            story = story.givenThat(new RecordDelivery(ALERT, ATTEMPT));
        }
        for (int step = 1; step < 4; step++) {
            story = story.afterMinutes(5).givenThat(due(EVERYBODY));
        }
        return story.afterMinutes(5);
    }

    private static Start start(Ladder ladder) {
        return new Start(ALERT, SCHOOL, CODE, ladder);
    }

    private static Due due(Ladder ladder) {
        return new Due(ALERT, ladder);
    }

    private static RecordAttempt attempt(AttemptId attempt, int step, int round) {
        return new RecordAttempt(ALERT, attempt, COUNSELOR, Channel.EMAIL, step, round);
    }

    private static StepStarted step(int round, int step, int minutes, Target... targets) {
        return new StepStarted(
                ALERT, SCHOOL, CODE, step, round, List.of(targets), Optional.of(at(minutes)));
    }

    private static TargetEmpty empty(int round, int step, Role role, Emptiness why) {
        return new TargetEmpty(ALERT, step, round, role, why);
    }

    private static NobodyReachable nobody(int round, int minutes) {
        return new NobodyReachable(ALERT, SCHOOL, CODE, 4, round, Optional.of(at(minutes)));
    }

    private static Instant at(int minutes) {
        return Story.BEGINNING.plus(Duration.ofMinutes(minutes));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Ladder ladder(List<StaffId>... onDuty) {
        List<Role> roles =
                List.of(
                        Role.COUNSELOR,
                        Role.PSYCHOLOGY_LEAD,
                        Role.MORAL_EDUCATION_DIRECTOR,
                        Role.PRINCIPAL);
        List<LadderStep> steps = new ArrayList<>();
        for (int i = 0; i < onDuty.length; i++) {
            steps.add(new LadderStep(i + 1, roles.get(i), onDuty[i], Duration.ofMinutes(5)));
        }
        return new Ladder(steps, Duration.ofMinutes(2));
    }

    private static PagingCommand any(Random random) {
        AttemptId attempt = new AttemptId(few(random));
        Ladder ladder =
                oneOf(random, new Ladder[] {EVERYBODY, NOBODY, NO_STEPS, anyLadder(random)});
        int step = 1 + random.nextInt(4);
        int round = 1 + random.nextInt(4);
        return switch (random.nextInt(8)) {
            case 0 -> start(ladder);
            case 1 -> new Resume(ALERT, SCHOOL, CODE, ladder);
            case 2 -> new Stop(ALERT, oneOf(random, Reason.values()));
            case 3 -> due(ladder);
            case 4 -> new GiveUpStep(ALERT, step, round, ladder);
            case 5 -> attempt(attempt, step, round);
            case 6 -> new RecordDelivery(ALERT, attempt);
            default -> new RecordFailure(ALERT, attempt, oneOf(random, Failure.values()));
        };
    }

    private static Ladder anyLadder(Random random) {
        return ladder(
                List.of(anyStaff(random)),
                random.nextBoolean() ? List.of() : List.of(anyStaff(random)),
                List.of(anyStaff(random)));
    }
}

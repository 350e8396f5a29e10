package org.shouwang.command.response.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.command.response.decision.ResponseStory.COUNSELOR;
import static org.shouwang.command.response.decision.ResponseStory.LEAD;
import static org.shouwang.command.response.decision.ResponseStory.PRINCIPAL;
import static org.shouwang.command.response.decision.ResponseStory.RESPONSE;
import static org.shouwang.command.response.decision.ResponseStory.WORDS;
import static org.shouwang.command.response.decision.ResponseStory.at;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Channel;
import org.shouwang.contract.response.ResponseFact.Custodian;
import org.shouwang.contract.response.ResponseFact.Forces;
import org.shouwang.contract.response.ResponseFact.Instrument;
import org.shouwang.contract.response.ResponseFact.Outcome;
import org.shouwang.contract.response.ResponseFact.SafeContact;
import org.shouwang.contract.token.LevelId;
import org.shouwang.contract.token.ReasonCode;
import org.shouwang.contract.token.StepId;
import org.shouwang.plan.document.CanonicalPlan;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.PlanReader;
import org.shouwang.plan.document.PlanReading;

class ResponseDeciderTest {

    private static final GuardianId MOTHER = new GuardianId(new UUID(8, 1));

    @Test
    void starting_tells_every_deadline_that_begins() {
        var story = new ResponseStory().startedAt("red");
        assertThat(story.last(ResponseCourse.Started.class)).hasSize(1);
        assertThat(story.dueAt("assess")).contains(at("2026-11-23T00:05"));
        assertThat(story.dueAt("report-bureau")).isPresent();
    }

    @Test
    void starting_again_the_same_way_is_so_already_and_another_way_is_refused() {
        var story = new ResponseStory().startedAt("red");
        story.when(new ResponseCommand.Due(RESPONSE))
                .later(Duration.ofMinutes(-10))
                .startedAt("red")
                .thenNothing();
        story.later(Duration.ofMinutes(-10))
                .startedAt("orange")
                .thenRefused(ResponseRefusal.ALREADY_STARTED);
    }

    @Test
    void a_further_alert_is_taken_in_once_with_what_was_recorded_on_it() {
        var story = new ResponseStory().startedAt("red").later(Duration.ofDays(9));
        var alert =
                ResponseCourse.FromAlert.plain(
                        new AlertId(new UUID(5, 6)), Danger.NOW, story.now(), Optional.empty());
        var called =
                new ResponseFact.EmergencyCalled(
                        story.entry(story.now()),
                        ResponseFact.EmergencyService.AMBULANCE,
                        Optional.empty());
        story.later(Duration.ofMinutes(5))
                .when(new ResponseCommand.JoinAlert(RESPONSE, alert, List.of(), LEAD))
                .thenHas(new ResponseCourse.AlertJoined(alert, LEAD));
        assertThat(story.dueAt("emergency-call")).isPresent();
        story.when(new ResponseCommand.JoinAlert(RESPONSE, alert, List.of(called), LEAD))
                .thenHas(called)
                .when(new ResponseCommand.JoinAlert(RESPONSE, alert, List.of(called), LEAD))
                .thenNothing();
    }

    @Test
    void starting_out_of_an_alert_that_nobody_acknowledged_acknowledges_it() {
        var story = new ResponseStory().startedAt("red", Optional.empty());

        assertThat(story.dueAt("acknowledge")).isEmpty();
        story.later(Duration.ofHours(1)).when(new ResponseCommand.Due(RESPONSE));
        assertThat(story.last(ResponseCourse.StepOverdue.class))
                .extracting(overdue -> overdue.step().value())
                .doesNotContain("acknowledge");
    }

    @Test
    void taking_in_an_alert_that_nobody_acknowledged_acknowledges_it() {
        var story = new ResponseStory().startedAt("red").later(Duration.ofDays(9));
        var alert =
                ResponseCourse.FromAlert.plain(
                        new AlertId(new UUID(5, 6)), Danger.NOW, story.now(), Optional.empty());

        story.later(Duration.ofMinutes(5))
                .when(new ResponseCommand.JoinAlert(RESPONSE, alert, List.of(), LEAD))
                .later(Duration.ofHours(1))
                .when(new ResponseCommand.Due(RESPONSE));

        assertThat(story.last(ResponseCourse.StepOverdue.class))
                .extracting(overdue -> overdue.step().value())
                .contains("assess")
                .doesNotContain("acknowledge");
    }

    @Test
    void nothing_but_a_start_can_begin() {
        new ResponseStory().fact(mean()).thenRefused(ResponseRefusal.NOT_STARTED);
    }

    @Test
    void the_same_entry_twice_is_one_fact() {
        var story = new ResponseStory().startedAt("red");
        Entry entry = story.entry(story.now());
        var command = new ResponseCommand.Record(RESPONSE, mean().apply(entry), Optional.empty());
        story.when(command);
        assertThat(story.last(ResponseFact.MeansRemoved.class)).hasSize(1);
        story.when(command).thenNothing();
    }

    @Test
    void a_fact_out_of_order_stands_and_deviates() {
        var story =
                new ResponseStory()
                        .startedAt("red")
                        .on("2026-11-23T10:00")
                        .fact(attempt(Outcome.REACHED));
        assertThat(story.last(ResponseFact.GuardianAttempted.class)).hasSize(1);
        assertThat(story.last(ResponseCourse.Deviated.class))
                .anySatisfy(
                        deviation -> {
                            assertThat(deviation.step()).isEqualTo(new StepId("inform-guardian"));
                            assertThat(deviation.before())
                                    .contains(new StepId("safe-contact-check"));
                        });
    }

    @Test
    void of_what_is_told_of_one_minute_the_order_of_the_record_is_the_order_of_what_happened() {
        var story =
                new ResponseStory()
                        .startedAt("red")
                        .on("2026-11-23T10:00:40")
                        .fact(safe())
                        .on("2026-11-23T10:02")
                        .factOf(ResponseStory.at("2026-11-23T10:00"), attempt(Outcome.REACHED));
        assertThat(story.last(ResponseCourse.Deviated.class))
                .extracting(deviation -> deviation.step().value())
                .doesNotContain("inform-guardian");

        story.factOf(ResponseStory.at("2026-11-23T09:59"), attempt(Outcome.REACHED));
        assertThat(story.last(ResponseCourse.Deviated.class))
                .extracting(deviation -> deviation.step().value())
                .contains("inform-guardian");
    }

    @Test
    void an_acute_answer_raises_the_level_in_the_same_breath() {
        var story = new ResponseStory().startedAt("yellow").fact(assessed(Set.of(Forces.RED)));
        assertThat(story.last(ResponseCourse.LevelRaised.class))
                .singleElement()
                .satisfies(raised -> assertThat(raised.to()).isEqualTo(new LevelId("red")))
                .satisfies(raised -> assertThat(raised.because()).isPresent());
        assertThat(story.dueAt("report-bureau")).isPresent();
    }

    @Test
    void a_sum_alone_sets_no_level() {
        var story = new ResponseStory().startedAt("yellow").fact(assessed(Set.of()));
        assertThat(story.last(ResponseCourse.LevelRaised.class)).isEmpty();
    }

    @Test
    void an_answer_on_self_harm_asks_for_a_talk_today_whatever_the_sum() {
        var story =
                new ResponseStory()
                        .startedAt("yellow")
                        .on("2026-11-23T10:00")
                        .fact(assessed(Set.of(Forces.HUMAN_CONTACT_TODAY)));
        assertThat(story.dueAt("talk-today")).contains(at("2026-11-23T21:00"));
        assertThat(story.dueAt("interview-today")).isEmpty();
        story.when(
                        new ResponseCommand.ProposeEnding(
                                RESPONSE, story.nextEntry(), WORDS, COUNSELOR, Role.COUNSELOR))
                .thenUnmetHas("talk-today");
        story.fact(
                entry ->
                        new ResponseFact.FollowupHeld(
                                entry,
                                Optional.of(ResponseFact.Channel.IN_PERSON),
                                ResponseFact.Stability.STABLE,
                                WORDS));
        story.when(
                        new ResponseCommand.ProposeEnding(
                                RESPONSE, story.nextEntry(), WORDS, COUNSELOR, Role.COUNSELOR))
                .thenUnmetHasNot("talk-today");
    }

    @Test
    void serious_thoughts_or_an_attempt_ask_for_a_clinical_interview_today() {
        var story =
                new ResponseStory()
                        .startedAt("orange")
                        .on("2026-11-23T10:00")
                        .fact(assessed(Set.of(Forces.CLINICAL_INTERVIEW_TODAY)));
        assertThat(story.dueAt("interview-today")).contains(at("2026-11-23T21:00"));
        story.fact(
                entry ->
                        new ResponseFact.Assessed(
                                entry,
                                Instrument.FREE,
                                Optional.empty(),
                                Optional.empty(),
                                Set.of(),
                                WORDS));
        story.when(
                        new ResponseCommand.ProposeEnding(
                                RESPONSE, story.nextEntry(), WORDS, COUNSELOR, Role.COUNSELOR))
                .thenUnmetHasNot("talk-today", "interview-today");
    }

    @Test
    void a_level_goes_up_at_one_persons_word_and_not_down() {
        var story = new ResponseStory().startedAt("orange");
        story.when(
                        new ResponseCommand.RaiseLevel(
                                RESPONSE,
                                story.nextEntry(),
                                new LevelId("yellow"),
                                WORDS,
                                COUNSELOR))
                .thenRefused(ResponseRefusal.LEVEL_IS_NOT_HIGHER);
        story.when(
                new ResponseCommand.RaiseLevel(
                        RESPONSE, story.nextEntry(), new LevelId("red"), WORDS, COUNSELOR));
        assertThat(story.last(ResponseCourse.LevelRaised.class)).hasSize(1);
    }

    @Test
    void lowering_is_refused_while_steps_are_open_and_says_which() {
        var story = new ResponseStory().startedAt("red").on("2026-12-22T10:00");
        story.when(
                        new ResponseCommand.ProposeLowering(
                                RESPONSE,
                                story.nextEntry(),
                                new LevelId("orange"),
                                WORDS,
                                COUNSELOR,
                                Role.COUNSELOR))
                .thenRefused(ResponseRefusal.STEPS_ARE_OPEN)
                .thenUnmetHas("assess", "safety-plan");
    }

    @Test
    void ending_is_refused_with_the_list_of_what_is_open() {
        var story = new ResponseStory().startedAt("red");
        story.when(
                        new ResponseCommand.ProposeEnding(
                                RESPONSE, story.nextEntry(), WORDS, COUNSELOR, Role.COUNSELOR))
                .thenRefused(ResponseRefusal.STEPS_ARE_OPEN)
                .thenUnmetHas("secure-student", "assess", "inform-guardian", "follow-up");
    }

    /** Every step done is not enough: otherwise to end were easier than to lower. */
    @Test
    void ending_is_refused_while_the_latest_answers_ask_for_more() {
        var story = new ResponseStory(withoutSteps()).startedAt("red");
        story.fact(assessed(Set.of(Forces.RED)));
        story.when(proposeEnding(story)).thenRefused(ResponseRefusal.ANSWERS_ASK_FOR_MORE);

        story.later(Duration.ofMinutes(1)).fact(assessed(Set.of()));
        story.fact(judgedAlone());
        story.when(proposeEnding(story)).thenRefused(ResponseRefusal.ANSWERS_ASK_FOR_MORE);
        story.when(proposeLowering(story, "orange"))
                .thenRefused(ResponseRefusal.LEVEL_BELOW_WHAT_ANSWERS_FORCE);

        story.later(Duration.ofDays(1)).fact(judgedAlone());
        story.when(proposeEnding(story)).thenRefused(ResponseRefusal.ANSWERS_ASK_FOR_MORE);

        story.fact(judged());
        story.when(proposeEnding(story)).thenRefused(ResponseRefusal.MINIMUM_STAY_NOT_OVER);
        story.later(Duration.ofDays(6));
        story.when(proposeEnding(story));
        assertThat(story.last(ResponseCourse.EndingProposed.class)).hasSize(1);
    }

    private static ResponseCommand.ProposeLowering proposeLowering(ResponseStory story, String to) {
        return new ResponseCommand.ProposeLowering(
                RESPONSE, story.nextEntry(), new LevelId(to), WORDS, COUNSELOR, Role.COUNSELOR);
    }

    private static ResponseCommand.ProposeEnding proposeEnding(ResponseStory story) {
        return new ResponseCommand.ProposeEnding(
                RESPONSE, story.nextEntry(), WORDS, COUNSELOR, Role.COUNSELOR);
    }

    /** The canonical plan, whose steps hold up no ending. */
    private static Plan withoutSteps() {
        String document = new String(CanonicalPlan.document(), StandardCharsets.UTF_8);
        String open =
                document.replace("gates: [ending]", "gates: []")
                        .replace("gates: [ending, ", "gates: [");
        return ((PlanReading.Sound) PlanReader.read(open.getBytes(StandardCharsets.UTF_8))).plan();
    }

    @Test
    void with_abuse_suspected_the_guardian_steps_vanish_and_the_report_becomes_hard() {
        var story =
                new ResponseStory()
                        .startedAt("red")
                        .fact(
                                entry ->
                                        new ResponseFact.SafeContactChecked(
                                                entry,
                                                SafeContact.NOT_SAFE,
                                                Set.of(MOTHER),
                                                Optional.empty(),
                                                WORDS));
        story.when(
                        new ResponseCommand.ProposeEnding(
                                RESPONSE, story.nextEntry(), WORDS, COUNSELOR, Role.COUNSELOR))
                .thenRefused(ResponseRefusal.STEPS_ARE_OPEN)
                .thenUnmetHas("mandatory-report")
                .thenUnmetHasNot("inform-guardian", "guardian-meeting");
    }

    @Test
    void three_attempts_without_an_answer_ask_for_the_emergency_contacts() {
        var story = new ResponseStory().startedAt("red").fact(safe());
        for (int i = 0; i < 3; i++) {
            story.later(Duration.ofMinutes(20)).fact(attempt(Outcome.NO_ANSWER));
        }
        assertThat(story.dueAt("emergency-contacts"))
                .contains(story.now().plus(Duration.ofMinutes(20)));
    }

    @Test
    void whoever_closes_something_around_it_hears_that_it_runs() {
        var story = new ResponseStory().startedAt("red");
        var ended = new ResponseCommand.HasEnded(RESPONSE);
        story.when(ended).thenRefused(ResponseRefusal.RESPONSE_STILL_OPEN);
        ResponseState after =
                story.decider()
                        .evolve(
                                story.state(),
                                new ResponseCourse.Ended(COUNSELOR, LEAD),
                                story.now());
        assertThat(story.decider().decide(ended, after, story.now())).isEmpty();
    }

    @Test
    void what_the_end_asks_for_is_told_with_it_and_when_it_is_late_and_nothing_else_is() {
        var story = new ResponseStory().startedAt("red");
        ResponseState after =
                story.decider()
                        .evolve(
                                story.state(),
                                new ResponseCourse.Ended(COUNSELOR, LEAD),
                                story.now());
        var due = new ResponseCommand.Due(RESPONSE);
        assertThat(story.decider().decide(due, after, story.now().plus(Duration.ofDays(27))))
                .isEmpty();
        assertThat(story.decider().decide(due, after, story.now().plus(Duration.ofDays(29))))
                .filteredOn(ResponseCourse.StepOverdue.class::isInstance)
                .singleElement()
                .extracting(event -> ((ResponseCourse.StepOverdue) event).step().value())
                .isEqualTo("incident-review");
        assertThat(story.decider().decide(due, after, story.now().plus(Duration.ofDays(29))))
                .filteredOn(ResponseCourse.StepDue.class::isInstance)
                .singleElement()
                .extracting(event -> ((ResponseCourse.StepDue) event).step().value())
                .isEqualTo("incident-review");
    }

    @Test
    void what_is_overdue_is_told_once() {
        var story = new ResponseStory().startedAt("red").on("2026-11-23T00:06").due();
        assertThat(story.last(ResponseCourse.StepOverdue.class))
                .extracting(overdue -> overdue.step().value())
                .contains("assess");
        story.due().thenNothing();
    }

    @Test
    void a_timer_that_fires_early_has_no_news() {
        new ResponseStory().startedAt("red").due().later(Duration.ofMinutes(1)).due().thenNothing();
    }

    @Test
    void a_correction_names_an_entry_that_is_there_and_both_stay() {
        var story = new ResponseStory().startedAt("red");
        story.when(
                        new ResponseCommand.Correct(
                                RESPONSE,
                                story.entry(story.now()),
                                new EntryId(new UUID(0, 0)),
                                WORDS,
                                Optional.empty()))
                .thenRefused(ResponseRefusal.UNKNOWN_ENTRY);
        Entry wrong = story.entry(story.now());
        story.when(new ResponseCommand.Record(RESPONSE, mean().apply(wrong), Optional.empty()));
        story.when(
                new ResponseCommand.Correct(
                        RESPONSE, story.entry(story.now()), wrong.id(), WORDS, Optional.empty()));
        assertThat(story.last(ResponseFact.EntryCorrected.class)).hasSize(1);
        assertThat(story.all(ResponseFact.MeansRemoved.class)).hasSize(1);
    }

    @Test
    void a_waiver_that_needs_two_waits_for_another_person() {
        var story = new ResponseStory().startedAt("red");
        EntryId waiver = story.nextEntry();
        story.when(
                new ResponseCommand.Waive(
                        RESPONSE,
                        waiver,
                        new StepId("hand-over-custody"),
                        new ReasonCode("stayed-safe"),
                        WORDS,
                        story.now().plus(Duration.ofDays(30)),
                        LEAD,
                        Role.PSYCHOLOGY_LEAD));
        assertThat(story.last(ResponseCourse.WaiverProposed.class)).hasSize(1);
        story.when(
                        new ResponseCommand.ConfirmWaiver(
                                RESPONSE, waiver, story.seen(), LEAD, Role.PRINCIPAL))
                .thenRefused(ResponseRefusal.SECOND_PERSON_NEEDED);
        story.when(
                new ResponseCommand.ConfirmWaiver(
                        RESPONSE, waiver, story.seen(), PRINCIPAL, Role.PRINCIPAL));
        assertThat(story.last(ResponseCourse.StepWaived.class)).hasSize(1);
        story.later(Duration.ofDays(31)).due();
        assertThat(story.last(ResponseCourse.WaiverExpired.class)).hasSize(1);
    }

    @Test
    void a_waiver_longer_than_the_plan_allows_is_refused_and_not_cut() {
        var story = new ResponseStory().startedAt("red");
        Duration most = Duration.ofHours(48);
        story.when(meetingWaived(story, most.plusSeconds(1)))
                .thenRefused(ResponseRefusal.WAIVER_TOO_LONG);
        story.when(meetingWaived(story, most));
        assertThat(story.last(ResponseCourse.StepWaived.class))
                .extracting(ResponseCourse.StepWaived::dueAt)
                .containsExactly(Optional.of(story.now().plus(most)));
    }

    private static ResponseCommand meetingWaived(ResponseStory story, Duration length) {
        return new ResponseCommand.Waive(
                RESPONSE,
                story.nextEntry(),
                new StepId("guardian-meeting"),
                new ReasonCode("guardian-away"),
                WORDS,
                story.now().plus(length),
                PRINCIPAL,
                Role.PRINCIPAL);
    }

    @Test
    void some_steps_are_never_waived() {
        var story = new ResponseStory().startedAt("red");
        story.when(
                        new ResponseCommand.Waive(
                                RESPONSE,
                                story.nextEntry(),
                                new StepId("secure-student"),
                                new ReasonCode("stayed-safe"),
                                WORDS,
                                story.now().plus(Duration.ofDays(1)),
                                PRINCIPAL,
                                Role.PRINCIPAL))
                .thenRefused(ResponseRefusal.STEP_MAY_NOT_BE_WAIVED);
    }

    @Test
    void a_re_rating_keeps_what_was_done_and_starts_new_deadlines_at_once() {
        var story = new ResponseStory().startedAt("yellow").fact(assessed(Set.of()));
        story.on("2026-11-25T09:00");
        story.when(
                new ResponseCommand.RaiseLevel(
                        RESPONSE, story.nextEntry(), new LevelId("red"), WORDS, COUNSELOR));
        assertThat(story.dueAt("report-bureau").orElseThrow()).isAfter(at("2026-11-25T09:00"));
        story.when(
                        new ResponseCommand.ProposeEnding(
                                RESPONSE, story.nextEntry(), WORDS, COUNSELOR, Role.COUNSELOR))
                .thenUnmetHas("report-bureau")
                .thenUnmetHasNot("start-plan");
    }

    static Function<Entry, ResponseFact> mean() {
        return entry -> new ResponseFact.MeansRemoved(entry, WORDS);
    }

    static Function<Entry, ResponseFact> safe() {
        return entry ->
                new ResponseFact.SafeContactChecked(
                        entry, SafeContact.SAFE, Set.of(), Optional.empty(), WORDS);
    }

    static Function<Entry, ResponseFact> watch() {
        return entry ->
                new ResponseFact.SupervisionTaken(entry, Custodian.STAFF, Adult.of(COUNSELOR));
    }

    static Function<Entry, ResponseFact> assessed(Set<Forces> forces) {
        return entry ->
                new ResponseFact.Assessed(
                        entry, Instrument.ASQ, Optional.of(WORDS), Optional.empty(), forces, WORDS);
    }

    private static Function<Entry, ResponseFact> judgedAlone() {
        return entry ->
                new ResponseFact.Assessed(
                        entry,
                        Instrument.FREE,
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        WORDS);
    }

    private static Function<Entry, ResponseFact> judged() {
        return entry ->
                judgedAlone()
                        .apply(
                                new Entry(
                                        entry.id(),
                                        entry.occurred(),
                                        entry.by(),
                                        Optional.of(LEAD),
                                        entry.corrects()));
    }

    static Function<Entry, ResponseFact> attempt(Outcome outcome) {
        return entry ->
                new ResponseFact.GuardianAttempted(
                        entry,
                        MOTHER,
                        ResponseFact.Standing.MAY_BE_TOLD,
                        Channel.PHONE,
                        outcome,
                        Optional.empty(),
                        Optional.empty());
    }
}

package org.shouwang.command.response.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.command.response.decision.ResponseStory.COUNSELOR;
import static org.shouwang.command.response.decision.ResponseStory.LEAD;
import static org.shouwang.command.response.decision.ResponseStory.RESPONSE;
import static org.shouwang.command.response.decision.ResponseStory.WORDS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.BureauReported;
import org.shouwang.contract.response.ResponseFact.Channel;
import org.shouwang.contract.response.ResponseFact.Custodian;
import org.shouwang.contract.response.ResponseFact.EmergencyContactAttempted;
import org.shouwang.contract.response.ResponseFact.Outcome;
import org.shouwang.contract.response.ResponseFact.ReportKind;

/** Whatever leaves fewer steps open once it is gone is taken back by two. */
class EasingTest {

    private final ResponseStory story = new ResponseStory().startedAt("red");

    @Test
    void one_person_does_not_make_the_call_for_protection_vanish() {
        EntryId third = nobodyAnswers();
        endIsRefused().thenUnmetHas("protection-call", "emergency-contacts");

        withdraw(third, COUNSELOR);
        assertThat(story.last(ResponseCourse.WithdrawalProposed.class)).hasSize(1);
        assertThat(story.last(ResponseFact.class)).isEmpty();
        endIsRefused().thenUnmetHas("protection-call", "emergency-contacts");
        withdraw(third, COUNSELOR).thenRefused(ResponseRefusal.SECOND_PERSON_NEEDED);

        withdraw(third, LEAD);
        assertThat(story.last(ResponseFact.EntryCorrected.class)).hasSize(1);
        endIsRefused().thenUnmetHasNot("protection-call", "emergency-contacts");
    }

    @Test
    void nor_by_turning_such_a_call_into_words_or_telling_it_of_another_time() {
        EntryId third = nobodyAnswers();

        correct(third, story.now(), entry -> new ResponseFact.NoteAdded(entry, WORDS, List.of()))
                .thenRefused(ResponseRefusal.TAKING_BACK_TAKES_TWO);
        correct(
                third,
                ResponseStory.at("2020-01-01T08:00"),
                ResponseDeciderTest.attempt(Outcome.NO_ANSWER));
        assertThat(story.last(ResponseFact.EntryCorrected.class))
                .as("it counts as much")
                .hasSize(1);
    }

    @Test
    void a_call_on_which_nothing_rests_is_taken_back_by_one() {
        nobodyAnswers();
        story.fact(ResponseDeciderTest.attempt(Outcome.NO_ANSWER));
        EntryId fourth = told();

        withdraw(fourth, COUNSELOR);
        assertThat(story.last(ResponseFact.EntryCorrected.class)).hasSize(1);
    }

    @Test
    void that_nobody_is_with_the_student_any_more_is_taken_back_by_two() {
        story.fact(e -> new ResponseFact.SupervisionTaken(e, Custodian.STAFF, Adult.named("示例")))
                .later(Duration.ofMinutes(5))
                .fact(e -> new ResponseFact.SupervisionEnded(e, Custodian.NOBODY, WORDS));
        EntryId gone = told();

        withdraw(gone, COUNSELOR);
        assertThat(story.last(ResponseCourse.WithdrawalProposed.class)).hasSize(1);
    }

    @Test
    void one_person_adds_what_an_entry_lacked() {
        story.fact(
                e -> new BureauReported(e, ReportKind.WRITTEN, Optional.empty(), Optional.empty()));
        EntryId report = told();
        endIsRefused().thenUnmetHas("report-bureau");

        correct(
                report,
                story.now(),
                e ->
                        new BureauReported(
                                e,
                                ReportKind.WRITTEN,
                                Optional.of(Confidential.of("示例-1")),
                                Optional.empty()));
        assertThat(story.last(ResponseFact.EntryCorrected.class)).hasSize(1);
        endIsRefused().thenUnmetHasNot("report-bureau");
    }

    @Test
    void one_person_takes_back_what_proved_a_step() {
        story.fact(ResponseDeciderTest.mean());
        withdraw(told(), COUNSELOR);
        assertThat(story.last(ResponseFact.EntryCorrected.class)).hasSize(1);
    }

    /** Three calls to a guardian and two to others: the third call to the guardian. */
    private EntryId nobodyAnswers() {
        story.fact(ResponseDeciderTest.safe());
        for (int i = 0; i < 3; i++) {
            story.later(Duration.ofMinutes(5)).fact(ResponseDeciderTest.attempt(Outcome.NO_ANSWER));
        }
        EntryId third = told();
        for (int i = 0; i < 2; i++) {
            story.later(Duration.ofMinutes(5))
                    .fact(
                            e ->
                                    new EmergencyContactAttempted(
                                            e,
                                            WORDS,
                                            Channel.PHONE,
                                            Outcome.NO_ANSWER,
                                            Optional.empty()));
        }
        return third;
    }

    private EntryId told() {
        return story.last(ResponseFact.class).getFirst().entry().id();
    }

    private ResponseStory endIsRefused() {
        return story.when(
                        new ResponseCommand.ProposeEnding(
                                RESPONSE, story.nextEntry(), WORDS, COUNSELOR, Role.COUNSELOR))
                .thenRefused(ResponseRefusal.STEPS_ARE_OPEN);
    }

    private ResponseStory withdraw(EntryId entry, StaffId by) {
        var now =
                new Entry(
                        story.nextEntry(),
                        Occurred.exactly(story.now()),
                        by,
                        Optional.empty(),
                        Optional.empty());
        return story.when(
                new ResponseCommand.Correct(RESPONSE, now, entry, WORDS, Optional.empty()));
    }

    private ResponseStory correct(
            EntryId entry, Instant occurred, Function<Entry, ResponseFact> right) {
        Entry plain = story.entry(occurred);
        var correcting =
                new Entry(
                        plain.id(),
                        plain.occurred(),
                        plain.by(),
                        plain.second(),
                        Optional.of(entry));
        return story.when(
                new ResponseCommand.Correct(
                        RESPONSE,
                        story.entry(story.now()),
                        entry,
                        WORDS,
                        Optional.of(right.apply(correcting))));
    }
}

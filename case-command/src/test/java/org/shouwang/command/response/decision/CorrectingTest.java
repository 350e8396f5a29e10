package org.shouwang.command.response.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.command.response.decision.ResponseStory.COUNSELOR;
import static org.shouwang.command.response.decision.ResponseStory.LEAD;
import static org.shouwang.command.response.decision.ResponseStory.PRINCIPAL;
import static org.shouwang.command.response.decision.ResponseStory.RESPONSE;
import static org.shouwang.command.response.decision.ResponseStory.WORDS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Forces;
import org.shouwang.contract.response.ResponseFact.Outcome;
import org.shouwang.contract.response.ResponseFact.SafeContact;
import org.shouwang.contract.response.ResponseFact.Stability;
import org.shouwang.contract.response.ResponseFact.Suspect;
import org.shouwang.contract.token.LevelId;
import org.shouwang.contract.token.ReasonCode;
import org.shouwang.contract.token.StepId;

/** What was recorded is put right by one person; what was decided is not undone in that way. */
class CorrectingTest {

    @Test
    void a_raised_level_is_nothing_that_one_person_corrects() {
        var story = new ResponseStory().startedAt("yellow").fact(raising());
        EntryId raised = story.last(ResponseCourse.LevelRaised.class).getFirst().entry();
        Optional<Instant> due = story.dueAt("report-bureau");

        withdraw(story, raised).thenRefused(ResponseRefusal.UNKNOWN_ENTRY);
        correct(story, raised, ResponseDeciderTest.mean())
                .thenRefused(ResponseRefusal.UNKNOWN_ENTRY);

        assertThat(due).isPresent().isEqualTo(story.dueAt("report-bureau"));
    }

    @Test
    void nor_is_what_two_people_decide_a_proposal_or_a_waiver() {
        var story = new ResponseStory().startedAt("red");
        EntryId waiver = story.nextEntry();
        story.when(
                new ResponseCommand.Waive(
                        RESPONSE,
                        waiver,
                        new StepId("guardian-meeting"),
                        new ReasonCode("guardian-away"),
                        WORDS,
                        story.now().plusSeconds(3_600),
                        PRINCIPAL,
                        Role.PRINCIPAL));
        assertThat(story.last(ResponseCourse.class)).isNotEmpty();

        withdraw(story, waiver).thenRefused(ResponseRefusal.UNKNOWN_ENTRY);
    }

    @Test
    void a_correction_is_not_corrected_itself() {
        var story = new ResponseStory().startedAt("red").fact(ResponseDeciderTest.mean());
        EntryId means = story.last(ResponseFact.class).getFirst().entry().id();
        withdraw(story, means);
        EntryId withdrawal = story.last(ResponseFact.class).getFirst().entry().id();

        withdraw(story, withdrawal).thenRefused(ResponseRefusal.UNKNOWN_ENTRY);
    }

    @Test
    void taking_back_what_forced_a_level_leaves_the_level_until_two_lower_it() {
        var story = new ResponseStory().startedAt("yellow").fact(raising());
        EntryId assessment = story.last(ResponseFact.class).getFirst().entry().id();

        withdraw(story, assessment);
        withdraw(story, assessment, LEAD);
        assertThat(story.last(ResponseFact.EntryCorrected.class)).hasSize(1);

        assertThat(((ResponseState.Running) story.state()).course().level())
                .isEqualTo(new LevelId("red"));
        story.when(
                        new ResponseCommand.ProposeLowering(
                                RESPONSE,
                                story.nextEntry(),
                                new LevelId("yellow"),
                                WORDS,
                                LEAD,
                                Role.PSYCHOLOGY_LEAD))
                .thenRefused(ResponseRefusal.STEPS_ARE_OPEN);
    }

    @Test
    void what_asks_for_more_is_taken_back_by_two() {
        var story = new ResponseStory().startedAt("red").fact(suspicion(Suspect.OTHER));
        EntryId suspicion = story.last(ResponseFact.class).getFirst().entry().id();

        withdraw(story, suspicion);
        assertThat(story.last(ResponseCourse.WithdrawalProposed.class)).hasSize(1);
        assertThat(story.dueAt("mandatory-report")).as("it counts until then").isPresent();
        withdraw(story, suspicion).thenRefused(ResponseRefusal.SECOND_PERSON_NEEDED);

        withdraw(story, suspicion, LEAD);
        assertThat(story.last(ResponseFact.EntryCorrected.class)).hasSize(1);
        story.when(
                        new ResponseCommand.ProposeEnding(
                                RESPONSE, story.nextEntry(), WORDS, COUNSELOR, Role.COUNSELOR))
                .thenUnmetHasNot("mandatory-report");
    }

    @Test
    void whoever_agrees_agrees_to_the_reason_that_was_given() {
        var story = new ResponseStory().startedAt("red").fact(suspicion(Suspect.OTHER));
        EntryId suspicion = story.last(ResponseFact.class).getFirst().entry().id();
        agree(story, suspicion, LEAD).thenRefused(ResponseRefusal.NOTHING_PROPOSED);
        withdraw(story, suspicion);
        agree(story, suspicion, COUNSELOR).thenRefused(ResponseRefusal.SECOND_PERSON_NEEDED);
        int read = story.seen();
        story.fact(ResponseDeciderTest.mean());
        story.when(
                        new ResponseCommand.ConfirmWithdrawal(
                                RESPONSE, by(story, LEAD), suspicion, read))
                .thenRefused(ResponseRefusal.SOMETHING_TOLD_SINCE);

        agree(story, suspicion, LEAD);

        assertThat(story.last(ResponseFact.EntryCorrected.class))
                .extracting(ResponseFact.EntryCorrected::reason)
                .containsExactly(WORDS);
    }

    @Test
    void whoever_objects_leaves_it_where_it_is() {
        var story = new ResponseStory().startedAt("red").fact(suspicion(Suspect.OTHER));
        EntryId suspicion = story.last(ResponseFact.class).getFirst().entry().id();
        withdraw(story, suspicion);

        story.when(new ResponseCommand.DeclineWithdrawal(RESPONSE, suspicion, WORDS, LEAD));
        assertThat(story.last(ResponseCourse.WithdrawalDeclined.class)).hasSize(1);

        assertThat(story.dueAt("mandatory-report")).isPresent();
        agree(story, suspicion, LEAD).thenRefused(ResponseRefusal.NOTHING_PROPOSED);
        withdraw(story, suspicion);
        assertThat(story.last(ResponseCourse.WithdrawalProposed.class)).hasSize(1);
    }

    private static ResponseStory agree(ResponseStory story, EntryId entry, StaffId by) {
        return story.when(
                new ResponseCommand.ConfirmWithdrawal(
                        RESPONSE, by(story, by), entry, story.seen()));
    }

    private static Entry by(ResponseStory story, StaffId by) {
        Entry plain = story.entry(story.now());
        return new Entry(plain.id(), plain.occurred(), by, Optional.empty(), Optional.empty());
    }

    @Test
    void nor_is_it_corrected_into_less_by_one() {
        var story = new ResponseStory().startedAt("red").fact(suspicion(Suspect.GUARDIAN));
        EntryId suspicion = story.last(ResponseFact.class).getFirst().entry().id();

        correct(story, suspicion, suspicion(Suspect.OTHER))
                .thenRefused(ResponseRefusal.TAKING_BACK_TAKES_TWO);
        correct(story, suspicion, entry -> new ResponseFact.NoteAdded(entry, WORDS, List.of()))
                .thenRefused(ResponseRefusal.TAKING_BACK_TAKES_TWO);
        correct(story, suspicion, suspicion(Suspect.GUARDIAN));
        assertThat(story.last(ResponseFact.EntryCorrected.class)).as("its words").hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("alarming")
    void nor_is_it_told_of_another_time_by_one(Function<Entry, ResponseFact> alarming) {
        var story = new ResponseStory().startedAt("red").fact(alarming);
        EntryId told = story.last(ResponseFact.class).getFirst().entry().id();
        Instant then = story.now();

        for (Instant other :
                List.of(ResponseStory.at("2020-01-01T08:00"), then.plusSeconds(60 * 60))) {
            story.when(correction(story, told, other, alarming))
                    .thenRefused(ResponseRefusal.ANOTHER_TIME_TAKES_TWO);
        }
        story.later(Duration.ofHours(2)).when(correction(story, told, then, alarming));
        assertThat(story.last(ResponseFact.EntryCorrected.class)).as("its words").hasSize(1);
    }

    static List<Function<Entry, ResponseFact>> alarming() {
        return List.of(
                followup(Stability.NOT_STABLE),
                suspicion(Suspect.GUARDIAN),
                ResponseDeciderTest.attempt(Outcome.DECLINED),
                raising(),
                entry ->
                        new ResponseFact.SafeContactChecked(
                                entry, SafeContact.NOT_SAFE, Set.of(), Optional.empty(), WORDS));
    }

    @Test
    void the_refusal_of_a_guardian_is_taken_back_by_two() {
        var story =
                new ResponseStory()
                        .startedAt("red")
                        .fact(ResponseDeciderTest.safe())
                        .fact(ResponseDeciderTest.attempt(Outcome.DECLINED));
        EntryId refusal = story.last(ResponseFact.class).getFirst().entry().id();
        endIsRefused(story).thenUnmetHas("protection-call");

        withdraw(story, refusal);
        correct(story, refusal, ResponseDeciderTest.attempt(Outcome.REACHED))
                .thenRefused(ResponseRefusal.TAKING_BACK_TAKES_TWO);
        endIsRefused(story).thenUnmetHas("protection-call");
        withdraw(story, refusal, LEAD);
        endIsRefused(story).thenUnmetHasNot("protection-call");
    }

    @Test
    void told_of_another_time_it_is_taken_back_by_two_and_told_anew() {
        var story = new ResponseStory().startedAt("red").fact(followup(Stability.NOT_STABLE));
        EntryId told = story.last(ResponseFact.class).getFirst().entry().id();

        withdraw(story, told);
        withdraw(story, told, LEAD);
        assertThat(story.last(ResponseFact.EntryCorrected.class)).hasSize(1);
        story.factOf(story.now().minusSeconds(600), followup(Stability.NOT_STABLE));
        assertThat(story.last(ResponseFact.FollowupHeld.class)).hasSize(1);
    }

    @Test
    void an_entry_that_somebody_corrected_meanwhile_is_not_corrected_once_more() {
        var story = new ResponseStory().startedAt("red").fact(followup(Stability.STABLE));
        EntryId told = story.last(ResponseFact.class).getFirst().entry().id();
        correct(story, told, followup(Stability.NOT_STABLE));
        EntryId stands = story.last(ResponseFact.FollowupHeld.class).getFirst().entry().id();

        correct(story, told, followup(Stability.STABLE))
                .thenRefused(ResponseRefusal.ENTRY_ALREADY_CORRECTED);
        withdraw(story, told).thenRefused(ResponseRefusal.ENTRY_ALREADY_CORRECTED);
        correct(story, stands, followup(Stability.STABLE))
                .thenRefused(ResponseRefusal.TAKING_BACK_TAKES_TWO);
    }

    @Test
    void nor_is_one_that_was_taken_back() {
        var story = new ResponseStory().startedAt("red").fact(followup(Stability.STABLE));
        EntryId told = story.last(ResponseFact.class).getFirst().entry().id();
        withdraw(story, told);

        correct(story, told, followup(Stability.STABLE))
                .thenRefused(ResponseRefusal.ENTRY_ALREADY_CORRECTED);
        withdraw(story, told, LEAD).thenRefused(ResponseRefusal.ENTRY_ALREADY_CORRECTED);
    }

    @Test
    void a_call_on_which_it_rests_that_nobody_can_be_reached_is_taken_back_by_two() {
        var story = unreachable();
        EntryId third = story.last(ResponseFact.class).getFirst().entry().id();
        endIsRefused(story).thenUnmetHas("emergency-contacts");

        withdraw(story, third);
        assertThat(story.last(ResponseCourse.WithdrawalProposed.class)).hasSize(1);
        endIsRefused(story).thenUnmetHas("emergency-contacts");

        withdraw(story, third, LEAD);
        assertThat(story.last(ResponseFact.EntryCorrected.class)).hasSize(1);
        endIsRefused(story).thenUnmetHasNot("emergency-contacts");
    }

    @Test
    void nor_is_it_corrected_by_one_into_words_or_to_another_time() {
        var story = unreachable();
        EntryId third = story.last(ResponseFact.class).getFirst().entry().id();

        correct(story, third, entry -> new ResponseFact.NoteAdded(entry, WORDS, List.of()))
                .thenRefused(ResponseRefusal.TAKING_BACK_TAKES_TWO);
        story.when(
                        correction(
                                story,
                                third,
                                story.now().minus(Duration.ofMinutes(30)),
                                ResponseDeciderTest.attempt(Outcome.NO_ANSWER)))
                .thenRefused(ResponseRefusal.ANOTHER_TIME_TAKES_TWO);
        correct(story, third, ResponseDeciderTest.attempt(Outcome.WRONG_NUMBER));
        assertThat(story.last(ResponseFact.EntryCorrected.class)).as("asks no less").hasSize(1);
        endIsRefused(story).thenUnmetHas("emergency-contacts");
    }

    @Test
    void one_on_which_nothing_rests_is_put_right_by_one() {
        var story = new ResponseStory().startedAt("orange").fact(ResponseDeciderTest.safe());
        story.fact(ResponseDeciderTest.attempt(Outcome.NO_ANSWER));
        EntryId first = story.last(ResponseFact.class).getFirst().entry().id();

        withdraw(story, first);
        assertThat(story.last(ResponseFact.EntryCorrected.class)).hasSize(1);

        var often = unreachable();
        often.later(Duration.ofMinutes(5)).fact(ResponseDeciderTest.attempt(Outcome.NO_ANSWER));
        withdraw(often, often.last(ResponseFact.class).getFirst().entry().id());
        assertThat(often.last(ResponseFact.EntryCorrected.class)).as("of four").hasSize(1);
        endIsRefused(often).thenUnmetHas("emergency-contacts");
    }

    /** Three calls within three quarters of an hour at orange. */
    private static ResponseStory unreachable() {
        var story = new ResponseStory().startedAt("orange").fact(ResponseDeciderTest.safe());
        for (int call = 0; call < 3; call++) {
            story.later(Duration.ofMinutes(22))
                    .fact(ResponseDeciderTest.attempt(Outcome.NO_ANSWER));
        }
        return story;
    }

    private static Function<Entry, ResponseFact> followup(Stability stability) {
        return entry -> new ResponseFact.FollowupHeld(entry, Optional.empty(), stability, WORDS);
    }

    private static Function<Entry, ResponseFact> suspicion(Suspect suspect) {
        return entry -> new ResponseFact.AbuseSuspected(entry, suspect, WORDS);
    }

    @Test
    void what_is_put_in_place_of_an_entry_is_of_its_kind_or_only_words() {
        var story = new ResponseStory().startedAt("red").fact(ResponseDeciderTest.safe());
        EntryId checked = story.last(ResponseFact.class).getFirst().entry().id();

        correct(story, checked, ResponseDeciderTest.mean())
                .thenRefused(ResponseRefusal.CORRECTION_OF_ANOTHER_KIND);
        correct(story, checked, ResponseDeciderTest.safe());
        assertThat(story.last(ResponseFact.class)).hasSize(2);
    }

    @Test
    void a_note_in_place_of_a_call_leaves_the_call_undone() {
        var story =
                new ResponseStory()
                        .startedAt("red")
                        .fact(ResponseDeciderTest.safe())
                        .fact(ResponseDeciderTest.attempt(Outcome.REACHED));
        EntryId call = story.last(ResponseFact.class).getFirst().entry().id();
        endIsRefused(story).thenUnmetHasNot("inform-guardian");

        correct(story, call, entry -> new ResponseFact.NoteAdded(entry, WORDS, List.of()));

        assertThat(story.last(ResponseFact.class)).hasSize(2);
        endIsRefused(story).thenUnmetHas("inform-guardian");
    }

    private static ResponseStory endIsRefused(ResponseStory story) {
        return story.when(
                        new ResponseCommand.ProposeEnding(
                                RESPONSE, story.nextEntry(), WORDS, COUNSELOR, Role.COUNSELOR))
                .thenRefused(ResponseRefusal.STEPS_ARE_OPEN);
    }

    private static Function<Entry, ResponseFact> raising() {
        return ResponseDeciderTest.assessed(Set.of(Forces.RED));
    }

    private static ResponseStory withdraw(ResponseStory story, EntryId entry) {
        return withdraw(story, entry, COUNSELOR);
    }

    private static ResponseStory withdraw(ResponseStory story, EntryId entry, StaffId by) {
        Entry plain = story.entry(story.now());
        return story.when(
                new ResponseCommand.Correct(
                        RESPONSE,
                        new Entry(
                                plain.id(),
                                plain.occurred(),
                                by,
                                Optional.empty(),
                                Optional.empty()),
                        entry,
                        WORDS,
                        Optional.empty()));
    }

    private static ResponseStory correct(
            ResponseStory story, EntryId entry, Function<Entry, ResponseFact> right) {
        return story.when(correction(story, entry, story.now(), right));
    }

    private static ResponseCommand correction(
            ResponseStory story,
            EntryId entry,
            Instant occurred,
            Function<Entry, ResponseFact> right) {
        Entry plain = story.entry(occurred);
        Entry correcting =
                new Entry(
                        plain.id(),
                        plain.occurred(),
                        plain.by(),
                        plain.second(),
                        Optional.of(entry));
        return new ResponseCommand.Correct(
                RESPONSE,
                story.entry(story.now()),
                entry,
                WORDS,
                Optional.of(right.apply(correcting)));
    }
}

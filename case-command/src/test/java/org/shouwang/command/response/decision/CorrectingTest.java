package org.shouwang.command.response.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.command.response.decision.ResponseStory.COUNSELOR;
import static org.shouwang.command.response.decision.ResponseStory.LEAD;
import static org.shouwang.command.response.decision.ResponseStory.PRINCIPAL;
import static org.shouwang.command.response.decision.ResponseStory.RESPONSE;
import static org.shouwang.command.response.decision.ResponseStory.WORDS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Forces;
import org.shouwang.contract.response.ResponseFact.Outcome;
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
        Entry plain = story.entry(story.now());
        Entry correcting =
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

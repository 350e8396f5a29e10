package org.shouwang.command.response.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.shouwang.command.response.decision.ResponseStory.COUNSELOR;
import static org.shouwang.command.response.decision.ResponseStory.LEAD;
import static org.shouwang.command.response.decision.ResponseStory.RESPONSE;
import static org.shouwang.command.response.decision.ResponseStory.WORDS;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.command.CommandRefused;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseCourse.FromAlert;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Forces;
import org.shouwang.contract.token.LevelId;
import org.shouwang.contract.token.StepId;

/** Nobody agrees to an end or a lower level over words that he has not read. */
class ToldSinceTest {

    private final ResponseStory story = new ResponseStory().startedAt("red");

    @Test
    void a_note_made_since_is_read_before_anybody_confirms() {
        ResponseState proposed = proposed(story.state());
        int seen = ResponseStory.seen(proposed);
        ResponseState told =
                after(
                        proposed,
                        new ResponseFact.NoteAdded(story.entry(story.now()), WORDS, List.of()));

        for (IntFunction<ResponseCommand> confirmation : confirmations()) {
            assertThat(refusal(told, confirmation.apply(seen)))
                    .isEqualTo(ResponseRefusal.SOMETHING_TOLD_SINCE);
            assertThat(refusal(told, confirmation.apply(ResponseStory.seen(told))))
                    .isEqualTo(ResponseRefusal.STEPS_ARE_OPEN);
        }
    }

    @Test
    void a_proposal_in_place_of_the_one_that_was_read_is_another() {
        ResponseState first = proposed(story.state());
        ResponseState second = proposed(first);

        for (IntFunction<ResponseCommand> confirmation : confirmations()) {
            assertThat(refusal(second, confirmation.apply(ResponseStory.seen(first))))
                    .isEqualTo(ResponseRefusal.SOMETHING_TOLD_SINCE);
        }
    }

    @Test
    void what_the_system_tells_because_time_passed_is_no_news() {
        ResponseState proposed = proposed(story.state());
        ResponseState later =
                after(
                        proposed,
                        new ResponseCourse.StepOverdue(new StepId("assess"), 1, story.now()));

        assertThat(ResponseStory.seen(later)).isEqualTo(ResponseStory.seen(proposed));
    }

    @ParameterizedTest
    @MethodSource("dangers")
    void danger_ends_every_proposal_to_end_or_to_lower(Function<Entry, ResponseEvent> danger) {
        ResponseState told = after(proposed(story.state()), danger.apply(story.entry(story.now())));

        for (IntFunction<ResponseCommand> confirmation : confirmations()) {
            assertThat(refusal(told, confirmation.apply(ResponseStory.seen(told))))
                    .isEqualTo(ResponseRefusal.NOTHING_PROPOSED);
        }
    }

    /** The page sends it again with an alert, so that it never meets silence. */
    @Test
    void danger_told_after_the_end_goes_with_an_alert() {
        ResponseState ended = after(story.state(), new ResponseCourse.Ended(COUNSELOR, LEAD));
        ResponseFact acute =
                ResponseDeciderTest.assessed(Set.of(Forces.RED)).apply(story.entry(story.now()));

        assertThat(refusal(ended, new ResponseCommand.Record(RESPONSE, acute, Optional.empty())))
                .isEqualTo(ResponseRefusal.ENDED_AND_ALARMING);
        assertThat(
                        story.decider()
                                .decide(
                                        new ResponseCommand.Record(
                                                RESPONSE, acute, Optional.empty(), true),
                                        ended,
                                        story.now()))
                .contains(acute);
    }

    static List<Function<Entry, ResponseEvent>> dangers() {
        return List.of(
                entry -> ResponseDeciderTest.assessed(Set.of(Forces.RED)).apply(entry),
                entry ->
                        new ResponseFact.FollowupHeld(
                                entry,
                                Optional.of(ResponseFact.Channel.IN_PERSON),
                                ResponseFact.Stability.NOT_STABLE,
                                WORDS),
                entry ->
                        new ResponseFact.EmergencyCalled(
                                entry, ResponseFact.EmergencyService.AMBULANCE, Optional.empty()),
                entry ->
                        new ResponseCourse.AlertJoined(
                                FromAlert.plain(
                                        new AlertId(new UUID(6, 6)),
                                        Danger.NOT_SURE,
                                        entry.occurred().at(),
                                        Optional.empty()),
                                COUNSELOR),
                entry ->
                        new ResponseCourse.LevelRaised(
                                entry.id(),
                                new LevelId("orange"),
                                new LevelId("red"),
                                Optional.of(WORDS),
                                Optional.empty(),
                                COUNSELOR));
    }

    private static List<IntFunction<ResponseCommand>> confirmations() {
        return List.of(
                seen -> new ResponseCommand.ConfirmEnding(RESPONSE, seen, LEAD, Role.PRINCIPAL),
                seen -> new ResponseCommand.ConfirmLowering(RESPONSE, seen, LEAD, Role.PRINCIPAL));
    }

    private ResponseState proposed(ResponseState before) {
        return after(
                before,
                new ResponseCourse.LoweringProposed(
                        story.nextEntry(),
                        new LevelId("red"),
                        new LevelId("orange"),
                        WORDS,
                        COUNSELOR),
                new ResponseCourse.EndingProposed(story.nextEntry(), WORDS, COUNSELOR));
    }

    private ResponseState after(ResponseState before, ResponseEvent... events) {
        ResponseState state = before;
        for (ResponseEvent event : events) {
            state = story.decider().evolve(state, event, story.now());
        }
        return state;
    }

    private Object refusal(ResponseState state, ResponseCommand command) {
        return catchThrowableOfType(
                        CommandRefused.class,
                        () -> story.decider().decide(command, state, story.now()))
                .refusal();
    }
}

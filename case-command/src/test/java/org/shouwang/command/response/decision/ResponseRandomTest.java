package org.shouwang.command.response.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.command.response.decision.ResponseStory.COUNSELOR;
import static org.shouwang.command.response.decision.ResponseStory.LEAD;
import static org.shouwang.command.response.decision.ResponseStory.PRINCIPAL;
import static org.shouwang.command.response.decision.ResponseStory.RESPONSE;
import static org.shouwang.command.response.decision.ResponseStory.WORDS;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.contract.Role;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Custodian;
import org.shouwang.contract.response.ResponseFact.Forces;
import org.shouwang.contract.response.ResponseFact.Outcome;
import org.shouwang.contract.response.ResponseFact.Stability;
import org.shouwang.contract.token.LevelId;

/**
 * Whatever people do in whatever order: facts are taken, and nothing ends while something required
 * is open.
 */
class ResponseRandomTest {

    private static final List<Function<Entry, ResponseFact>> FACTS =
            List.of(
                    ResponseDeciderTest.mean(),
                    ResponseDeciderTest.safe(),
                    ResponseDeciderTest.watch(),
                    ResponseDeciderTest.assessed(Set.of()),
                    ResponseDeciderTest.assessed(Set.of(Forces.RED)),
                    ResponseDeciderTest.attempt(Outcome.NO_ANSWER),
                    ResponseDeciderTest.attempt(Outcome.REACHED),
                    entry -> new ResponseFact.SupervisionEnded(entry, Custodian.GUARDIAN, WORDS),
                    entry ->
                            new ResponseFact.FollowupHeld(
                                    entry,
                                    Optional.of(ResponseFact.Channel.IN_PERSON),
                                    Stability.STABLE,
                                    WORDS),
                    entry ->
                            new ResponseFact.FollowupHeld(
                                    entry,
                                    Optional.of(ResponseFact.Channel.IN_PERSON),
                                    Stability.NOT_STABLE,
                                    WORDS),
                    entry ->
                            new ResponseFact.CustodyHandedOver(
                                    entry,
                                    Custodian.GUARDIAN,
                                    Optional.empty(),
                                    ResponseFact.Standing.MAY_BE_TOLD,
                                    WORDS),
                    entry -> new ResponseFact.LevelReviewed(entry, Optional.empty(), WORDS));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void facts_are_never_refused_and_no_deadline_is_told_twice(long seed) {
        var random = new Random(seed);
        var story = new ResponseStory().startedAt(random.nextBoolean() ? "red" : "yellow");
        for (int i = 0; i < 60; i++) {
            story.later(Duration.ofMinutes(random.nextInt(2_000)));
            switch (random.nextInt(6)) {
                case 0 -> story.due();
                case 1 -> tryToEnd(story);
                case 2 -> tryToLower(story);
                default -> {
                    story.fact(FACTS.get(random.nextInt(FACTS.size())));
                    assertThat(story.last(ResponseFact.class)).hasSize(1);
                }
            }
        }
        assertThat(story.all(ResponseCourse.StepDue.class).toList()).doesNotHaveDuplicates();
        assertThat(story.all(ResponseCourse.StepOverdue.class).toList()).doesNotHaveDuplicates();
        assertThat(story.all(ResponseCourse.Ended.class).toList()).isEmpty();
    }

    /** Nobody wrote a safety plan in these stories, so every ending would be one too early. */
    private static void tryToEnd(ResponseStory story) {
        story.when(
                new ResponseCommand.ProposeEnding(
                        RESPONSE, story.nextEntry(), WORDS, COUNSELOR, Role.COUNSELOR));
        story.when(
                new ResponseCommand.ConfirmEnding(
                        RESPONSE, story.seen(), PRINCIPAL, Role.PRINCIPAL));
    }

    private static void tryToLower(ResponseStory story) {
        story.when(
                new ResponseCommand.ProposeLowering(
                        RESPONSE,
                        story.nextEntry(),
                        new LevelId("yellow"),
                        WORDS,
                        COUNSELOR,
                        Role.COUNSELOR));
        story.when(
                new ResponseCommand.ConfirmLowering(
                        RESPONSE, story.seen(), LEAD, Role.PSYCHOLOGY_LEAD));
    }
}

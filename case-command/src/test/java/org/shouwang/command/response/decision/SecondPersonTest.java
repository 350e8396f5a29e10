package org.shouwang.command.response.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.shouwang.command.response.decision.ResponseStory.COUNSELOR;
import static org.shouwang.command.response.decision.ResponseStory.LEAD;
import static org.shouwang.command.response.decision.ResponseStory.RESPONSE;
import static org.shouwang.command.response.decision.ResponseStory.WORDS;

import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.shouwang.command.CommandRefused;
import org.shouwang.contract.Role;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.contract.token.LevelId;
import org.shouwang.contract.token.PlanHash;

/**
 * Whoever proposed it does not confirm it, in whatever other role: it takes another person. In a
 * school with one counselor that is the principal.
 */
class SecondPersonTest {

    private final ResponseStory story = new ResponseStory().startedAt("red");

    @Test
    void a_lower_level() {
        var proposed =
                new ResponseCourse.LoweringProposed(
                        story.nextEntry(),
                        new LevelId("red"),
                        new LevelId("orange"),
                        WORDS,
                        COUNSELOR);

        assertThat(
                        refusal(
                                proposed,
                                seen ->
                                        new ResponseCommand.ConfirmLowering(
                                                RESPONSE, seen, COUNSELOR, Role.PRINCIPAL)))
                .isEqualTo(ResponseRefusal.SECOND_PERSON_NEEDED);
        assertThat(
                        refusal(
                                proposed,
                                seen ->
                                        new ResponseCommand.ConfirmLowering(
                                                RESPONSE, seen, LEAD, Role.PRINCIPAL)))
                .isEqualTo(ResponseRefusal.STEPS_ARE_OPEN);
    }

    @Test
    void an_end() {
        var proposed = new ResponseCourse.EndingProposed(story.nextEntry(), WORDS, COUNSELOR);

        assertThat(
                        refusal(
                                proposed,
                                seen ->
                                        new ResponseCommand.ConfirmEnding(
                                                RESPONSE, seen, COUNSELOR, Role.PRINCIPAL)))
                .isEqualTo(ResponseRefusal.SECOND_PERSON_NEEDED);
        assertThat(
                        refusal(
                                proposed,
                                seen ->
                                        new ResponseCommand.ConfirmEnding(
                                                RESPONSE, seen, LEAD, Role.PRINCIPAL)))
                .isEqualTo(ResponseRefusal.STEPS_ARE_OPEN);
    }

    @Test
    void another_version_of_the_plan() {
        var other = new PlanHash("ab".repeat(32));
        var proposed =
                new ResponseCourse.MigrationProposed(
                        story.nextEntry(), story.plan(), other, WORDS, LEAD);

        assertThat(
                        refusal(
                                proposed,
                                seen ->
                                        new ResponseCommand.ConfirmMigration(
                                                RESPONSE, other, other, seen, LEAD)))
                .isEqualTo(ResponseRefusal.SECOND_PERSON_NEEDED);
        assertThat(
                        refusal(
                                proposed,
                                seen ->
                                        new ResponseCommand.ConfirmMigration(
                                                RESPONSE, other, other, seen, COUNSELOR)))
                .isEqualTo(ResponseRefusal.UNKNOWN_PLAN);
    }

    private Object refusal(ResponseEvent proposed, IntFunction<ResponseCommand> confirming) {
        ResponseState state = story.decider().evolve(story.state(), proposed, story.now());
        return catchThrowableOfType(
                        CommandRefused.class,
                        () ->
                                story.decider()
                                        .decide(
                                                confirming.apply(ResponseStory.seen(state)),
                                                state,
                                                story.now()))
                .refusal();
    }
}

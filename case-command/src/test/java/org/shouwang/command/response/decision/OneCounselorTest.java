package org.shouwang.command.response.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.command.response.decision.ResponseStory.COUNSELOR;
import static org.shouwang.command.response.decision.ResponseStory.DUTY_TEACHER;
import static org.shouwang.command.response.decision.ResponseStory.PRINCIPAL;
import static org.shouwang.command.response.decision.ResponseStory.RESPONSE;
import static org.shouwang.command.response.decision.ResponseStory.SHANGHAI;
import static org.shouwang.command.response.decision.ResponseStory.WORDS;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.CasefileId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseCourse.FromAlert;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.token.LevelId;
import org.shouwang.plan.document.CanonicalPlan;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.PlanReader;
import org.shouwang.plan.document.PlanReading;

/**
 * A school with one counselor, a principal and a teacher on duty comes from an alert to a lower
 * level and to the end: the second person is the principal. All steps are taken as done, the gates
 * are the canonical plan's.
 */
class OneCounselorTest {

    private static final String CANONICAL =
            new String(CanonicalPlan.document(), StandardCharsets.UTF_8)
                    .replaceAll("    gates: \\[.+]", "    gates: []");

    private ResponseStory story = new ResponseStory(plan(CANONICAL));

    @Test
    void the_principal_is_the_second_person_of_a_lower_level_and_of_the_end() {
        started();
        proposedToLower();
        story.when(lowering(PRINCIPAL, Role.PRINCIPAL));
        assertThat(story.last(ResponseCourse.LoweringConfirmed.class))
                .extracting(lowered -> lowered.to().value())
                .containsExactly("orange");

        proposedToEnd();
        story.when(ending(PRINCIPAL, Role.PRINCIPAL));
        assertThat(story.last(ResponseCourse.Ended.class)).hasSize(1);
    }

    @Test
    void the_counselor_is_not_the_second_person_in_another_role_either() {
        started();
        proposedToLower();
        story.when(lowering(COUNSELOR, Role.PRINCIPAL))
                .thenRefused(ResponseRefusal.SECOND_PERSON_NEEDED);
        story.when(lowering(PRINCIPAL, Role.PRINCIPAL));

        proposedToEnd();
        story.when(ending(COUNSELOR, Role.PRINCIPAL))
                .thenRefused(ResponseRefusal.SECOND_PERSON_NEEDED);
    }

    @Test
    void the_teacher_on_duty_is_no_second_person() {
        started();
        proposedToLower();
        story.when(lowering(DUTY_TEACHER, Role.DUTY_TEACHER))
                .thenRefused(ResponseRefusal.ROLE_MAY_NOT);
        story.when(lowering(PRINCIPAL, Role.PRINCIPAL));

        proposedToEnd();
        story.when(ending(DUTY_TEACHER, Role.DUTY_TEACHER))
                .thenRefused(ResponseRefusal.ROLE_MAY_NOT);
    }

    @Test
    void under_a_plan_that_leaves_the_principal_out_nobody_is_left_to_confirm() {
        story =
                new ResponseStory(
                        plan(CANONICAL.replaceAll("(confirmed-by: \\[.+), principal]", "$1]")));
        started();
        proposedToLower();
        story.when(lowering(PRINCIPAL, Role.PRINCIPAL)).thenRefused(ResponseRefusal.ROLE_MAY_NOT);
    }

    private void started() {
        story.when(
                new ResponseCommand.Start(
                        RESPONSE,
                        new CasefileId(new UUID(2, 2)),
                        new SchoolId(new UUID(3, 3)),
                        new StudentId(new UUID(4, 4)),
                        Optional.of(
                                FromAlert.plain(
                                        new AlertId(new UUID(5, 5)),
                                        Danger.VERY_WORRIED,
                                        story.now().minus(Duration.ofMinutes(10)),
                                        Optional.of(story.now().minus(Duration.ofMinutes(5))))),
                        SHANGHAI,
                        story.plan(),
                        new LevelId("red"),
                        WORDS,
                        DUTY_TEACHER,
                        List.of(),
                        Map.of()));
        assertThat(story.last(ResponseCourse.Started.class)).hasSize(1);
    }

    private void proposedToLower() {
        calm();
        story.when(
                new ResponseCommand.ProposeLowering(
                        RESPONSE,
                        story.nextEntry(),
                        new LevelId("orange"),
                        WORDS,
                        COUNSELOR,
                        Role.COUNSELOR));
        assertThat(story.last(ResponseCourse.LoweringProposed.class)).hasSize(1);
    }

    private void proposedToEnd() {
        calm();
        story.when(
                new ResponseCommand.ProposeEnding(
                        RESPONSE, story.nextEntry(), WORDS, COUNSELOR, Role.COUNSELOR));
        assertThat(story.last(ResponseCourse.EndingProposed.class)).hasSize(1);
    }

    /** The longest that a level asks for, and answers at its end that ask for no more. */
    private void calm() {
        story.later(Duration.ofDays(60))
                .fact(
                        entry ->
                                new ResponseFact.Assessed(
                                        entry,
                                        ResponseFact.Instrument.FREE,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Set.of(),
                                        WORDS));
    }

    private ResponseCommand lowering(StaffId who, Role role) {
        return new ResponseCommand.ConfirmLowering(RESPONSE, story.seen(), who, role);
    }

    private ResponseCommand ending(StaffId who, Role role) {
        return new ResponseCommand.ConfirmEnding(RESPONSE, story.seen(), who, role);
    }

    private static Plan plan(String document) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        return ((PlanReading.Sound) PlanReader.read(bytes)).plan();
    }
}

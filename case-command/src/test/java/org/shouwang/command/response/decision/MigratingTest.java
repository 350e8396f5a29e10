package org.shouwang.command.response.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.command.response.decision.ResponseStory.LEAD;
import static org.shouwang.command.response.decision.ResponseStory.PRINCIPAL;
import static org.shouwang.command.response.decision.ResponseStory.RESPONSE;
import static org.shouwang.command.response.decision.ResponseStory.WORDS;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.plan.document.CanonicalPlan;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.PlanReader;
import org.shouwang.plan.document.PlanReading;
import org.shouwang.plan.engine.StepState;

/** A running response keeps its version of the plan until two people move it. */
class MigratingTest {

    private static final String CANONICAL =
            new String(CanonicalPlan.document(), StandardCharsets.UTF_8);
    private static final Plan STRICTER =
            read(
                    CANONICAL.replace(
                            "- {after: {step: start-plan}, within: PT2H}",
                            "- {after: {step: start-plan}, within: PT1H}"));
    private static final Plan WITHOUT_RED =
            read(CANONICAL.replaceAll("(?<![a-z-])red(?![a-z-])", "crimson"));

    private final PlanHash later = ResponseStory.hashOf(STRICTER);
    private final ResponseStory story =
            new ResponseStory(CanonicalPlan.plan(), STRICTER, WITHOUT_RED).startedAt("red");

    @Test
    void is_proposed_with_a_reason_and_nothing_changes_until_it_is_confirmed() {
        var entry = story.nextEntry();
        story.when(proposal(entry, later, later))
                .thenHas(
                        new ResponseCourse.MigrationProposed(
                                entry, story.plan(), later, WORDS, LEAD));
        assertThat(course().plan()).isEqualTo(story.plan());
        story.when(proposal(entry, later, later)).thenNothing();
    }

    @Test
    void is_made_once_another_person_confirms_what_was_proposed() {
        story.when(proposal(story.nextEntry(), later, later));
        story.when(confirmation(later, later))
                .thenHas(
                        new ResponseCourse.PlanMigrated(
                                story.plan(), later, WORDS, LEAD, PRINCIPAL));
        assertThat(course().plan()).isEqualTo(later);
        assertThat(course().proposals().migration()).isEmpty();
    }

    @Test
    void tells_the_deadlines_that_the_new_version_brings_and_those_alone() {
        story.when(proposal(story.nextEntry(), later, later));
        story.when(confirmation(later, later));
        assertThat(story.last(ResponseCourse.StepDue.class))
                .isNotEmpty()
                .allSatisfy(due -> assertThat(due.step().value()).isEqualTo("report-bureau"));
    }

    @Test
    void leaves_done_what_was_done() {
        story.later(Duration.ofMinutes(5)).fact(it -> new ResponseFact.MeansRemoved(it, WORDS));
        var before = course().facts();
        story.later(Duration.ofMinutes(5)).when(proposal(story.nextEntry(), later, later));
        story.when(confirmation(later, later));
        assertThat(course().facts()).isEqualTo(before);
        assertThat(
                        Engines.of(story.plans(), course())
                                .view(course().facts(), story.now())
                                .step("means-removed")
                                .state())
                .isEqualTo(StepState.DONE);
    }

    @Test
    void is_declined_with_a_reason_and_then_there_is_nothing_to_confirm() {
        story.when(proposal(story.nextEntry(), later, later))
                .when(new ResponseCommand.DeclineMigration(RESPONSE, WORDS, PRINCIPAL))
                .thenHas(new ResponseCourse.MigrationDeclined(WORDS, PRINCIPAL));
        story.when(confirmation(later, later)).thenRefused(ResponseRefusal.NOTHING_PROPOSED);
        story.when(new ResponseCommand.DeclineMigration(RESPONSE, WORDS, PRINCIPAL)).thenNothing();
    }

    @Test
    void is_refused_to_the_version_that_is_followed_already() {
        story.when(proposal(story.nextEntry(), story.plan(), story.plan()))
                .thenRefused(ResponseRefusal.SAME_PLAN);
    }

    @Test
    void goes_only_to_the_version_in_force() {
        PlanHash another = ResponseStory.hashOf(WITHOUT_RED);
        story.when(proposal(story.nextEntry(), later, another))
                .thenRefused(ResponseRefusal.PLAN_NOT_IN_FORCE);
        story.when(proposal(story.nextEntry(), later, later));
        story.when(confirmation(later, another)).thenRefused(ResponseRefusal.PLAN_NOT_IN_FORCE);
        story.when(confirmation(another, another)).thenRefused(ResponseRefusal.NOTHING_PROPOSED);
    }

    @Test
    void is_refused_where_the_new_version_lacks_the_level_that_stands() {
        PlanHash without = ResponseStory.hashOf(WITHOUT_RED);
        story.when(proposal(story.nextEntry(), without, without))
                .thenRefused(ResponseRefusal.UNKNOWN_LEVEL);
    }

    @Test
    void is_not_confirmed_over_what_was_told_since() {
        story.when(proposal(story.nextEntry(), later, later));
        ResponseCommand read = confirmation(later, later);
        story.fact(it -> new ResponseFact.MeansRemoved(it, WORDS));

        story.when(read).thenRefused(ResponseRefusal.SOMETHING_TOLD_SINCE);
        story.when(confirmation(later, later));
        assertThat(course().plan()).isEqualTo(later);
    }

    private static ResponseCommand proposal(EntryId entry, PlanHash to, PlanHash inForce) {
        return new ResponseCommand.ProposeMigration(RESPONSE, entry, to, inForce, WORDS, LEAD);
    }

    private ResponseCommand confirmation(PlanHash to, PlanHash inForce) {
        return new ResponseCommand.ConfirmMigration(RESPONSE, to, inForce, story.seen(), PRINCIPAL);
    }

    private Course course() {
        return ((ResponseState.Running) story.state()).course();
    }

    private static Plan read(String document) {
        return switch (PlanReader.read(document.getBytes(StandardCharsets.UTF_8))) {
            case PlanReading.Sound(Plan plan) -> plan;
            case PlanReading.Broken(var problems) -> throw new AssertionError(problems);
        };
    }
}

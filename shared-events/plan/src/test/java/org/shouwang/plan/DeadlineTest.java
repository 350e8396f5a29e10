package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.plan.fact.Attribute.OUTCOME;
import static org.shouwang.plan.fact.Attribute.RETURN_ON;
import static org.shouwang.plan.fact.Attribute.VERDICT;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.shouwang.plan.engine.Deadline;
import org.shouwang.plan.engine.StepState;
import org.shouwang.plan.fact.FactCode.Danger;
import org.shouwang.plan.fact.FactCode.Outcome;
import org.shouwang.plan.fact.FactCode.Verdict;
import org.shouwang.plan.fact.FactKind;

class DeadlineTest {

    @Test
    void an_assessment_is_due_an_hour_after_the_alert_however_late_the_plan_was_started() {
        var story = Story.redAtNight();

        assertThat(story.due("assess")).isEqualTo("2026-03-11T00:05");
    }

    @Test
    void a_deadline_comes_into_being_with_the_fact_it_counts_from() {
        var story = Story.at("2026-03-10T23:05").alert(Danger.VERY_WORRIED);

        assertThat(story.brought())
                .contains(
                        new Deadline("acknowledge", 1, Story.instant("2026-03-10T23:15")),
                        new Deadline("start-plan", 1, Story.instant("2026-03-10T23:35")),
                        new Deadline("secure-student", 1, Story.instant("2026-03-10T23:10")));
    }

    @Test
    void a_done_step_has_no_deadline_that_runs() {
        var story = Story.redAtNight().happens(FactKind.ASSESSED);

        assertThat(story.engine().deadlines(story.facts()))
                .extracting(Deadline::step)
                .doesNotContain("assess")
                .contains("safety-plan");
    }

    @Test
    void a_step_is_due_after_another_one_was_done() {
        var story = Story.redAtNight().later("PT20M").happens(FactKind.ASSESSED);

        assertThat(story.brought())
                .contains(new Deadline("safety-plan", 1, Story.instant("2026-03-11T23:45")));
    }

    @Test
    void same_day_ends_on_the_schools_clock() {
        var story =
                Story.at("2026-03-10T09:00")
                        .alert(Danger.NEEDS_ATTENTION)
                        .started("yellow")
                        .happens(FactKind.ACKNOWLEDGED);

        assertThat(story.due("inform-guardian")).isEqualTo("2026-03-10T18:00");
        assertThat(story.due("assess")).isEqualTo("2026-03-10T18:00");
    }

    @Test
    void same_day_late_in_the_evening_still_leaves_the_promised_hours() {
        var story = Story.at("2026-03-10T17:30").alert(Danger.NEEDS_ATTENTION).started("yellow");

        assertThat(story.due("inform-guardian")).isEqualTo("2026-03-10T19:30");
    }

    @Test
    void a_school_day_deadline_skips_the_weekend() {
        var story = Story.at("2026-03-13T15:00").alert(Danger.NOT_SURE).started("orange");

        assertThat(story.due("brief-staff")).isEqualTo("2026-03-16T18:00");
    }

    @Test
    void a_deadline_can_lie_on_a_date_that_a_fact_names() {
        var story =
                Story.redAtNight()
                        .happens(FactKind.RETURN_EXPECTED, RETURN_ON, LocalDate.of(2026, 3, 20))
                        .later("P2D")
                        .happens(FactKind.RETURN_EXPECTED, RETURN_ON, LocalDate.of(2026, 3, 23));

        assertThat(story.due("re-entry")).isEqualTo("2026-03-23T08:00");
    }

    @Test
    void days_are_the_schools_days_and_hours_are_the_clocks() {
        var story =
                Story.at("2026-03-10T09:00")
                        .alert(Danger.NOT_SURE)
                        .started("orange")
                        .happens(FactKind.ASSESSED);

        assertThat(story.due("refer")).isEqualTo("2026-03-17T09:00");
    }

    @Test
    void being_late_is_apart_from_being_done() {
        var story = Story.redAtNight();

        assertThat(story.later("PT2H").step("assess").overdue()).isTrue();
        assertThat(story.step("assess").state()).isEqualTo(StepState.OPEN);
        assertThat(story.step("assess").lateBy()).isEqualTo(Duration.ofMinutes(80));

        story.happens(FactKind.ASSESSED).later("P30D");
        assertThat(story.step("assess").state()).isEqualTo(StepState.DONE);
        assertThat(story.step("assess").overdue()).isFalse();
        assertThat(story.step("assess").lateBy()).isEqualTo(Duration.ofMinutes(80));
    }

    @Test
    void a_step_that_waits_is_late_all_the_same() {
        var story =
                Story.at("2026-03-10T09:00")
                        .alert(Danger.VERY_WORRIED)
                        .started("red")
                        .later("PT2H");

        assertThat(story.step("inform-guardian").state()).isEqualTo(StepState.WAITING);
        assertThat(story.step("inform-guardian").lateBy()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void nobody_buys_time_with_an_instant_yet_to_come() {
        var story = Story.at("2026-03-10T23:05");
        story.add(
                story.fact(
                        FactKind.ALERT_RAISED,
                        story.now().plus(Duration.ofDays(1)),
                        org.shouwang.plan.fact.Attribute.DANGER,
                        Danger.YES));

        assertThat(story.due("acknowledge")).isEqualTo("2026-03-10T23:15");
    }

    @Test
    void the_guardian_meeting_is_due_on_the_day_the_guardian_was_reached() {
        var story =
                Story.redAtNight()
                        .later("PT35M")
                        .happens(FactKind.SAFE_CONTACT_DECIDED, VERDICT, Verdict.SAFE)
                        .later("PT10M")
                        .happens(FactKind.GUARDIAN_ATTEMPTED, OUTCOME, Outcome.REACHED);

        assertThat(story.due("guardian-meeting"))
                .isEqualTo(LocalDateTime.parse("2026-03-11T22:00"));
    }
}

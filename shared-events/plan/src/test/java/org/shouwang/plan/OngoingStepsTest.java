package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.plan.engine.StepState.DONE;
import static org.shouwang.plan.engine.StepState.NOT_APPLICABLE;
import static org.shouwang.plan.engine.StepState.OPEN;
import static org.shouwang.plan.engine.StepState.RUNNING;
import static org.shouwang.plan.fact.Attribute.CONDITION;
import static org.shouwang.plan.fact.Attribute.CUSTODIAN;
import static org.shouwang.plan.fact.Attribute.ENTRY;
import static org.shouwang.plan.fact.Attribute.LEVEL;
import static org.shouwang.plan.fact.Attribute.REVIEW_ON;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.engine.Deadline;
import org.shouwang.plan.fact.FactCode.Condition;
import org.shouwang.plan.fact.FactCode.Custodian;
import org.shouwang.plan.fact.FactCode.Danger;
import org.shouwang.plan.fact.FactCode.Entry;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.PlanRef;

class OngoingStepsTest {

    @Test
    void a_gap_in_supervision_is_due_at_once_and_each_gap_is_counted() {
        var story = Story.redAtNight();
        assertThat(story.step("secure-student").state()).isEqualTo(RUNNING);

        story.on("2026-03-11T01:00")
                .happens(FactKind.SUPERVISION_ENDED, CUSTODIAN, Custodian.NOBODY);

        assertThat(story.step("secure-student").state()).isEqualTo(OPEN);
        assertThat(story.brought())
                .contains(new Deadline("secure-student", 2, Story.instant("2026-03-11T01:05")));

        story.later("PT12M").happens(FactKind.SUPERVISION_STARTED);
        var gap = story.step("secure-student").rounds().getLast();
        assertThat(gap.number()).isEqualTo(2);
        assertThat(gap.lateBy(story.now())).isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    void supervision_is_over_when_somebody_has_taken_the_student() {
        var story =
                Story.redAtNight()
                        .later("PT2H")
                        .happens(FactKind.CUSTODY_HANDED_OVER, CUSTODIAN, Custodian.HOSPITAL)
                        .happens(FactKind.SUPERVISION_ENDED, CUSTODIAN, Custodian.HOSPITAL);

        assertThat(story.step("secure-student").state()).isEqualTo(DONE);
        assertThat(story.engine().deadlines(story.facts()))
                .extracting(Deadline::step)
                .doesNotContain("secure-student");
    }

    @Test
    void supervision_begins_anew_when_the_level_rises_again() {
        var story =
                Story.redAtNight()
                        .later("PT2H")
                        .happens(FactKind.CUSTODY_HANDED_OVER, CUSTODIAN, Custodian.GUARDIAN)
                        .happens(FactKind.SUPERVISION_ENDED, CUSTODIAN, Custodian.GUARDIAN)
                        .later("P10D")
                        .happens(FactKind.LEVEL_LOWERED, LEVEL, new PlanRef("orange"))
                        .later("P10D")
                        .raised("red");

        assertThat(story.step("secure-student").state()).isEqualTo(OPEN);
    }

    @Test
    void follow_ups_are_daily_for_a_week_at_red_and_then_weekly() {
        var story = Story.redAtNight();
        assertThat(story.due("follow-up")).isEqualTo("2026-03-11T22:00");

        for (int day = 0; day < 7; day++) {
            held(story.later("P1D"), Condition.STABLE);
        }

        assertThat(story.due("follow-up")).isEqualTo("2026-03-24T22:00");
        assertThat(story.step("follow-up").rounds()).hasSize(8);
        assertThat(story.brought())
                .contains(new Deadline("follow-up", 8, Story.instant("2026-03-24T22:00")));
    }

    @Test
    void ending_needs_enough_stable_follow_ups_in_a_row() {
        var story = yellow();
        held(story.later("P14D"), Condition.STABLE);
        held(story.later("P14D"), Condition.STABLE);
        held(story.later("P14D"), Condition.UNSTABLE);
        held(story.later("P14D"), Condition.STABLE);
        assertThat(story.unmet(Gate.ENDING)).contains("follow-up");

        held(story.later("P14D"), Condition.STABLE);
        held(story.later("P14D"), Condition.STABLE);
        assertThat(story.step("follow-up").state()).isEqualTo(RUNNING);
        assertThat(story.unmet(Gate.ENDING)).doesNotContain("follow-up");
    }

    @Test
    void talks_on_one_afternoon_are_no_weeks_of_watching() {
        var story = yellow();
        for (int i = 0; i < 8; i++) {
            held(story.later("PT5M"), Condition.STABLE);
        }
        assertThat(story.step("follow-up").rounds()).hasSize(2);
        assertThat(story.unmet(Gate.ENDING)).contains("follow-up");

        held(story.later("P5D"), Condition.STABLE);
        assertThat(story.step("follow-up").rounds()).hasSize(2);

        held(story.later("P3D"), Condition.STABLE);
        assertThat(story.step("follow-up").rounds()).hasSize(3);
    }

    @Test
    void what_goes_badly_counts_however_soon_it_comes() {
        var story = yellow();
        for (int i = 0; i < 3; i++) {
            held(story.later("P14D"), Condition.STABLE);
        }
        assertThat(story.unmet(Gate.ENDING)).doesNotContain("follow-up");

        held(story.later("PT1H"), Condition.UNSTABLE);
        assertThat(story.unmet(Gate.ENDING)).contains("follow-up");
    }

    @Test
    void a_missed_follow_up_stays_due_until_one_is_held() {
        var story = yellow().later("P15D").happens(FactKind.FOLLOW_UP_MISSED);

        assertThat(story.step("follow-up").overdue()).isTrue();
        assertThat(story.step("follow-up").asked()).contains("psychology-lead");
        assertThat(story.step("follow-up").lateBy()).isEqualTo(Duration.ofHours(11));

        held(story, Condition.STABLE);
        assertThat(story.step("follow-up").rounds().getFirst().lateBy(story.now()))
                .isEqualTo(Duration.ofHours(11));
        assertThat(story.step("follow-up").overdue()).isFalse();
    }

    @Test
    void a_rise_of_the_level_restarts_the_cadence_and_the_count() {
        var story = yellow();
        for (int i = 0; i < 3; i++) {
            held(story.later("P14D"), Condition.STABLE);
        }
        story.later("P1D").raised("red");

        assertThat(story.unmet(Gate.ENDING)).contains("follow-up");
        assertThat(story.due("follow-up"))
                .isEqualTo(Story.local(story.now()).plusDays(1).withHour(22));
    }

    @Test
    void the_end_of_the_response_ends_its_series() {
        var story = yellow().later("P14D").happens(FactKind.ENDED);

        assertThat(story.step("follow-up").state()).isEqualTo(DONE);
        assertThat(story.engine().deadlines(story.facts()))
                .extracting(Deadline::step)
                .doesNotContain("follow-up", "level-review");
    }

    @Test
    void the_incident_is_reviewed_within_four_weeks_of_the_end() {
        var story = Story.redAtNight().on("2026-06-01T10:00").happens(FactKind.ENDED);

        assertThat(story.due("incident-review")).isEqualTo("2026-06-29T10:00");
    }

    @Test
    void a_return_without_papers_is_an_interim_return_with_a_review_date() {
        var story =
                Story.redAtNight()
                        .later("PT3H")
                        .happens(FactKind.CUSTODY_HANDED_OVER, CUSTODIAN, Custodian.HOSPITAL);
        assertThat(story.step("re-entry").state()).isEqualTo(OPEN);
        assertThat(story.unmet(Gate.ENDING)).contains("re-entry");

        story.on("2026-03-20T08:00")
                .happens(
                        FactKind.REENTRY_HELD,
                        ENTRY,
                        Entry.INTERIM,
                        REVIEW_ON,
                        LocalDate.of(2026, 4, 3));

        assertThat(story.step("re-entry").state()).isEqualTo(DONE);
        assertThat(story.due("re-entry-review")).isEqualTo("2026-04-03T18:00");
        assertThat(story.unmet(Gate.ENDING)).contains("re-entry-review");
    }

    @Test
    void another_interim_return_moves_the_review_and_a_full_one_ends_it() {
        var story = Story.redAtNight().on("2026-03-20T08:00");
        interim(story, LocalDate.of(2026, 4, 3));
        interim(story.on("2026-04-03T10:00"), LocalDate.of(2026, 4, 17));
        assertThat(story.due("re-entry-review")).isEqualTo("2026-04-17T18:00");

        story.on("2026-04-17T09:00").happens(FactKind.REENTRY_HELD, ENTRY, Entry.FULL);
        assertThat(story.step("re-entry-review").state()).isEqualTo(DONE);
        assertThat(story.unmet(Gate.ENDING)).doesNotContain("re-entry-review");
    }

    @Test
    void a_student_who_never_left_needs_no_return() {
        assertThat(Story.redAtNight().step("re-entry").state()).isEqualTo(NOT_APPLICABLE);
    }

    private static Story yellow() {
        return Story.at("2026-03-02T09:00")
                .alert(Danger.NEEDS_ATTENTION)
                .started("yellow")
                .happens(FactKind.ASSESSED);
    }

    private static void interim(Story story, LocalDate review) {
        story.happens(FactKind.REENTRY_HELD, ENTRY, Entry.INTERIM, REVIEW_ON, review);
    }

    private static void held(Story story, Condition condition) {
        story.happens(FactKind.FOLLOW_UP_HELD, CONDITION, condition);
    }
}

package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.plan.fact.Attribute.CONDITION;
import static org.shouwang.plan.fact.Attribute.CUSTODIAN;
import static org.shouwang.plan.fact.Attribute.ENTRY;
import static org.shouwang.plan.fact.Attribute.SUPERVISOR;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.plan.engine.Round;
import org.shouwang.plan.engine.StepState;
import org.shouwang.plan.fact.FactCode.Condition;
import org.shouwang.plan.fact.FactCode.Custodian;
import org.shouwang.plan.fact.FactCode.Danger;
import org.shouwang.plan.fact.FactCode.Entry;
import org.shouwang.plan.fact.FactKind;

/** Whether a step was asked, and by whom a watch is kept: one answer for every reader. */
class UnaskedTest {

    private static final UUID CHEN = new UUID(7, 5);
    private static final UUID LIN = new UUID(7, 6);

    @Test
    void a_talk_that_nobody_asked_for_today_is_no_round_of_the_talk_asked_for_today() {
        var story =
                Story.at("2026-11-04T09:00")
                        .alert(Danger.NOT_SURE)
                        .started("orange")
                        .happens(FactKind.ASSESSED)
                        .on("2026-11-11T09:00")
                        .happens(FactKind.FOLLOW_UP_HELD, CONDITION, Condition.STABLE);

        assertThat(story.step("talk-today").rounds()).isEmpty();
    }

    @Test
    void a_full_return_is_no_review_of_an_interim_one() {
        var story =
                Story.redAtNight().later("P2D").happens(FactKind.REENTRY_HELD, ENTRY, Entry.FULL);

        assertThat(story.step("re-entry-review").rounds()).isEmpty();
    }

    @Test
    void what_was_done_at_a_level_that_does_not_ask_for_it_is_done_and_was_not_asked() {
        var story =
                Story.at("2026-11-04T09:00")
                        .alert(Danger.NEEDS_ATTENTION)
                        .started("yellow")
                        .happens(FactKind.REFERRAL_MADE);

        var refer = story.step("refer");
        assertThat(refer.state()).isEqualTo(StepState.DONE);
        assertThat(refer.round().filter(Round::asked)).isEmpty();
    }

    @Test
    void a_watch_that_was_kept_from_the_first_minute_was_asked_for_and_kept_in_time() {
        var story =
                Story.at("2026-11-04T09:00")
                        .alert(Danger.VERY_WORRIED)
                        .happens(FactKind.SUPERVISION_STARTED, SUPERVISOR, CHEN)
                        .later("PT5M")
                        .started("yellow");

        var watch = story.step("secure-student");
        assertThat(watch.state()).isEqualTo(StepState.RUNNING);
        assertThat(watch.rounds())
                .singleElement()
                .matches(Round::asked)
                .matches(round -> round.due().isPresent())
                .matches(round -> round.lateBy(story.now()).isZero())
                .extracting(round -> round.completion().orElseThrow().happenedAt())
                .isEqualTo(Story.instant("2026-11-04T09:00"));
    }

    @Test
    void a_watch_that_a_lower_level_does_not_ask_for_was_never_asked() {
        var story =
                Story.at("2026-11-04T09:00")
                        .alert(Danger.NEEDS_ATTENTION)
                        .happens(FactKind.SUPERVISION_STARTED)
                        .started("yellow");

        assertThat(story.step("secure-student").state()).isEqualTo(StepState.NOT_APPLICABLE);
        assertThat(story.step("secure-student").rounds()).isEmpty();
    }

    @Test
    void it_is_known_who_is_with_the_student_now() {
        var story = Story.redAtNight();
        assertThat(story.view().beside().orElseThrow().since())
                .isEqualTo(Story.instant("2026-03-10T23:05"));
        assertThat(story.view().beside().orElseThrow().adult()).isEmpty();

        story.later("PT1H").happens(FactKind.SUPERVISION_STARTED, SUPERVISOR, CHEN);
        story.later("PT1H").happens(FactKind.SUPERVISION_HANDED_OVER, SUPERVISOR, LIN);
        assertThat(story.view().beside().orElseThrow().adult()).contains(LIN);
        assertThat(story.view().beside().orElseThrow().since()).isEqualTo(story.now());

        story.later("PT1H").happens(FactKind.CUSTODY_HANDED_OVER, CUSTODIAN, Custodian.GUARDIAN);
        var gone = story.view().beside().orElseThrow();
        assertThat(gone.handedOver()).isTrue();
        assertThat(gone.custodian()).contains(Custodian.GUARDIAN);
        assertThat(gone.since()).isEqualTo(story.now());
    }

    @Test
    void an_entry_about_an_earlier_hour_does_not_take_the_place_of_whoever_came_later() {
        var story = Story.redAtNight();
        story.later("PT1H").happens(FactKind.SUPERVISION_STARTED, SUPERVISOR, LIN);
        story.later("PT1H")
                .entered(FactKind.SUPERVISION_STARTED, "2026-03-10T23:10", SUPERVISOR, CHEN);

        assertThat(story.view().beside().orElseThrow().adult()).contains(LIN);
    }
}

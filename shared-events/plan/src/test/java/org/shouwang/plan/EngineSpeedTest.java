package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.FactCode.Condition;
import org.shouwang.plan.fact.FactCode.Outcome;
import org.shouwang.plan.fact.FactKind;

class EngineSpeedTest {

    /**
     * Far above what it takes, so that only a change of order of growth fails on a busy machine.
     */
    private static final Duration PATIENCE = Duration.ofMillis(50);

    @Test
    void three_hundred_facts_are_answered_at_once() {
        var story = Story.redAtNight();
        for (int i = 0; i < 99; i++) {
            story.later("PT5H")
                    .happens(FactKind.FOLLOW_UP_HELD, Attribute.CONDITION, Condition.STABLE)
                    .happens(FactKind.GUARDIAN_ATTEMPTED, Attribute.OUTCOME, Outcome.NO_ANSWER)
                    .happens(FactKind.SUPERVISION_HANDED_OVER);
        }
        assertThat(story.facts().inOrder()).hasSize(301);

        var times = new long[401];
        for (int i = 0; i < times.length; i++) {
            long from = System.nanoTime();
            story.view();
            times[i] = System.nanoTime() - from;
        }
        Arrays.sort(times);
        assertThat(Duration.ofNanos(times[200])).isLessThan(PATIENCE);
    }
}

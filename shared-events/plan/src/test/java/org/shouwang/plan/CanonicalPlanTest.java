package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.plan.document.CanonicalPlan;
import org.shouwang.plan.document.PlanReader;
import org.shouwang.plan.document.PlanReading;

class CanonicalPlanTest {

    @Test
    void the_canonical_plan_is_sound() {
        var reading = PlanReader.read(CanonicalPlan.document());

        if (reading instanceof PlanReading.Broken(var problems)) {
            assertThat(problems).isEmpty();
        }
        assertThat(CanonicalPlan.plan().steps()).hasSize(30);
    }
}

package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.plan.engine.StepState.DONE;
import static org.shouwang.plan.engine.StepState.OPEN;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.engine.Owned;
import org.shouwang.plan.engine.StepState;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactCode.Holder;
import org.shouwang.plan.fact.FactKind;

/** Some proofs count from the owner of the step alone, or whoever stands in. */
class ByOwnerTest {

    private static final UUID TEACHER = new UUID(7, 11);

    private final Story story = Story.redAtNight();

    @Test
    void an_assessment_by_a_class_teacher_leaves_the_step_open_and_says_why() {
        recorded(FactKind.ASSESSED, Holder.CLASS_TEACHER);
        assertThat(state("assess")).isEqualTo(OPEN);
        assertThat(byAnother("assess")).isTrue();
        assertThat(story.unmet(Gate.ENDING)).contains("assess");

        recorded(FactKind.ASSESSED, Holder.COUNSELOR);
        assertThat(state("assess")).isEqualTo(DONE);
        assertThat(byAnother("assess")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"COUNSELOR", "PSYCHOLOGY_LEAD", "DUTY_TEACHER", "PRINCIPAL"})
    void a_school_without_its_counselor_goes_on_with_whoever_stands_in(Holder holder) {
        recorded(FactKind.ASSESSED, holder);
        assertThat(state("assess")).isEqualTo(DONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"MORAL_EDUCATION_DIRECTOR", "OUTSIDE"})
    void nobody_else_does(Holder holder) {
        recorded(FactKind.ASSESSED, holder);
        assertThat(state("assess")).isEqualTo(OPEN);
    }

    @Test
    void a_review_of_the_level_by_a_class_teacher_is_no_round() {
        story.later("P7D");
        recorded(FactKind.LEVEL_REVIEWED, Holder.CLASS_TEACHER);
        assertThat(story.unmet(Gate.LOWERING)).contains("level-review");
        assertThat(byAnother("level-review")).isTrue();

        recorded(FactKind.LEVEL_REVIEWED, Holder.PSYCHOLOGY_LEAD);
        assertThat(story.unmet(Gate.LOWERING)).doesNotContain("level-review");
    }

    @Test
    void what_another_recorded_still_undoes_what_it_undoes() {
        recorded(FactKind.ASSESSED, Holder.COUNSELOR);
        story.later("PT1H");
        recorded(FactKind.ANOTHER_ALERT, Holder.CLASS_TEACHER);
        assertThat(state("assess")).isEqualTo(OPEN);
    }

    private void recorded(FactKind kind, Holder as) {
        story.later("PT1M");
        story.add(story.fact(kind, story.now()).under(new Fact.Account(TEACHER, as)));
    }

    private boolean byAnother(String step) {
        return Owned.byAnother(story.engine().plan(), story.step(step), story.facts()).isPresent();
    }

    private StepState state(String step) {
        return story.step(step).state();
    }
}

package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.plan.engine.StepState.DONE;
import static org.shouwang.plan.engine.StepState.OPEN;
import static org.shouwang.plan.engine.StepState.RUNNING;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseCourse.GuardianStands;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Custodian;
import org.shouwang.contract.response.ResponseFact.SafeContact;
import org.shouwang.contract.response.ResponseFact.Standing;
import org.shouwang.contract.response.ResponseFact.Suspect;
import org.shouwang.plan.engine.StepState;
import org.shouwang.plan.fact.Facts;
import org.shouwang.plan.recorded.RecordedFacts;

/** In the hands of a guardian who must not be told, or who is suspected, nobody is safe. */
class GuardianHandsTest {

    private static final Confidential WORDS = Confidential.of("示例");
    private static final GuardianId FATHER = new GuardianId(new UUID(8, 1));
    private static final GuardianId MOTHER = new GuardianId(new UUID(8, 2));

    private final Story story = Story.redAtNight();
    private Facts facts = story.facts();

    @Test
    void a_barred_guardian_who_is_called_a_relative_takes_nobody_over() {
        stands(FATHER, Standing.BARRED);
        handedOver(Custodian.RELATIVE, Optional.of(FATHER), Standing.BARRED);
        assertOpen();
        handedOver(Custodian.HOSPITAL, Optional.of(FATHER), Standing.BARRED);
        assertOpen();
        handedOver(Custodian.RELATIVE, Optional.empty(), Standing.MAY_BE_TOLD);
        assertDone();
    }

    @Test
    void a_suspected_guardian_who_is_called_a_relative_takes_nobody_over() {
        suspected();
        handedOver(Custodian.RELATIVE, Optional.of(FATHER), Standing.MAY_BE_TOLD);
        assertOpen();
        handedOver(Custodian.HOSPITAL, Optional.of(MOTHER), Standing.MAY_BE_TOLD);
        assertDone();
    }

    @Test
    void a_suspected_guardian_keeps_nobody_in_sight() {
        keptBy(Custodian.GUARDIAN);
        assertThat(state("secure-student")).isEqualTo(RUNNING);

        suspected();
        assertThat(state("secure-student")).as("told after the watch began").isEqualTo(OPEN);

        ended(Custodian.NOBODY);
        keptBy(Custodian.GUARDIAN);
        assertThat(state("secure-student")).isEqualTo(OPEN);

        keptBy(Custodian.STAFF);
        assertThat(state("secure-student")).isEqualTo(RUNNING);
    }

    @Test
    void a_guardian_whom_home_was_found_safe_with_keeps_the_student_again() {
        keptBy(Custodian.GUARDIAN);
        suspected();
        tell(
                e ->
                        new ResponseFact.SafeContactChecked(
                                e, SafeContact.SAFE, Set.of(), Optional.empty(), WORDS));
        assertThat(state("secure-student")).isEqualTo(RUNNING);
    }

    @Test
    void a_guardian_without_a_name_may_be_the_one_who_is_barred() {
        stands(FATHER, Standing.BARRED);
        stands(MOTHER, Standing.MAY_BE_TOLD);
        keptBy(Custodian.GUARDIAN);
        assertThat(state("secure-student")).isEqualTo(OPEN);

        handedOver(Custodian.GUARDIAN, Optional.of(MOTHER), Standing.MAY_BE_TOLD);
        assertDone();
    }

    @Test
    void who_is_barred_after_taking_the_student_no_longer_counts() {
        handedOver(Custodian.GUARDIAN, Optional.of(FATHER), Standing.MAY_BE_TOLD);
        assertDone();

        stands(FATHER, Standing.BARRED);
        assertOpen();
    }

    @Test
    void another_guardian_who_is_barred_changes_nothing_where_the_student_is() {
        handedOver(Custodian.GUARDIAN, Optional.of(MOTHER), Standing.MAY_BE_TOLD);
        stands(FATHER, Standing.BARRED);
        assertDone();
    }

    private void suspected() {
        tell(e -> new ResponseFact.AbuseSuspected(e, Suspect.GUARDIAN, WORDS));
    }

    private void keptBy(Custodian custodian) {
        tell(e -> new ResponseFact.SupervisionTaken(e, custodian, Adult.named("爸爸")));
    }

    private void ended(Custodian custodian) {
        tell(e -> new ResponseFact.SupervisionEnded(e, custodian, WORDS));
    }

    private void handedOver(Custodian to, Optional<GuardianId> guardian, Standing standing) {
        tell(e -> new ResponseFact.CustodyHandedOver(e, to, guardian, standing, WORDS));
    }

    private void tell(Function<Entry, ResponseFact> fact) {
        story.later("PT2M");
        happened(
                fact.apply(
                        new Entry(
                                new EntryId(UUID.randomUUID()),
                                Occurred.exactly(story.now()),
                                new StaffId(Story.COUNSELOR),
                                Optional.empty(),
                                Optional.empty())));
    }

    private void stands(GuardianId guardian, Standing standing) {
        story.later("PT2M");
        happened(new GuardianStands(guardian, standing));
    }

    private void happened(ResponseEvent event) {
        facts = RecordedFacts.plus(facts, event, story.now());
    }

    private void assertOpen() {
        assertThat(state("secure-student")).isEqualTo(OPEN);
        assertThat(state("hand-over-custody")).isIn(OPEN, StepState.WAITING);
    }

    private void assertDone() {
        assertThat(state("secure-student")).isEqualTo(DONE);
        assertThat(state("hand-over-custody")).isEqualTo(DONE);
    }

    private StepState state(String step) {
        return story.engine().view(facts, story.now()).step(step).state();
    }
}

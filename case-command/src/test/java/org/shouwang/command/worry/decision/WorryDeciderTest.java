package org.shouwang.command.worry.decision;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.command.Somebody.COUNSELOR;
import static org.shouwang.command.Somebody.LEAD;
import static org.shouwang.command.Somebody.MORE_WORDS;
import static org.shouwang.command.Somebody.SCHOOL;
import static org.shouwang.command.Somebody.STUDENT;
import static org.shouwang.command.Somebody.WORDS;
import static org.shouwang.command.Somebody.anyStaff;
import static org.shouwang.command.Somebody.anyWords;
import static org.shouwang.command.Somebody.few;
import static org.shouwang.command.Somebody.oneOf;
import static org.shouwang.command.Somebody.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.command.AnySequence;
import org.shouwang.command.Story;
import org.shouwang.command.worry.decision.WorryCommand.Answer;
import org.shouwang.command.worry.decision.WorryCommand.BecomeAlert;
import org.shouwang.command.worry.decision.WorryCommand.Due;
import org.shouwang.command.worry.decision.WorryCommand.Report;
import org.shouwang.command.worry.decision.WorryCommand.Supplement;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.WorryId;
import org.shouwang.contract.worry.WorryEvent;
import org.shouwang.contract.worry.WorryEvent.Answered;
import org.shouwang.contract.worry.WorryEvent.BecameAlert;
import org.shouwang.contract.worry.WorryEvent.Reported;
import org.shouwang.contract.worry.WorryEvent.Supplemented;
import org.shouwang.contract.worry.WorryEvent.Triage;
import org.shouwang.contract.worry.WorryEvent.TriageOverdue;

/** A worry is to be answered within a day here, and is told again every two hours after that. */
class WorryDeciderTest {

    private static final WorryId WORRY = new WorryId(new UUID(6, 1));
    private static final EntryId ENTRY = new EntryId(new UUID(6, 2));
    private static final AlertId ALERT = new AlertId(new UUID(6, 3));
    private static final StaffId CLASS_TEACHER = staff(6);
    private static final Instant TOMORROW = Story.BEGINNING.plus(Duration.ofDays(1));
    private static final Instant DAY_AFTER = Story.BEGINNING.plus(Duration.ofDays(2));

    @Test
    void a_worry_is_reported_with_a_deadline_for_the_answer() {
        Story.of(decider()).when(report(WORDS)).then(reported());
    }

    @Test
    void the_same_report_twice_is_one_and_another_text_is_kept_beside_it() {
        worry().when(report(WORDS)).thenNothing();
        worry().when(report(MORE_WORDS))
                .then(new Supplemented(ENTRY, MORE_WORDS, CLASS_TEACHER, Optional.empty()))
                .when(supplement(MORE_WORDS))
                .thenNothing();
    }

    @Test
    void the_answer_goes_back_once() {
        worry().when(answer(WORDS))
                .then(new Answered(Triage.WATCHING, WORDS, COUNSELOR))
                .when(answer(WORDS))
                .thenNothing();
        worry().givenThat(answer(WORDS))
                .when(answer(MORE_WORDS))
                .then(new Answered(Triage.WATCHING, MORE_WORDS, COUNSELOR));
    }

    @Test
    void a_worry_without_an_answer_is_told_again_and_again() {
        var late =
                worry().after(Duration.ofDays(1))
                        .when(new Due(WORRY))
                        .then(overdue(1, TOMORROW.plus(Duration.ofHours(2))));
        late.afterMinutes(119).when(new Due(WORRY)).thenNothing();
        late.afterMinutes(120)
                .when(new Due(WORRY))
                .then(overdue(2, TOMORROW.plus(Duration.ofHours(4))));
        late.givenThat(answer(WORDS)).afterMinutes(500).when(new Due(WORRY)).thenNothing();
    }

    @Test
    void nothing_is_due_before_the_deadline() {
        worry().after(Duration.ofHours(23)).when(new Due(WORRY)).thenNothing();
    }

    @Test
    void what_is_told_after_the_answer_has_to_be_looked_at_anew() {
        worry().givenThat(answer(WORDS))
                .when(supplement(MORE_WORDS))
                .then(new Supplemented(ENTRY, MORE_WORDS, CLASS_TEACHER, Optional.of(DAY_AFTER)))
                .after(Duration.ofDays(2))
                .when(new Due(WORRY))
                .then(
                        new TriageOverdue(
                                DAY_AFTER, 1, Optional.of(DAY_AFTER.plus(Duration.ofHours(2)))));
    }

    @Test
    void an_alert_takes_it_over() {
        var alert =
                worry().when(new BecomeAlert(WORRY, ALERT, LEAD))
                        .then(new BecameAlert(ALERT, LEAD));
        alert.when(new BecomeAlert(WORRY, ALERT, COUNSELOR)).thenNothing();
        alert.after(Duration.ofDays(3)).when(new Due(WORRY)).thenNothing();
        alert.when(supplement(MORE_WORDS))
                .then(new Supplemented(ENTRY, MORE_WORDS, CLASS_TEACHER, Optional.empty()));
        alert.when(answer(WORDS)).then(new Answered(Triage.WATCHING, WORDS, COUNSELOR));
    }

    @Test
    void nothing_is_told_of_a_worry_that_nobody_reported() {
        Story.of(decider()).when(answer(WORDS)).thenRefused(WorryRefusal.NO_SUCH_WORRY);
        assertThatThrownBy(() -> new WorryDecider(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_about_a_worry_is_refused() {
        AnySequence.of(
                decider(), random -> report(anyWords(random)), WorryDeciderTest::any, _ -> true);
    }

    private static WorryDecider decider() {
        return new WorryDecider(Duration.ofHours(2));
    }

    private static Story<WorryCommand, WorryState, WorryEvent> worry() {
        return Story.of(decider()).given(reported());
    }

    private static Reported reported() {
        return new Reported(
                WORRY,
                SCHOOL,
                STUDENT,
                WORDS,
                Occurred.exactly(Story.BEGINNING),
                CLASS_TEACHER,
                Optional.of(TOMORROW));
    }

    private static Report report(Confidential account) {
        return new Report(
                WORRY,
                SCHOOL,
                STUDENT,
                account,
                Occurred.exactly(Story.BEGINNING),
                TOMORROW,
                ENTRY,
                CLASS_TEACHER);
    }

    private static Supplement supplement(Confidential account) {
        return new Supplement(WORRY, ENTRY, account, DAY_AFTER, CLASS_TEACHER);
    }

    private static Answer answer(Confidential words) {
        return new Answer(WORRY, Triage.WATCHING, words, COUNSELOR);
    }

    private static TriageOverdue overdue(int times, Instant next) {
        return new TriageOverdue(TOMORROW, times, Optional.of(next));
    }

    private static WorryCommand any(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> report(anyWords(random));
            case 1 ->
                    new Supplement(
                            WORRY,
                            new EntryId(few(random)),
                            anyWords(random),
                            DAY_AFTER,
                            anyStaff(random));
            case 2 ->
                    new Answer(
                            WORRY,
                            oneOf(random, Triage.values()),
                            anyWords(random),
                            anyStaff(random));
            case 3 -> new BecomeAlert(WORRY, new AlertId(few(random)), anyStaff(random));
            default -> new Due(WORRY);
        };
    }
}

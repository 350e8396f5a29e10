package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.plan.fact.Attribute.SUSPECT;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Actor;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.plan.engine.StepState;
import org.shouwang.plan.fact.FactCode.Suspect;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.Facts;
import org.shouwang.plan.recorded.RecordedFacts;

/** A duty of each person is counted by the account that recorded it, whoever is said to have. */
class AccountTest {

    private static final UUID TEACHER = new UUID(7, 11);
    private static final UUID PRINCIPAL = new UUID(7, 12);

    private final Story story =
            Story.redAtNight().happens(FactKind.ABUSE_SUSPECTED, SUSPECT, Suspect.OTHER);
    private Facts facts = story.facts();

    @Test
    void one_account_that_reports_twice_is_one_whoever_it_names_as_having_reported() {
        reported(TEACHER, TEACHER, Optional.empty());
        reported(TEACHER, PRINCIPAL, Optional.empty());
        assertThat(state()).isEqualTo(StepState.OPEN);

        reported(PRINCIPAL, PRINCIPAL, Optional.empty());
        assertThat(state()).isEqualTo(StepState.DONE);
    }

    @Test
    void whoever_puts_the_words_of_a_report_right_has_not_reported() {
        EntryId first = reported(TEACHER, TEACHER, Optional.empty());
        reported(TEACHER, TEACHER, Optional.empty());
        reported(PRINCIPAL, TEACHER, Optional.of(first));
        assertThat(state()).isEqualTo(StepState.OPEN);
    }

    @Test
    void a_report_stays_of_whoever_made_it_when_another_puts_its_words_right() {
        EntryId first = reported(TEACHER, TEACHER, Optional.empty());
        reported(PRINCIPAL, PRINCIPAL, Optional.empty());
        reported(PRINCIPAL, TEACHER, Optional.of(first));
        assertThat(state()).isEqualTo(StepState.DONE);
    }

    private EntryId reported(UUID account, UUID by, Optional<EntryId> corrects) {
        var entry =
                new Entry(
                        new EntryId(UUID.randomUUID()),
                        Occurred.exactly(story.now()),
                        new StaffId(by),
                        Optional.empty(),
                        corrects);
        var report =
                new ResponseFact.MandatoryReported(
                        entry,
                        ResponseFact.Authority.POLICE,
                        Optional.of(
                                account.equals(PRINCIPAL) ? Role.PRINCIPAL : Role.CLASS_TEACHER),
                        Optional.of(Confidential.of("示例-110")),
                        Confidential.of("已报告"));
        var actor = Actor.staff(new StaffId(account), Role.CLASS_TEACHER);
        facts = RecordedFacts.plus(facts, report, story.now(), Optional.of(actor));
        return entry.id();
    }

    private StepState state() {
        return story.engine().view(facts, story.now()).step("mandatory-report").state();
    }
}

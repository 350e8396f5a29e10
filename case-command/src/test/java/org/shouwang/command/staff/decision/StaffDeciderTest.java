package org.shouwang.command.staff.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.command.Somebody.COUNSELOR;
import static org.shouwang.command.Somebody.LEAD;
import static org.shouwang.command.Somebody.MORE_WORDS;
import static org.shouwang.command.Somebody.PRINCIPAL;
import static org.shouwang.command.Somebody.SCHOOL;
import static org.shouwang.command.Somebody.STUDENT;
import static org.shouwang.command.Somebody.WORDS;
import static org.shouwang.command.Somebody.anyStaff;
import static org.shouwang.command.Somebody.anyStudent;
import static org.shouwang.command.Somebody.anyWords;
import static org.shouwang.command.Somebody.few;
import static org.shouwang.command.Somebody.oneOf;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.command.AnySequence;
import org.shouwang.command.Story;
import org.shouwang.command.staff.decision.StaffCommand.AddContact;
import org.shouwang.command.staff.decision.StaffCommand.ComeByLink;
import org.shouwang.command.staff.decision.StaffCommand.CorrectName;
import org.shouwang.command.staff.decision.StaffCommand.DeclareConflict;
import org.shouwang.command.staff.decision.StaffCommand.Leave;
import org.shouwang.command.staff.decision.StaffCommand.Register;
import org.shouwang.command.staff.decision.StaffCommand.RemoveContact;
import org.shouwang.command.staff.decision.StaffCommand.ReportContactFailure;
import org.shouwang.command.staff.decision.StaffCommand.VerifyContact;
import org.shouwang.command.staff.decision.StaffCommand.Vouch;
import org.shouwang.command.staff.decision.StaffCommand.WithdrawConflict;
import org.shouwang.command.staff.decision.StaffState.Health;
import org.shouwang.command.staff.decision.StaffState.Known;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.ContactId;
import org.shouwang.contract.staff.StaffEvent;
import org.shouwang.contract.staff.StaffEvent.CameByLink;
import org.shouwang.contract.staff.StaffEvent.Channel;
import org.shouwang.contract.staff.StaffEvent.ConflictDeclared;
import org.shouwang.contract.staff.StaffEvent.ConflictWithdrawn;
import org.shouwang.contract.staff.StaffEvent.ContactAdded;
import org.shouwang.contract.staff.StaffEvent.ContactFailed;
import org.shouwang.contract.staff.StaffEvent.ContactRemoved;
import org.shouwang.contract.staff.StaffEvent.ContactVerified;
import org.shouwang.contract.staff.StaffEvent.Left;
import org.shouwang.contract.staff.StaffEvent.NameCorrected;
import org.shouwang.contract.staff.StaffEvent.Registered;
import org.shouwang.contract.staff.StaffEvent.VouchedFor;

class StaffDeciderTest {

    private static final ContactId MAIL = new ContactId(new UUID(6, 1));
    private static final Confidential NAME = Confidential.of("李示例甲");
    private static final Confidential RIGHT_NAME = Confidential.of("李示例乙");
    private static final Confidential ADDRESS = Confidential.of("jia@example.org");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
    private static final Register REGISTER = new Register(COUNSELOR, SCHOOL, NAME);
    private static final Registered REGISTERED = new Registered(COUNSELOR, SCHOOL, NAME);

    @Test
    void whoever_comes_by_a_link_is_vouched_for_by_neither_the_same_person_nor_who_had_the_link() {
        var came = new CameByLink(Optional.of(LEAD), false);
        Story.of(new StaffDecider())
                .given(REGISTERED)
                .when(new ComeByLink(COUNSELOR, Optional.of(LEAD), false))
                .then(came)
                .when(new Vouch(COUNSELOR, PRINCIPAL))
                .then(new VouchedFor(PRINCIPAL))
                .when(new Vouch(COUNSELOR, PRINCIPAL))
                .thenNothing();
        Story.of(new StaffDecider())
                .given(REGISTERED, came)
                .when(new Vouch(COUNSELOR, COUNSELOR))
                .thenRefused(StaffRefusal.NOBODY_VOUCHES_FOR_ONESELF);
        Story.of(new StaffDecider())
                .given(REGISTERED, came)
                .when(new Vouch(COUNSELOR, LEAD))
                .thenRefused(StaffRefusal.WHO_GAVE_THE_LINK_DOES_NOT_VOUCH);
    }

    @Test
    void a_second_link_has_to_be_vouched_for_again() {
        Story.of(new StaffDecider())
                .given(
                        REGISTERED,
                        new CameByLink(Optional.of(LEAD), false),
                        new VouchedFor(PRINCIPAL),
                        new CameByLink(Optional.of(PRINCIPAL), false))
                .when(new Vouch(COUNSELOR, LEAD))
                .then(new VouchedFor(LEAD));
        Story.of(new StaffDecider())
                .given(
                        REGISTERED,
                        new CameByLink(Optional.of(LEAD), false),
                        new VouchedFor(PRINCIPAL),
                        new CameByLink(Optional.of(PRINCIPAL), false))
                .when(new Vouch(COUNSELOR, PRINCIPAL))
                .thenRefused(StaffRefusal.WHO_GAVE_THE_LINK_DOES_NOT_VOUCH);
    }

    @Test
    void whoever_came_when_nobody_else_was_there_waits_for_nobody() {
        Story.of(new StaffDecider())
                .given(REGISTERED)
                .when(new ComeByLink(COUNSELOR, Optional.empty(), true))
                .then(new CameByLink(Optional.empty(), true))
                .when(new Vouch(COUNSELOR, LEAD))
                .thenNothing();
    }

    @Test
    void somebody_is_registered_once_and_again_after_having_left() {
        Story.of(new StaffDecider())
                .when(REGISTER)
                .then(new Registered(COUNSELOR, SCHOOL, NAME))
                .when(REGISTER)
                .thenNothing();
        var leave = new Leave(COUNSELOR, LAST_DAY, LEAD);
        somebody().when(leave).then(new Left(LAST_DAY, LEAD)).when(leave).thenNothing();
        somebody()
                .givenThat(leave)
                .when(REGISTER)
                .then(new Registered(COUNSELOR, SCHOOL, NAME))
                .when(REGISTER)
                .thenNothing();
    }

    @Test
    void a_name_is_corrected_once() {
        var correct = new CorrectName(COUNSELOR, RIGHT_NAME, LEAD);
        somebody()
                .when(correct)
                .then(new NameCorrected(RIGHT_NAME, LEAD))
                .when(correct)
                .thenNothing();
    }

    @Test
    void a_contact_is_added_verified_found_failing_and_removed() {
        var story =
                somebody()
                        .when(add(ADDRESS))
                        .then(new ContactAdded(MAIL, Channel.EMAIL, ADDRESS))
                        .when(new VerifyContact(COUNSELOR, MAIL))
                        .then(new ContactVerified(MAIL))
                        .when(new ReportContactFailure(COUNSELOR, MAIL))
                        .then(new ContactFailed(MAIL));
        assertThat(((Known) story.state()).contacts().get(MAIL).health()).isEqualTo(Health.FAILING);
        story.when(add(ADDRESS)).thenNothing();
        story.when(new ReportContactFailure(COUNSELOR, MAIL)).thenNothing();
        story.when(new RemoveContact(COUNSELOR, MAIL))
                .then(new ContactRemoved(MAIL))
                .when(new RemoveContact(COUNSELOR, MAIL))
                .thenNothing();
    }

    @Test
    void one_id_names_one_contact() {
        somebody()
                .givenThat(add(ADDRESS))
                .when(add(WORDS))
                .thenRefused(StaffRefusal.CONTACT_ID_IS_TAKEN);
        somebody()
                .when(new VerifyContact(COUNSELOR, MAIL))
                .thenRefused(StaffRefusal.NO_SUCH_CONTACT);
    }

    @Test
    void a_receipt_for_a_contact_removed_meanwhile_is_no_news() {
        somebody().when(new ReportContactFailure(COUNSELOR, MAIL)).thenNothing();
    }

    @Test
    void a_conflict_is_declared_by_oneself_and_lifted_by_somebody_else() {
        var declare = new DeclareConflict(COUNSELOR, STUDENT, WORDS);
        somebody()
                .when(declare)
                .then(new ConflictDeclared(STUDENT, WORDS))
                .when(declare)
                .thenNothing();
        var conflict = somebody().givenThat(declare);
        conflict.when(new DeclareConflict(COUNSELOR, STUDENT, MORE_WORDS))
                .then(new ConflictDeclared(STUDENT, MORE_WORDS));
        conflict.when(new WithdrawConflict(COUNSELOR, STUDENT, WORDS, COUNSELOR))
                .thenRefused(StaffRefusal.CONFLICT_IS_LIFTED_BY_SOMEBODY_ELSE);
        var lift = new WithdrawConflict(COUNSELOR, STUDENT, WORDS, LEAD);
        conflict.when(lift)
                .then(new ConflictWithdrawn(STUDENT, WORDS, LEAD))
                .when(lift)
                .thenNothing();
    }

    @Test
    void nothing_is_known_of_who_was_never_registered() {
        Story.of(new StaffDecider()).when(add(ADDRESS)).thenRefused(StaffRefusal.NO_SUCH_STAFF);
    }

    @Test
    void a_conflict_may_always_be_declared() {
        AnySequence.of(
                new StaffDecider(),
                _ -> REGISTER,
                StaffDeciderTest::any,
                command -> command instanceof DeclareConflict);
    }

    private static Story<StaffCommand, StaffState, StaffEvent> somebody() {
        return Story.of(new StaffDecider()).givenThat(REGISTER);
    }

    private static AddContact add(Confidential address) {
        return new AddContact(COUNSELOR, MAIL, Channel.EMAIL, address);
    }

    private static StaffCommand any(Random random) {
        ContactId contact = new ContactId(few(random));
        return switch (random.nextInt(9)) {
            case 0 -> REGISTER;
            case 1 -> new CorrectName(COUNSELOR, anyWords(random), anyStaff(random));
            case 2 ->
                    new AddContact(
                            COUNSELOR, contact, oneOf(random, Channel.values()), anyWords(random));
            case 3 -> new VerifyContact(COUNSELOR, contact);
            case 4 -> new ReportContactFailure(COUNSELOR, contact);
            case 5 -> new RemoveContact(COUNSELOR, contact);
            case 6 -> new DeclareConflict(COUNSELOR, anyStudent(random), anyWords(random));
            case 7 ->
                    new WithdrawConflict(
                            COUNSELOR, anyStudent(random), anyWords(random), anyStaff(random));
            default -> new Leave(COUNSELOR, LAST_DAY, anyStaff(random));
        };
    }
}

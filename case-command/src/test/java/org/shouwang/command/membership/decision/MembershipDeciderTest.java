package org.shouwang.command.membership.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.command.Somebody.COUNSELOR;
import static org.shouwang.command.Somebody.LEAD;
import static org.shouwang.command.Somebody.SCHOOL;
import static org.shouwang.command.Somebody.anyStaff;
import static org.shouwang.command.Somebody.few;
import static org.shouwang.command.Somebody.oneOf;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.command.AnySequence;
import org.shouwang.command.Story;
import org.shouwang.command.membership.decision.MembershipCommand.Grant;
import org.shouwang.command.membership.decision.MembershipCommand.GrantFounding;
import org.shouwang.command.membership.decision.MembershipCommand.Revoke;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.GrantId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.membership.MembershipEvent;
import org.shouwang.contract.membership.MembershipEvent.RoleGranted;
import org.shouwang.contract.membership.MembershipEvent.RoleRevoked;

/** The roles of the counselor, as a rule given by the lead. */
class MembershipDeciderTest {

    private static final GrantId GRANT = new GrantId(new UUID(6, 1));
    private static final GrantId OTHER_GRANT = new GrantId(new UUID(6, 2));
    private static final ClassId CLASS = new ClassId(new UUID(6, 3));
    private static final Optional<Instant> OPEN_END = Optional.empty();

    @Test
    void a_role_is_granted_by_somebody_else() {
        nobody().when(grant(GRANT, Role.COUNSELOR, Set.of(), at(0), OPEN_END))
                .then(
                        new RoleGranted(
                                GRANT,
                                COUNSELOR,
                                SCHOOL,
                                Role.COUNSELOR,
                                Set.of(),
                                at(0),
                                OPEN_END,
                                Optional.of(LEAD)));
        nobody().when(
                        new Grant(
                                GRANT,
                                COUNSELOR,
                                SCHOOL,
                                Role.COUNSELOR,
                                Set.of(),
                                at(0),
                                OPEN_END,
                                COUNSELOR))
                .thenRefused(MembershipRefusal.NO_ROLE_FOR_ONESELF);
    }

    @Test
    void a_role_that_is_held_already_is_no_news() {
        var held = nobody().givenThat(grant(GRANT, Role.COUNSELOR, Set.of(), at(0), OPEN_END));
        held.when(grant(OTHER_GRANT, Role.COUNSELOR, Set.of(), at(5), Optional.of(at(9))))
                .thenNothing();
        held.when(grant(GRANT, Role.PRINCIPAL, Set.of(), at(0), OPEN_END))
                .thenRefused(MembershipRefusal.GRANT_ID_IS_TAKEN);
    }

    @Test
    void a_role_stands_for_its_time() {
        Memberships roles =
                nobody().givenThat(
                                grant(GRANT, Role.COUNSELOR, Set.of(), at(2), Optional.of(at(5))))
                        .givenThat(
                                grant(
                                        OTHER_GRANT,
                                        Role.CLASS_TEACHER,
                                        Set.of(CLASS),
                                        at(4),
                                        OPEN_END))
                        .state();
        assertThat(roles.rolesAt(at(1))).isEmpty();
        assertThat(roles.rolesAt(at(2))).containsExactly(Role.COUNSELOR);
        assertThat(roles.rolesAt(at(4))).containsOnly(Role.COUNSELOR, Role.CLASS_TEACHER);
        assertThat(roles.rolesAt(at(5))).containsExactly(Role.CLASS_TEACHER);
    }

    @Test
    void a_grant_makes_sense() {
        nobody().when(grant(GRANT, Role.COUNSELOR, Set.of(), at(5), Optional.of(at(5))))
                .thenRefused(MembershipRefusal.ROLE_ENDS_BEFORE_IT_BEGINS);
        nobody().when(grant(GRANT, Role.CLASS_TEACHER, Set.of(), at(0), OPEN_END))
                .thenRefused(MembershipRefusal.CLASS_TEACHER_NEEDS_A_CLASS);
        nobody().when(grant(GRANT, Role.COUNSELOR, Set.of(CLASS), at(0), OPEN_END))
                .thenRefused(MembershipRefusal.ONLY_CLASS_TEACHERS_HAVE_CLASSES);
    }

    @Test
    void the_founding_administrator_is_the_only_one_without_a_giver() {
        var founding = new GrantFounding(GRANT, COUNSELOR, SCHOOL, at(0), 0);
        nobody().when(founding)
                .then(
                        new RoleGranted(
                                GRANT,
                                COUNSELOR,
                                SCHOOL,
                                Role.ADMINISTRATOR,
                                Set.of(),
                                at(0),
                                OPEN_END,
                                Optional.empty()))
                .when(new GrantFounding(GRANT, COUNSELOR, SCHOOL, at(0), 1))
                .thenNothing();
        nobody().when(new GrantFounding(GRANT, COUNSELOR, SCHOOL, at(0), 1))
                .thenRefused(MembershipRefusal.SCHOOL_HAS_AN_ADMINISTRATOR);
    }

    @Test
    void a_role_is_revoked_at_once_or_later_but_never_as_if_it_had_not_been_held() {
        var held =
                nobody().givenThat(grant(GRANT, Role.COUNSELOR, Set.of(), at(0), OPEN_END))
                        .after(Duration.ofHours(3));
        var revoked =
                held.when(revoke(Optional.of(at(1)), 0)).then(new RoleRevoked(GRANT, at(3), LEAD));
        assertThat(revoked.state().rolesAt(at(2))).containsExactly(Role.COUNSELOR);
        assertThat(revoked.state().rolesAt(at(3))).isEmpty();
        revoked.when(revoke(Optional.empty(), 0)).thenNothing();
        var later =
                held.when(revoke(Optional.of(at(8)), 0)).then(new RoleRevoked(GRANT, at(8), LEAD));
        later.when(revoke(Optional.of(at(9)), 0)).thenNothing();
        later.when(revoke(Optional.empty(), 0)).then(new RoleRevoked(GRANT, at(3), LEAD));
    }

    @Test
    void a_school_keeps_an_administrator() {
        var admin = nobody().givenThat(grant(GRANT, Role.ADMINISTRATOR, Set.of(), at(0), OPEN_END));
        admin.when(revoke(Optional.empty(), 0)).thenRefused(MembershipRefusal.LAST_ADMINISTRATOR);
        admin.when(revoke(Optional.empty(), 1)).then(new RoleRevoked(GRANT, at(0), LEAD));
        nobody().when(revoke(Optional.empty(), 1)).thenRefused(MembershipRefusal.NO_SUCH_GRANT);
    }

    @Test
    void a_second_grant_of_the_same_person_keeps_the_administrator_too() {
        nobody().givenThat(grant(GRANT, Role.ADMINISTRATOR, Set.of(), at(0), Optional.of(at(9))))
                .givenThat(grant(OTHER_GRANT, Role.ADMINISTRATOR, Set.of(), at(0), OPEN_END))
                .when(revoke(Optional.empty(), 0))
                .then(new RoleRevoked(GRANT, at(0), LEAD));
    }

    @Test
    void one_person_in_one_school_has_one_stream() {
        SchoolId other = new SchoolId(new UUID(1, 2));
        assertThat(MembershipCommand.stream(COUNSELOR, SCHOOL))
                .isEqualTo(revoke(Optional.empty(), 0).stream())
                .isNotEqualTo(MembershipCommand.stream(COUNSELOR, other))
                .isNotEqualTo(MembershipCommand.stream(LEAD, SCHOOL));
    }

    @Test
    void any_sequence_is_decided() {
        AnySequence.of(
                new MembershipDecider(),
                MembershipDeciderTest::any,
                MembershipDeciderTest::any,
                _ -> false);
    }

    private static Story<MembershipCommand, Memberships, MembershipEvent> nobody() {
        return Story.of(new MembershipDecider());
    }

    private static Grant grant(
            GrantId grant, Role role, Set<ClassId> classes, Instant from, Optional<Instant> until) {
        return new Grant(grant, COUNSELOR, SCHOOL, role, classes, from, until, LEAD);
    }

    private static Revoke revoke(Optional<Instant> from, int otherAdministrators) {
        return new Revoke(GRANT, COUNSELOR, SCHOOL, from, otherAdministrators, LEAD);
    }

    private static Instant at(int hours) {
        return Story.BEGINNING.plus(Duration.ofHours(hours));
    }

    private static MembershipCommand any(Random random) {
        GrantId grant = new GrantId(few(random));
        StaffId by = anyStaff(random);
        Instant from = at(random.nextInt(60));
        Optional<Instant> end =
                random.nextBoolean() ? OPEN_END : Optional.of(at(random.nextInt(90)));
        return switch (random.nextInt(4)) {
            case 0 -> new GrantFounding(grant, COUNSELOR, SCHOOL, from, random.nextInt(2));
            case 1, 2 ->
                    new Grant(
                            grant,
                            COUNSELOR,
                            SCHOOL,
                            oneOf(random, Role.values()),
                            random.nextBoolean() ? Set.of() : Set.of(CLASS),
                            from,
                            end,
                            by);
            default -> new Revoke(grant, COUNSELOR, SCHOOL, end, random.nextInt(2), by);
        };
    }
}

package org.shouwang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.access.Decision.Outcome;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;

class PolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:05:00Z");
    private static final SchoolId SCHOOL = new SchoolId(new UUID(1, 1));
    private static final SchoolId OTHER_SCHOOL = new SchoolId(new UUID(1, 2));
    private static final StaffId STAFF = new StaffId(new UUID(2, 1));
    private static final StaffId SOMEBODY_ELSE = new StaffId(new UUID(2, 2));
    private static final Target UNRELATED =
            Target.of(SCHOOL).approvedFor(EnumSet.allOf(Role.class));
    private static final Set<Action> CASE_CONTENT =
            EnumSet.of(
                    Action.READ_ALERT,
                    Action.READ_WORRY,
                    Action.READ_SAFETY_BRIEF,
                    Action.READ_CASE_TIMELINE,
                    Action.READ_CASE_NOTES,
                    Action.READ_ATTACHMENT,
                    Action.READ_AUDIT_PAGE,
                    Action.READ_RAW_EVENTS,
                    Action.EXPORT_CSV,
                    Action.READ_LEDGER,
                    Action.READ_REFUSALS);

    @ParameterizedTest
    @EnumSource(Action.class)
    void every_action_has_a_row(Action action) {
        assertThat(Table.rows()).containsKey(action);
        assertThat(Table.rows().get(action).reaches()).containsOnlyKeys(Role.values());
    }

    @Test
    void whoever_was_paged_or_has_an_alert_sees_the_files_of_what_they_read() {
        for (Role role : List.of(Role.DUTY_TEACHER, Role.COUNSELOR)) {
            Membership here = new Membership(SCHOOL, role, Set.of(), NOW, Optional.empty());
            var principal = new Principal(STAFF, List.of(here), false);
            for (Relation relation : List.of(Relation.PAGED, Relation.JOINED, Relation.RAISED)) {
                Target alert = UNRELATED.as(relation);
                assertThat(Policy.allows(principal, Action.READ_ALERT, alert, NOW).allowed())
                        .isTrue();
                assertThat(Policy.allows(principal, Action.READ_ATTACHMENT, alert, NOW).allowed())
                        .as(role + " " + relation)
                        .isTrue();
            }
            assertThat(Policy.allows(principal, Action.READ_ATTACHMENT, UNRELATED, NOW).allowed())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void without_a_role_nothing_is_allowed(Action action) {
        Target everything = UNRELATED.as(EnumSet.allOf(Relation.class));
        assertThat(outcome(new Principal(STAFF, List.of(), false), action, everything))
                .isEqualTo(Outcome.NO_ROLE);
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void a_role_in_another_school_is_no_role_here(Action action) {
        Membership elsewhere =
                new Membership(OTHER_SCHOOL, Role.PRINCIPAL, Set.of(), NOW, Optional.empty());
        Target everything = UNRELATED.as(EnumSet.allOf(Relation.class));
        assertThat(outcome(new Principal(STAFF, List.of(elsewhere), false), action, everything))
                .isEqualTo(Outcome.NO_ROLE);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybody_raises_an_alert_whatever_stands_against_it(Role role) {
        Target inConflict = Target.of(SCHOOL).inConflict(true);
        for (Action action :
                List.of(
                        Action.RAISE_ALERT,
                        Action.SUPPLEMENT_ALERT,
                        Action.RECORD_IMMEDIATE_STEP)) {
            assertThat(Policy.allows(with(role), action, inConflict, NOW))
                    .isEqualTo(new Decision(Outcome.ALLOWED, Optional.of(role)));
        }
    }

    @Test
    void an_alert_is_raised_even_by_somebody_whose_role_ended_yesterday() {
        Instant later = NOW.plus(Duration.ofDays(400));
        Principal former = until(Role.DUTY_TEACHER, NOW.plus(Duration.ofDays(1)));
        assertThat(Policy.allows(former, Action.RAISE_ALERT, Target.of(SCHOOL), later).allowed())
                .isTrue();
        assertThat(
                        Policy.allows(former, Action.SEARCH_STUDENTS, Target.of(SCHOOL), later)
                                .outcome())
                .isEqualTo(Outcome.NO_ROLE);
    }

    @Test
    void a_role_begins_and_ends_to_the_second() {
        Principal counselor = until(Role.COUNSELOR, NOW.plusSeconds(1));
        Target target = Target.of(SCHOOL);
        assertThat(Policy.allows(counselor, Action.RAISE_LEVEL, target, NOW).allowed()).isTrue();
        assertThat(
                        Policy.allows(counselor, Action.RAISE_LEVEL, target, NOW.minusSeconds(1))
                                .allowed())
                .isFalse();
        assertThat(
                        Policy.allows(counselor, Action.RAISE_LEVEL, target, NOW.plusSeconds(1))
                                .allowed())
                .isFalse();
    }

    @Test
    void the_administrator_sees_no_case_content_whatever_the_relation() {
        Target everything = UNRELATED.as(EnumSet.allOf(Relation.class));
        for (Action action : CASE_CONTENT) {
            assertThat(outcome(with(Role.ADMINISTRATOR), action, everything))
                    .as(action.name())
                    .isEqualTo(Outcome.NO_ROLE);
        }
    }

    @Test
    void the_auditor_sees_cases_only_under_an_approval() {
        for (Action action : CASE_CONTENT) {
            assertThat(outcome(with(Role.AUDITOR), action, UNRELATED)).isEqualTo(Outcome.ALLOWED);
            assertThat(outcome(with(Role.AUDITOR), action, Target.of(SCHOOL)))
                    .isEqualTo(Outcome.NO_APPROVAL);
            assertThat(
                            outcome(
                                    with(Role.AUDITOR),
                                    action,
                                    UNRELATED.approvedFor(Set.of(Role.COUNSELOR))))
                    .isEqualTo(Outcome.NO_APPROVAL);
        }
    }

    @Test
    void a_class_teacher_reads_the_brief_and_never_the_notes() {
        Principal teacher = with(Role.CLASS_TEACHER);
        assertThat(outcome(teacher, Action.READ_SAFETY_BRIEF, UNRELATED.as(Relation.ADDRESSED)))
                .isEqualTo(Outcome.ALLOWED);
        assertThat(outcome(teacher, Action.READ_SAFETY_BRIEF, UNRELATED.as(Relation.CLASS_TEACHER)))
                .isEqualTo(Outcome.NO_RELATION);
        Target everything = UNRELATED.as(EnumSet.allOf(Relation.class));
        for (Action action :
                List.of(
                        Action.READ_CASE_NOTES,
                        Action.READ_CASE_TIMELINE,
                        Action.READ_AUDIT_PAGE)) {
            assertThat(outcome(teacher, action, everything)).isEqualTo(Outcome.NO_ROLE);
        }
    }

    @Test
    void a_counselor_reads_the_cases_she_takes_part_in() {
        Principal counselor = with(Role.COUNSELOR);
        assertThat(outcome(counselor, Action.READ_CASE_NOTES, UNRELATED))
                .isEqualTo(Outcome.NO_RELATION);
        assertThat(outcome(counselor, Action.READ_CASE_NOTES, UNRELATED.as(Relation.JOINED)))
                .isEqualTo(Outcome.NO_RELATION);
        assertThat(outcome(counselor, Action.READ_CASE_NOTES, UNRELATED.as(Relation.LEAD)))
                .isEqualTo(Outcome.ALLOWED);
    }

    @Test
    void an_approval_that_ran_out_keeps_nobody_from_a_child_in_danger_but_is_marked() {
        Principal counselor = with(Role.COUNSELOR);
        Target lapsed = Target.of(SCHOOL);
        assertThat(outcome(counselor, Action.READ_CASE_TIMELINE, lapsed.as(Relation.LEAD)))
                .isEqualTo(Outcome.ALLOWED_WITHOUT_APPROVAL);
        assertThat(outcome(counselor, Action.READ_ALERT, lapsed.as(Relation.PAGED)))
                .isEqualTo(Outcome.ALLOWED_WITHOUT_APPROVAL);
        assertThat(outcome(counselor, Action.READ_ALERT, lapsed)).isEqualTo(Outcome.NO_APPROVAL);
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void a_conflict_of_interest_denies_all_but_facts_and_cries_for_help(Action action) {
        Target inConflict = UNRELATED.as(EnumSet.allOf(Relation.class)).inConflict(true);
        Guard guard = Table.rows().get(action).guard();
        boolean open = guard == Guard.OPEN || guard == Guard.RESCUE;
        for (Role role : Role.values()) {
            boolean reaches = Table.rows().get(action).reach(role) != Reach.NO;
            assertThat(Policy.allows(with(role), action, inConflict, NOW).allowed())
                    .isEqualTo(open && reaches);
        }
    }

    @Test
    void the_second_person_is_never_the_first_in_whatever_role() {
        Principal both = with(Role.COUNSELOR, Role.PSYCHOLOGY_LEAD, Role.PRINCIPAL);
        for (Action action :
                List.of(
                        Action.CONFIRM_DISMISSAL,
                        Action.CONFIRM_LOWERING,
                        Action.CONFIRM_ENDING,
                        Action.CONFIRM_WAIVER,
                        Action.CONFIRM_MIGRATION,
                        Action.CONFIRM_UNBARRING,
                        Action.WITHDRAW_CONFLICT)) {
            assertThat(outcome(both, action, UNRELATED.proposedBy(STAFF)))
                    .isEqualTo(Outcome.NEEDS_SECOND_PERSON);
            assertThat(outcome(both, action, UNRELATED.proposedBy(SOMEBODY_ELSE)))
                    .isEqualTo(Outcome.ALLOWED);
        }
    }

    @Test
    void a_school_with_one_counselor_can_end_a_response_with_the_principal() {
        Target mine = UNRELATED.as(Relation.LEAD);
        assertThat(outcome(with(Role.COUNSELOR), Action.PROPOSE_ENDING, mine))
                .isEqualTo(Outcome.ALLOWED);
        assertThat(
                        outcome(
                                with(Role.PRINCIPAL),
                                Action.CONFIRM_ENDING,
                                UNRELATED.proposedBy(SOMEBODY_ELSE)))
                .isEqualTo(Outcome.ALLOWED);
        assertThat(outcome(with(Role.COUNSELOR), Action.CONFIRM_ENDING, mine))
                .isEqualTo(Outcome.NO_ROLE);
    }

    @Test
    void who_has_several_roles_acts_in_the_most_responsible_that_allows_it() {
        Principal both = with(Role.ADMINISTRATOR, Role.COUNSELOR, Role.PSYCHOLOGY_LEAD);
        assertThat(Policy.allows(both, Action.START_RESPONSE, UNRELATED, NOW).role())
                .contains(Role.PSYCHOLOGY_LEAD);
        assertThat(Policy.allows(both, Action.MANAGE_ACCOUNTS, UNRELATED, NOW).role())
                .contains(Role.ADMINISTRATOR);
        assertThat(Policy.rolesThatAllow(both, Action.START_RESPONSE, UNRELATED, NOW))
                .containsExactly(Role.PSYCHOLOGY_LEAD, Role.COUNSELOR);
        assertThat(Policy.rolesThatAllow(both, Action.EXPORT_CSV, UNRELATED, NOW)).isEmpty();
    }

    @Test
    void a_read_is_answered_in_the_role_that_was_approved() {
        Principal both = with(Role.COUNSELOR, Role.PSYCHOLOGY_LEAD);
        Target target = Target.of(SCHOOL).approvedFor(Set.of(Role.COUNSELOR));
        assertThat(Policy.allows(both, Action.READ_ALERT, target, NOW).role())
                .contains(Role.COUNSELOR);
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void a_newcomer_for_whom_nobody_vouched_may_help_a_child_and_nothing_else(Action action) {
        Principal newcomer = new Principal(STAFF, with(Role.values()).memberships(), true);
        Target everything = UNRELATED.as(EnumSet.allOf(Relation.class));
        boolean rescue = Table.rows().get(action).guard() == Guard.RESCUE;
        assertThat(Policy.allows(newcomer, action, everything, NOW).allowed()).isEqualTo(rescue);
    }

    @Test
    void a_class_teacher_is_so_for_the_classes_of_a_role_that_stands() {
        ClassId own = new ClassId(new UUID(3, 1));
        Principal teacher =
                new Principal(
                        STAFF,
                        List.of(
                                new Membership(
                                        SCHOOL,
                                        Role.CLASS_TEACHER,
                                        Set.of(own),
                                        NOW,
                                        Optional.of(NOW.plusSeconds(9)))),
                        false);
        assertThat(teacher.isClassTeacherOf(own, NOW)).isTrue();
        assertThat(teacher.isClassTeacherOf(own, NOW.plusSeconds(9))).isFalse();
        assertThat(teacher.isClassTeacherOf(new ClassId(new UUID(3, 2)), NOW)).isFalse();
    }

    private static Outcome outcome(Principal principal, Action action, Target target) {
        return Policy.allows(principal, action, target, NOW).outcome();
    }

    private static Principal with(Role... roles) {
        return new Principal(
                STAFF,
                Stream.of(roles)
                        .map(r -> new Membership(SCHOOL, r, Set.of(), NOW, Optional.empty()))
                        .toList(),
                false);
    }

    private static Principal until(Role role, Instant end) {
        return new Principal(
                STAFF,
                List.of(new Membership(SCHOOL, role, Set.of(), NOW, Optional.of(end))),
                false);
    }
}

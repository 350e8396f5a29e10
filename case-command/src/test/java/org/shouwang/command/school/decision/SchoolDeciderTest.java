package org.shouwang.command.school.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.command.Somebody.PRINCIPAL;
import static org.shouwang.command.Somebody.SCHOOL;
import static org.shouwang.command.Somebody.WORDS;
import static org.shouwang.command.Somebody.few;
import static org.shouwang.command.Somebody.oneOf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.command.AnySequence;
import org.shouwang.command.Story;
import org.shouwang.command.school.decision.SchoolCommand.Found;
import org.shouwang.command.school.decision.SchoolCommand.GiveAccessApproval;
import org.shouwang.command.school.decision.SchoolCommand.OpenClass;
import org.shouwang.command.school.decision.SchoolCommand.PutPlanInForce;
import org.shouwang.command.school.decision.SchoolCommand.SetCalendar;
import org.shouwang.command.school.decision.SchoolCommand.WithdrawAccessApproval;
import org.shouwang.command.school.decision.SchoolState.School;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.ApprovalId;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.school.SchoolEvent;
import org.shouwang.contract.school.SchoolEvent.AccessApprovalGiven;
import org.shouwang.contract.school.SchoolEvent.AccessApprovalWithdrawn;
import org.shouwang.contract.school.SchoolEvent.ApprovalKind;
import org.shouwang.contract.school.SchoolEvent.CalendarSet;
import org.shouwang.contract.school.SchoolEvent.ClassOpened;
import org.shouwang.contract.school.SchoolEvent.Founded;
import org.shouwang.contract.school.SchoolEvent.PlanInForce;
import org.shouwang.contract.school.SchoolEvent.Term;
import org.shouwang.contract.token.Label;
import org.shouwang.contract.token.PlanHash;

class SchoolDeciderTest {

    private static final Label NAME = new Label("示例一中");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ClassId CLASS = new ClassId(new UUID(6, 1));
    private static final ApprovalId APPROVAL = new ApprovalId(new UUID(6, 2));
    private static final PlanHash PLAN = new PlanHash("ab".repeat(32));
    private static final PlanHash NEXT_PLAN = new PlanHash("cd".repeat(32));
    private static final Term AUTUMN = term("2026-09-01", "2027-01-20");
    private static final Term SPRING = term("2027-02-22", "2027-07-05");
    private static final Found FOUND = new Found(SCHOOL, NAME, NAME, ZONE, false);

    @Test
    void a_school_is_founded_once() {
        Story.of(new SchoolDecider())
                .when(FOUND)
                .then(new Founded(SCHOOL, NAME, NAME, ZONE, false))
                .when(FOUND)
                .thenNothing();
        Story.of(new SchoolDecider())
                .when(plan(PLAN, Optional.empty()))
                .thenRefused(SchoolRefusal.NO_SUCH_SCHOOL);
    }

    @Test
    void a_class_is_opened_once_and_may_get_another_label() {
        var open = new OpenClass(SCHOOL, CLASS, new Label("高一(3)班"));
        school().when(open).then(new ClassOpened(CLASS, open.label())).when(open).thenNothing();
        var relabel = new OpenClass(SCHOOL, CLASS, new Label("高二(3)班"));
        school().givenThat(open).when(relabel).then(new ClassOpened(CLASS, relabel.label()));
    }

    @Test
    void the_year_has_terms_in_order_that_do_not_overlap() {
        Set<LocalDate> off = Set.of(LocalDate.of(2026, 10, 1));
        var set = new SetCalendar(SCHOOL, List.of(SPRING, AUTUMN), off);
        school().when(set)
                .then(new CalendarSet(List.of(AUTUMN, SPRING), off))
                .when(set)
                .thenNothing();
        school().when(calendar(term("2026-09-01", "2026-08-31")))
                .thenRefused(SchoolRefusal.TERM_ENDS_BEFORE_IT_BEGINS);
        school().when(calendar(AUTUMN, term("2027-01-20", "2027-07-05")))
                .thenRefused(SchoolRefusal.TERMS_OVERLAP);
    }

    @Test
    void one_plan_is_in_force_at_a_time() {
        var story =
                school().when(plan(PLAN, Optional.empty()))
                        .then(new PlanInForce(PLAN, at(0), PRINCIPAL))
                        .when(plan(NEXT_PLAN, Optional.of(at(9))))
                        .then(new PlanInForce(NEXT_PLAN, at(9), PRINCIPAL));
        School school = (School) story.state();
        assertThat(school.planInForceAt(at(0).minusNanos(1))).isEmpty();
        assertThat(school.planInForceAt(at(8))).contains(PLAN);
        assertThat(school.planInForceAt(at(9))).contains(NEXT_PLAN);
        story.when(plan(PLAN, Optional.of(at(5)))).thenNothing();
    }

    @Test
    void of_two_plans_from_the_same_moment_the_last_said_is_in_force() {
        var story =
                school().givenThat(plan(PLAN, Optional.of(at(9))))
                        .givenThat(plan(NEXT_PLAN, Optional.of(at(9))));
        assertThat(((School) story.state()).planInForceAt(at(9))).contains(NEXT_PLAN);
    }

    @Test
    void no_plan_rules_the_past_but_the_first() {
        var story =
                school().after(Duration.ofHours(5))
                        .when(plan(PLAN, Optional.of(at(1))))
                        .then(new PlanInForce(PLAN, at(1), PRINCIPAL));
        story.when(plan(NEXT_PLAN, Optional.of(at(4))))
                .thenRefused(SchoolRefusal.PLAN_WOULD_RULE_THE_PAST);
    }

    @Test
    void a_responsible_person_approves_that_files_are_read() {
        var story =
                school().when(standing(Role.COUNSELOR))
                        .then(
                                new AccessApprovalGiven(
                                        APPROVAL,
                                        ApprovalKind.STANDING,
                                        Set.of(Role.COUNSELOR),
                                        WORDS,
                                        at(1),
                                        Optional.of(at(9)),
                                        PRINCIPAL));
        story.when(standing(Role.COUNSELOR)).thenNothing();
        story.when(standing(Role.AUDITOR)).thenRefused(SchoolRefusal.APPROVAL_ID_IS_TAKEN);
        assertThat(approved(story, 0)).isEmpty();
        assertThat(approved(story, 1)).containsExactly(Role.COUNSELOR);
        assertThat(approved(story, 9)).isEmpty();
    }

    @Test
    void an_approval_is_withdrawn_from_then_on() {
        var withdraw =
                new WithdrawAccessApproval(SCHOOL, APPROVAL, Role.PSYCHOLOGY_LEAD, PRINCIPAL);
        var story =
                school().givenThat(standing(Role.COUNSELOR))
                        .after(Duration.ofHours(5))
                        .when(withdraw)
                        .then(new AccessApprovalWithdrawn(APPROVAL, PRINCIPAL));
        story.when(withdraw).thenNothing();
        assertThat(approved(story, 4)).containsExactly(Role.COUNSELOR);
        assertThat(approved(story, 5)).isEmpty();
        school().when(withdraw).thenRefused(SchoolRefusal.NO_SUCH_APPROVAL);
        story.when(new WithdrawAccessApproval(SCHOOL, APPROVAL, Role.COUNSELOR, PRINCIPAL))
                .thenRefused(SchoolRefusal.APPROVAL_NEEDS_RESPONSIBLE_PERSON);
    }

    @Test
    void not_everybody_approves_and_not_for_everything() {
        Optional<Instant> end = Optional.of(at(9));
        Set<Role> counselors = Set.of(Role.COUNSELOR);
        school().when(approval(ApprovalKind.STANDING, counselors, end, Role.ADMINISTRATOR))
                .thenRefused(SchoolRefusal.APPROVAL_NEEDS_RESPONSIBLE_PERSON);
        school().when(approval(ApprovalKind.STANDING, Set.of(), end, Role.PRINCIPAL))
                .thenRefused(SchoolRefusal.APPROVAL_FOR_NO_ROLE);
        school().when(standing(Role.ADMINISTRATOR))
                .thenRefused(SchoolRefusal.ADMINISTRATOR_READS_NO_FILES);
        school().when(approval(ApprovalKind.SINGLE, counselors, Optional.empty(), Role.PRINCIPAL))
                .thenRefused(SchoolRefusal.SINGLE_APPROVAL_NEEDS_AN_END);
        school().when(
                        approval(
                                ApprovalKind.STANDING,
                                counselors,
                                Optional.of(at(1)),
                                Role.PRINCIPAL))
                .thenRefused(SchoolRefusal.APPROVAL_ENDS_BEFORE_IT_BEGINS);
    }

    @Test
    void nobody_approves_for_themselves_alone() {
        Optional<Instant> end = Optional.of(at(9));
        school().when(standing(Role.PRINCIPAL)).thenRefused(SchoolRefusal.NO_APPROVAL_FOR_ONESELF);
        for (ApprovalKind kind : ApprovalKind.values()) {
            school().when(
                            new GiveAccessApproval(
                                    SCHOOL,
                                    APPROVAL,
                                    kind,
                                    Set.of(Role.PRINCIPAL, Role.COUNSELOR),
                                    WORDS,
                                    at(1),
                                    end,
                                    Role.PRINCIPAL,
                                    Set.of(Role.PRINCIPAL, Role.COUNSELOR),
                                    PRINCIPAL))
                    .thenRefused(SchoolRefusal.NO_APPROVAL_FOR_ONESELF);
        }
        school().when(
                        approval(
                                ApprovalKind.STANDING,
                                Set.of(Role.PRINCIPAL),
                                end,
                                Role.PSYCHOLOGY_LEAD))
                .then(
                        new AccessApprovalGiven(
                                APPROVAL,
                                ApprovalKind.STANDING,
                                Set.of(Role.PRINCIPAL),
                                WORDS,
                                at(1),
                                end,
                                PRINCIPAL));
    }

    @Test
    void any_sequence_is_decided() {
        AnySequence.of(new SchoolDecider(), _ -> FOUND, SchoolDeciderTest::any, _ -> false);
    }

    private static Story<SchoolCommand, SchoolState, SchoolEvent> school() {
        return Story.of(new SchoolDecider()).givenThat(FOUND);
    }

    private static Set<Role> approved(
            Story<SchoolCommand, SchoolState, SchoolEvent> story, int hours) {
        return ((School) story.state()).approvedRolesAt(at(hours));
    }

    private static PutPlanInForce plan(PlanHash plan, Optional<Instant> from) {
        return new PutPlanInForce(SCHOOL, plan, from, PRINCIPAL);
    }

    private static SetCalendar calendar(Term... terms) {
        return new SetCalendar(SCHOOL, List.of(terms), Set.of());
    }

    private static Term term(String first, String last) {
        return new Term(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static GiveAccessApproval standing(Role role) {
        return approval(ApprovalKind.STANDING, Set.of(role), Optional.of(at(9)), Role.PRINCIPAL);
    }

    private static GiveAccessApproval approval(
            ApprovalKind kind, Set<Role> roles, Optional<Instant> until, Role as) {
        return new GiveAccessApproval(
                SCHOOL, APPROVAL, kind, roles, WORDS, at(1), until, as, Set.of(as), PRINCIPAL);
    }

    private static Instant at(int hours) {
        return Story.BEGINNING.plus(Duration.ofHours(hours));
    }

    private static SchoolCommand any(Random random) {
        Role as = oneOf(random, Role.values());
        return switch (random.nextInt(6)) {
            case 0 -> FOUND;
            case 1 -> new OpenClass(SCHOOL, new ClassId(few(random)), NAME);
            case 2 -> random.nextBoolean() ? calendar(AUTUMN) : calendar(AUTUMN, SPRING, AUTUMN);
            case 3 ->
                    plan(
                            random.nextBoolean() ? PLAN : NEXT_PLAN,
                            random.nextBoolean()
                                    ? Optional.empty()
                                    : Optional.of(at(random.nextInt(60))));
            case 4 ->
                    approval(
                            oneOf(random, ApprovalKind.values()),
                            Set.of(oneOf(random, Role.values())),
                            random.nextBoolean() ? Optional.empty() : Optional.of(at(60)),
                            as);
            default -> new WithdrawAccessApproval(SCHOOL, APPROVAL, as, PRINCIPAL);
        };
    }
}

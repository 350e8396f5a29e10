package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Event;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.token.LevelId;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.contract.token.ReasonCode;
import org.shouwang.contract.token.StepId;
import org.shouwang.plan.document.CanonicalPlan;

/** What waits for a second person is on the board of whoever may answer it. */
class ProposalsTest {

    private static QueryWorld world;

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void a_proposed_end_waits_for_the_lead_and_not_for_whoever_proposed_it() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        log(
                school,
                crisis,
                new ResponseCourse.EndingProposed(
                        entry(), Confidential.of("示例"), school.person(Role.COUNSELOR)));

        assertThat(school.as(Role.PSYCHOLOGY_LEAD).page("/today"))
                .contains("等您确认：结束处置", "/do/responses/" + crisis.response + "#second");
        assertThat(school.as(Role.COUNSELOR).page("/today")).doesNotContain("等您确认");

        log(
                school,
                crisis,
                new ResponseCourse.EndingDeclined(
                        Confidential.of("示例"), school.person(Role.PSYCHOLOGY_LEAD)));
        assertThat(school.as(Role.PSYCHOLOGY_LEAD).page("/today")).doesNotContain("等您确认");
    }

    @Test
    void whatever_waits_for_somebody_is_never_folded_and_stands_above_what_is_late() {
        TestSchool school = world.school();
        for (int i = 0; i < 5; i++) {
            Crisis crisis =
                    new Crisis(
                                    school,
                                    school.student(i),
                                    "P7K3M" + (2 + i),
                                    QueryWorld.START.minus(Duration.ofDays(3)))
                            .raised(AlertEvent.Danger.NOT_SURE, "示例")
                            .started("yellow");
            log(
                    school,
                    crisis,
                    new ResponseCourse.EndingProposed(
                            entry(), Confidential.of("示例"), school.person(Role.COUNSELOR)));
        }
        String page = school.as(Role.PSYCHOLOGY_LEAD).page("/today");
        String heading = "<h2>等第二人确认";
        String second = page.substring(page.indexOf(heading));
        second = second.substring(0, second.indexOf("<h2>", heading.length()));
        assertThat(second.split("等您确认：结束处置", -1)).hasSize(6);
        assertThat(second).doesNotContain("<details");
        assertThat(page.indexOf("<h2>已经迟了")).isGreaterThan(page.indexOf(heading));
    }

    @Test
    void whom_the_plan_does_not_let_confirm_is_told_who_can_and_may_still_object() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        log(
                school,
                crisis,
                new ResponseCourse.EndingProposed(
                        entry(), Confidential.of("示例"), school.person(Role.COUNSELOR)));
        String file = "/cases/" + crisis.casefile;

        String director = school.as(Role.MORAL_EDUCATION_DIRECTOR).page(file);
        assertThat(director)
                .contains("等第二人确认：结束处置", "等校长或心理负责人确认", "act/decline-ending")
                .doesNotContain("act/confirm-ending", "#second");
        assertThat(school.as(Role.MORAL_EDUCATION_DIRECTOR).page("/today")).doesNotContain("等您确认");
        assertThat(school.as(Role.PRINCIPAL).page(file))
                .contains("act/confirm-ending", "#second")
                .doesNotContain("等校长或");
        assertThat(school.as(Role.COUNSELOR).page(file))
                .contains("等校长或心理负责人确认")
                .doesNotContain("act/confirm-ending", "#second");
    }

    @Test
    void danger_ends_a_proposal_to_end() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        log(
                school,
                crisis,
                new ResponseCourse.EndingProposed(
                        entry(), Confidential.of("示例"), school.person(Role.COUNSELOR)));
        log(
                school,
                crisis,
                new ResponseCourse.LevelRaised(
                        entry(),
                        new LevelId("orange"),
                        new LevelId("red"),
                        Optional.of(Confidential.of("示例")),
                        Optional.empty(),
                        school.person(Role.COUNSELOR)));

        assertThat(school.as(Role.PSYCHOLOGY_LEAD).page("/today")).doesNotContain("等您确认");
        assertThat(school.as(Role.PSYCHOLOGY_LEAD).page("/cases/" + crisis.casefile))
                .doesNotContain("confirm-ending");
    }

    @Test
    void a_proposed_waiver_waits_until_it_is_answered() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        EntryId waiver = entry();
        log(
                school,
                crisis,
                new ResponseCourse.WaiverProposed(
                        waiver,
                        new StepId("refer"),
                        new ReasonCode("already-in-care"),
                        Confidential.of("示例"),
                        school.person(Role.COUNSELOR),
                        Role.COUNSELOR,
                        QueryWorld.START));
        assertThat(school.as(Role.PRINCIPAL).page("/today")).contains("等您确认：豁免一个步骤");
        String file = "/cases/" + crisis.casefile;
        String answer = "/do/responses/" + crisis.response + "#second";
        assertThat(school.as(Role.PRINCIPAL).page(file)).contains("等第二人确认：豁免「转介」", "王示例于 ", answer);
        assertThat(school.as(Role.COUNSELOR).page(file))
                .contains("等第二人确认：豁免「转介」", "须由另一人确认")
                .doesNotContain(answer);
        assertThat(school.as(Role.AUDITOR).page(file))
                .contains("等第二人确认：豁免「转介」")
                .doesNotContain(answer);

        log(
                school,
                crisis,
                new ResponseCourse.WaiverDeclined(
                        waiver, Confidential.of("示例"), school.person(Role.PRINCIPAL)));
        assertThat(school.as(Role.PRINCIPAL).page("/today")).doesNotContain("等您确认");
        assertThat(school.as(Role.PRINCIPAL).page(file)).doesNotContain("等第二人确认");
    }

    @Test
    void a_proposed_move_to_another_plan_waits_for_the_principal_and_is_told_on_the_case() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        var from = new PlanHash(CanonicalPlan.plan().hash().hex());
        log(
                school,
                crisis,
                new ResponseCourse.MigrationProposed(
                        entry(),
                        from,
                        new PlanHash("ab".repeat(32)),
                        Confidential.of("新预案更严"),
                        school.person(Role.PSYCHOLOGY_LEAD)));
        assertThat(school.as(Role.PRINCIPAL).page("/today"))
                .contains("等您确认：改用现行预案", "/do/responses/" + crisis.response + "#second");
        assertThat(school.as(Role.PSYCHOLOGY_LEAD).page("/today")).doesNotContain("等您确认");
        assertThat(school.as(Role.COUNSELOR).page("/today")).doesNotContain("等您确认");
        assertThat(school.as(Role.PRINCIPAL).page("/cases/" + crisis.casefile))
                .contains("提议改用新版预案", "新预案更严");
        assertThat(school.as(Role.AUDITOR).page("/audit/responses/" + crisis.response))
                .contains("提议改用新版预案", "新预案更严");

        log(
                school,
                crisis,
                new ResponseCourse.MigrationDeclined(
                        Confidential.of("先等等"), school.person(Role.PRINCIPAL)));
        assertThat(school.as(Role.PRINCIPAL).page("/today")).doesNotContain("等您确认");
        assertThat(school.as(Role.AUDITOR).page("/audit/responses/" + crisis.response))
                .contains("不同意改用新版预案", "先等等");
    }

    private static Crisis crisis(TestSchool school) {
        return new Crisis(
                        school,
                        school.student(0),
                        "A7K3M9",
                        QueryWorld.START.minus(Duration.ofHours(15)))
                .raised(AlertEvent.Danger.NOW, "示例")
                .started("red");
    }

    private static void log(TestSchool school, Crisis crisis, Event event) {
        school.log(
                StreamType.RESPONSE,
                crisis.response.value(),
                event,
                Role.COUNSELOR,
                QueryWorld.START);
        world.settle();
    }

    private static EntryId entry() {
        return new EntryId(UUID.randomUUID());
    }
}

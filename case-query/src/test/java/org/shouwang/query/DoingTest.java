package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.token.StepId;

/** Who did what, as timelines and audits tell it. */
class DoingTest {

    private static final Instant NIGHT = QueryWorld.START.minus(Duration.ofHours(15));

    private static QueryWorld world;

    /** What is stored is told as it is stored. */
    private static final String RAW = "(?s),\"\\{.*?\\}\"\r\n";

    private final TestSchool school = world.school();
    private final Crisis crisis =
            new Crisis(school, school.student(0), "A7K3M9", NIGHT)
                    .raised(AlertEvent.Danger.NOW, "说明天不用叫我了");

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private Entry by(Role role, Optional<Role> second) {
        return new Entry(
                new EntryId(UUID.randomUUID()),
                Occurred.exactly(NIGHT.plusSeconds(700)),
                school.person(role),
                second.map(school::person),
                Optional.empty());
    }

    /** Every way in which the case is told. */
    private List<String> told() {
        world.settle();
        String audit = "/audit/cases/" + crisis.casefile;
        return List.of(
                school.as(Role.COUNSELOR).page("/cases/" + crisis.casefile),
                school.as(Role.AUDITOR).page(audit),
                school.as(Role.AUDITOR).page(audit + "/events.csv"));
    }

    @Test
    void whoever_did_it_stands_beside_whoever_recorded_it_and_a_witness_is_called_one() {
        crisis.started("red")
                .fact(
                        new ResponseFact.MeansRemoved(
                                by(Role.CLASS_TEACHER, Optional.of(Role.DUTY_TEACHER)),
                                Confidential.of("美工刀一把")),
                        Duration.ofHours(1));
        assertThat(told()).allMatch(page -> page.contains("班示例做，王示例记录"));
        assertThat(told()).allMatch(page -> page.contains("第二人 刘示例"));
    }

    @Test
    void what_a_response_took_over_is_told_with_who_put_it_on_the_alert() {
        Entry entry = by(Role.DUTY_TEACHER, Optional.empty());
        school.log(
                StreamType.ALERT,
                crisis.alert.value(),
                new AlertEvent.MeansRemoved(
                        entry.id(),
                        Optional.of(Confidential.of("绳子")),
                        entry.occurred(),
                        entry.by()),
                Role.DUTY_TEACHER,
                NIGHT.plusSeconds(300));
        crisis.started("red")
                .fact(
                        new ResponseFact.MeansRemoved(entry, Confidential.of("绳子")),
                        Duration.ofSeconds(600));
        assertThat(told()).allMatch(page -> page.contains("刘示例（预警上已记，启动时转入）"));
        assertThat(told()).noneMatch(page -> page.contains("刘示例做，王示例记录"));
        assertThat(whoAndRole("刘示例（预警上已记，启动时转入）")).containsOnly("刘示例（预警上已记，启动时转入）,值班教师");
    }

    @Test
    void what_a_response_took_over_stands_once_on_the_timeline() {
        Entry entry = by(Role.DUTY_TEACHER, Optional.empty());
        school.log(
                StreamType.ALERT,
                crisis.alert.value(),
                new AlertEvent.MeansRemoved(
                        entry.id(),
                        Optional.of(Confidential.of("绳子一根")),
                        entry.occurred(),
                        entry.by()),
                Role.DUTY_TEACHER,
                NIGHT.plusSeconds(300));
        world.settle();
        assertThat(school.as(Role.COUNSELOR).page("/alerts/" + crisis.alert)).contains("绳子一根");
        crisis.started("red")
                .fact(
                        new ResponseFact.MeansRemoved(entry, Confidential.of("绳子一根")),
                        Duration.ofSeconds(600));
        world.settle();
        assertThat(school.as(Role.COUNSELOR).page("/cases/" + crisis.casefile))
                .containsOnlyOnce("绳子一根")
                .contains("刘示例（预警上已记，启动时转入）", "corrects=" + entry.id());
        assertThat(school.as(Role.COUNSELOR).page("/alerts/" + crisis.alert)).contains("绳子一根");
    }

    @Test
    void a_role_is_that_of_whoever_it_stands_beside_or_says_whose_it_is() {
        crisis.started("red")
                .fact(
                        new ResponseFact.MeansRemoved(
                                by(Role.CLASS_TEACHER, Optional.empty()), Confidential.of("美工刀一把")),
                        Duration.ofHours(1));
        assertThat(whoAndRole("班示例做，王示例记录")).containsOnly("班示例做，王示例记录,记录人是心理教师");
    }

    /** The two cells of the table that say who, in which role. */
    private List<String> whoAndRole(String who) {
        world.settle();
        return school.as(Role.AUDITOR)
                .page("/audit/cases/" + crisis.casefile + "/events.csv")
                .lines()
                .filter(line -> line.contains(who))
                .map(line -> line.replace("\"", ""))
                .map(line -> line.substring(line.indexOf(who)))
                .map(line -> line.split(",")[0] + "," + line.split(",")[1])
                .toList();
    }

    @Test
    void a_clock_that_begins_with_what_somebody_did_is_started_by_the_program() {
        crisis.started("red");
        school.log(
                StreamType.RESPONSE,
                crisis.response.value(),
                new ResponseCourse.StepDue(
                        new StepId("supervision"), 1, Optional.of(NIGHT.plusSeconds(1200))),
                Role.COUNSELOR,
                NIGHT.plusSeconds(601));
        world.settle();
        String table =
                school.as(Role.AUDITOR).page("/audit/cases/" + crisis.casefile + "/events.csv");
        assertThat(table.lines().filter(line -> line.contains("response.step_due")))
                .isNotEmpty()
                .allMatch(line -> line.contains("系统计时") && !line.contains("王示例"));
    }

    @Test
    void tables_say_the_schools_time_to_the_second() {
        crisis.started("red");
        world.settle();
        String audit = "/audit/cases/" + crisis.casefile;
        for (String table : List.of("/events.csv", "/steps.csv", "/notices.csv", "/reads.csv")) {
            assertThat(school.as(Role.AUDITOR).page(audit + table).replaceAll(RAW, ""))
                    .as(table)
                    .doesNotContainPattern("[0-9]T[0-9:.]+Z")
                    .doesNotContainPattern("[0-9]T[0-9:]+[.][0-9]");
        }
        assertThat(school.as(Role.AUDITOR).page(audit + "/events.csv"))
                .contains("2026-11-22T23:07:00+08:00");
        assertThat(school.as(Role.AUDITOR).page(audit + "/reads.csv")).contains("+08:00\"");
    }

    @Test
    void who_starts_the_plan_is_not_told_to_have_stayed_with_the_student() {
        crisis.started("red", Optional.of(NIGHT));
        world.settle();
        String steps =
                school.as(Role.AUDITOR).page("/audit/cases/" + crisis.casefile + "/steps.csv");
        assertThat(steps.lines().filter(line -> line.contains("守住学生")))
                .isNotEmpty()
                .allMatch(line -> line.contains("刘示例") && !line.contains("王示例"));
    }

    @Test
    void an_end_names_who_proposed_it_and_who_confirmed_it() {
        crisis.started("red");
        school.log(
                StreamType.RESPONSE,
                crisis.response.value(),
                new ResponseCourse.EndingProposed(
                        new EntryId(UUID.randomUUID()),
                        Confidential.of("示例"),
                        school.person(Role.COUNSELOR)),
                Role.COUNSELOR,
                NIGHT.plusSeconds(8000));
        school.log(
                StreamType.RESPONSE,
                crisis.response.value(),
                new ResponseCourse.Ended(
                        school.person(Role.COUNSELOR), school.person(Role.PSYCHOLOGY_LEAD)),
                Role.PSYCHOLOGY_LEAD,
                NIGHT.plusSeconds(9000));
        assertThat(told()).allMatch(page -> page.contains("提议人 王示例") && page.contains("林示例"));
        assertThat(school.as(Role.AUDITOR).page("/audit/cases/" + crisis.casefile))
                .containsPattern("(?s)结束响应.{0,600}（另有王示例）");
    }
}

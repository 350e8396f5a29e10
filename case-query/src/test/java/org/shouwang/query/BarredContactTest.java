package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Standing;
import org.shouwang.contract.student.StudentEvent;
import org.shouwang.contract.token.StepId;

/**
 * An auditor reads that a barred father was called: once, at the step, and nowhere that he was not.
 */
class BarredContactTest {

    private static final Instant NIGHT = QueryWorld.START.minus(Duration.ofHours(15));

    private static QueryWorld world;
    private static TestSchool school;
    private static Crisis crisis;
    private static GuardianId mother;
    private static GuardianId father;

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
        school = world.school();
        mother =
                school.guardian(
                        school.student(0), StudentEvent.Relation.MOTHER, "李母", "13912345603");
        father =
                school.guardian(
                        school.student(0), StudentEvent.Relation.FATHER, "李父", "13912345604");
        school.log(
                StreamType.STUDENT,
                school.student(0).value(),
                new StudentEvent.GuardianBarred(
                        father, Confidential.of("孩子说怕回家"), school.person(Role.COUNSELOR)),
                Role.COUNSELOR,
                NIGHT.minusSeconds(86_400));
        crisis =
                new Crisis(school, school.student(0), "A7K3M9", NIGHT)
                        .raised(AlertEvent.Danger.NOW, "说明天不用叫我了")
                        .started("red");
        stands(mother, Standing.MAY_BE_TOLD);
        stands(father, Standing.BARRED);
        called(father, 20, ResponseFact.Outcome.NO_ANSWER, Optional.empty());
        called(father, 22, ResponseFact.Outcome.REACHED, Optional.of("他自己打来"));
        Entry mistaken = called(father, 24, ResponseFact.Outcome.REACHED, Optional.empty());
        crisis.fact(
                new ResponseFact.EntryCorrected(
                        crisis.entry(Duration.ofMinutes(25)),
                        mistaken.id(),
                        Confidential.of("点错了人"),
                        Optional.empty()),
                Duration.ofMinutes(25));
        called(mother, 30, ResponseFact.Outcome.REACHED, Optional.empty());
        world.settle();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static void stands(GuardianId guardian, Standing standing) {
        school.log(
                StreamType.RESPONSE,
                crisis.response.value(),
                new ResponseCourse.GuardianStands(guardian, standing),
                Role.COUNSELOR,
                NIGHT.plusSeconds(600));
    }

    private static Entry called(
            GuardianId whom, int minute, ResponseFact.Outcome outcome, Optional<String> why) {
        Entry entry = crisis.entry(Duration.ofMinutes(minute));
        crisis.fact(
                new ResponseFact.GuardianAttempted(
                        entry,
                        whom,
                        whom.equals(father) ? Standing.BARRED : Standing.MAY_BE_TOLD,
                        ResponseFact.Channel.PHONE,
                        outcome,
                        Optional.empty(),
                        Optional.empty()),
                Duration.ofMinutes(minute));
        why.ifPresent(
                reason ->
                        school.log(
                                StreamType.RESPONSE,
                                crisis.response.value(),
                                new ResponseCourse.Deviated(
                                        new StepId("inform-guardian"),
                                        List.of(),
                                        entry.id(),
                                        Optional.of(Confidential.of(reason))),
                                Role.COUNSELOR,
                                NIGHT.plus(Duration.ofMinutes(minute))));
        return entry;
    }

    private static String audit(String table, String language) {
        return school.as(Role.AUDITOR)
                .get("/audit/cases/" + crisis.casefile + table, "Accept-Language", language)
                .body();
    }

    private static List<String> rows(String csv, String holding) {
        return Arrays.stream(csv.split("\r\n")).filter(row -> row.contains(holding)).toList();
    }

    /** The row of one step, in plain words. */
    private static String step(String page, String name) {
        return Arrays.stream(page.split("<tr "))
                .map(row -> row.replaceAll("<[^>]*>|\\s+", " ").replaceAll(" +", " "))
                .filter(row -> row.startsWith("role=\"row\"> " + name + " "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void that_a_guardian_must_not_be_told_accuses_nobody_of_having_told() {
        assertThat(rows(audit("/events.csv", "zh"), "guardian_stands"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).doesNotContain("违反", "父亲 李父（"))
                .anySatisfy(row -> assertThat(row).contains("父亲 李父 · 不得告知"))
                .anySatisfy(row -> assertThat(row).contains("母亲 李母 · 可以告知"));
        assertThat(rows(audit("/events.csv", "en"), "guardian_stands"))
                .allSatisfy(row -> assertThat(row).doesNotContain("against"))
                .anySatisfy(row -> assertThat(row).contains("李父 · must not be told"));
        assertThat(audit("", "zh")).contains("父亲 李父 · 不得告知");
    }

    @Test
    void a_contact_against_the_mark_is_still_called_so() {
        assertThat(rows(audit("/events.csv", "zh"), "response.guardian_attempted"))
                .filteredOn(row -> row.contains("违反“不得告知”标记"))
                .hasSize(3);
    }

    @Test
    void the_step_was_asked_for_and_says_that_a_barred_guardian_was_contacted() {
        assertThat(step(audit("", "zh"), "告知监护人"))
                .contains(
                        "按时",
                        "联系了不得告知的监护人：父亲 李父，昨天 23:27，王示例记录 ",
                        "联系了不得告知的监护人：父亲 李父，昨天 23:29，王示例记录。“他自己打来”")
                .doesNotContain("预案没有要求", "23:31，王示例");
        assertThat(step(audit("", "en"), "Inform the guardian"))
                .contains("A guardian who must not be told was contacted: ")
                .doesNotContain("did not ask");
    }

    @Test
    void the_table_of_steps_says_so_too() {
        assertThat(rows(audit("/steps.csv", "zh"), "\"告知监护人\""))
                .singleElement()
                .asString()
                .contains("联系了不得告知的监护人：父亲 李父", "他自己打来")
                .doesNotContain("预案没有要求");
    }
}

package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.id.WorryId;
import org.shouwang.contract.worry.WorryEvent;

/** Whoever may audit finds every worry, and from there who opened it. */
class WorryForAuditTest {

    private static final Instant DAY = QueryWorld.START.minus(Duration.ofDays(9));

    private static QueryWorld world;

    private final TestSchool school = world.school();

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void an_auditor_finds_the_worries_in_the_menu_and_how_each_was_answered() {
        WorryId worry = reported(school.student(0), DAY);
        answered(worry);
        world.settle();

        assertThat(school.as(Role.AUDITOR).page("/audit")).contains("href=\"/worries\"");
        assertThat(page(Role.AUDITOR, ""))
                .contains("href=\"/do/worries/" + worry + "\"", "已答复", "持续关注")
                .doesNotContain("上课总趴着", "再看一周");
        assertThat(school.as(Role.AUDITOR).get("/worries", "Accept-Language", "en").body())
                .contains("Worries", "Answered");
        assertThat(school.as(Role.ADMINISTRATOR).status("/worries")).isEqualTo(404);
    }

    @Test
    void a_class_teacher_finds_the_own_ones_and_those_of_the_own_class_only() {
        StudentId elsewhere = school.enrol("示例远", "30009", school.schoolClass(1));
        WorryId own = reported(school.student(0), DAY);
        WorryId other = reported(elsewhere, DAY.plus(Duration.ofHours(1)), Role.PSYCHOLOGY_LEAD);

        assertThat(page(Role.CLASS_TEACHER, ""))
                .contains(own.toString())
                .doesNotContain(other.toString());
    }

    @Test
    void more_than_a_page_goes_on_where_the_page_ended() {
        WorryId first = reported(school.student(0), DAY);
        for (int i = 1; i <= 25; i++) {
            reported(school.student(0), DAY.plus(Duration.ofMinutes(i)));
        }

        String page = page(Role.AUDITOR, "");

        assertThat(page).doesNotContain(first.toString());
        String next = page.replaceAll("(?s).*href=\"/worries(\\?before=[^\"]+)\".*", "$1");
        assertThat(page(Role.AUDITOR, next.replace("&amp;", "&"))).contains(first.toString());
    }

    private WorryId reported(StudentId student, Instant at) {
        return reported(student, at, Role.CLASS_TEACHER);
    }

    private WorryId reported(StudentId student, Instant at, Role by) {
        var worry = new WorryId(UUID.randomUUID());
        school.log(
                StreamType.WORRY,
                worry.value(),
                new WorryEvent.Reported(
                        worry,
                        school.id(),
                        student,
                        Confidential.of("上课总趴着"),
                        Occurred.exactly(at),
                        school.person(by),
                        Optional.empty()),
                by,
                at);
        return worry;
    }

    private void answered(WorryId worry) {
        school.log(
                StreamType.WORRY,
                worry.value(),
                new WorryEvent.Answered(
                        WorryEvent.Triage.WATCHING,
                        Confidential.of("再看一周"),
                        school.person(Role.COUNSELOR)),
                Role.COUNSELOR,
                DAY.plus(Duration.ofHours(3)));
    }

    private String page(Role role, String query) {
        world.settle();
        return school.as(role).page("/worries" + query);
    }
}

package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.response.ResponseFact;

/** Where a guardian is suspected, nobody at home is called before somebody has decided. */
class HomeInDoubtTest {

    private static final Instant NIGHT = QueryWorld.START.minus(Duration.ofHours(15));

    private static QueryWorld world;

    private final TestSchool school = world.school();
    private final Crisis crisis =
            new Crisis(school, school.student(0), "A7K3M9", NIGHT)
                    .raised(AlertEvent.Danger.NOW, "手臂有伤")
                    .started("red");

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void the_case_says_so_in_red_and_shows_no_number() {
        suspected(ResponseFact.Suspect.GUARDIAN);

        assertThat(page("/cases/" + crisis.casefile))
                .contains("先不要联系家里任何人", "banner shout", "/record/safe-contact-checked")
                .doesNotContain("href=\"tel:");
    }

    @Test
    void so_does_the_case_as_of_a_time_before_anybody_suspected_it() {
        String before = "/cases/" + crisis.casefile + "?asOf=" + asOf(Duration.ofMinutes(30));
        assertThat(page(before)).contains("href=\"tel:");

        suspected(ResponseFact.Suspect.GUARDIAN);

        assertThat(page(before)).contains("先不要联系家里任何人").doesNotContain("href=\"tel:");
    }

    @Test
    void so_does_the_alert_that_the_response_answers() {
        assertThat(page("/alerts/" + crisis.alert)).doesNotContain("先不要联系家里任何人");

        suspected(ResponseFact.Suspect.GUARDIAN);

        assertThat(page("/alerts/" + crisis.alert)).contains("先不要联系家里任何人");
    }

    @Test
    void a_class_teacher_hears_on_the_alert_that_nobody_is_called_and_not_why() {
        Crisis hers =
                new Crisis(school, school.student(1), "B7K3M9", NIGHT)
                        .raisedBy(Role.CLASS_TEACHER, "手臂有伤")
                        .started("red");
        suspected(hers, ResponseFact.Suspect.GUARDIAN);

        world.settle();
        assertThat(school.as(Role.CLASS_TEACHER).page("/alerts/" + hers.alert))
                .contains("先等安全判断，暂不联系家里")
                .doesNotContain("不得先得到消息", "可能伤害");
    }

    @Test
    void whoever_has_decided_ends_it() {
        suspected(ResponseFact.Suspect.GUARDIAN);
        crisis.fact(
                new ResponseFact.SafeContactChecked(
                        crisis.entry(Duration.ofMinutes(50)),
                        ResponseFact.SafeContact.SAFE,
                        Set.of(),
                        Optional.empty(),
                        Confidential.of("和学生谈过")),
                Duration.ofMinutes(50));

        assertThat(page("/cases/" + crisis.casefile))
                .contains("href=\"tel:")
                .doesNotContain("先不要联系家里任何人");
    }

    @Test
    void somebody_else_who_is_suspected_leaves_the_family_to_be_called() {
        suspected(ResponseFact.Suspect.STAFF);

        assertThat(page("/cases/" + crisis.casefile))
                .contains("href=\"tel:")
                .doesNotContain("先不要联系家里任何人");
    }

    @Test
    void where_another_adult_is_told_the_case_says_whom_and_shows_no_other_number() {
        instead(Optional.of(Confidential.of("姑姑 王示例 13800003333")));

        assertThat(page("/cases/" + crisis.casefile))
                .contains("安全判断：改告知 姑姑 王示例 13800003333", "先不联系")
                .doesNotContain("href=\"tel:");
        assertThat(step(page("/cases/" + crisis.casefile)))
                .as("the step that says to tell a guardian names that adult")
                .contains("改告知 姑姑 王示例 13800003333");
    }

    @Test
    void where_that_adult_was_not_named_the_case_says_whom_to_ask() {
        instead(Optional.empty());

        assertThat(page("/cases/" + crisis.casefile))
                .contains("没有写明是谁：先问作出判断的人")
                .doesNotContain("href=\"tel:");
    }

    @Test
    void so_does_the_day_of_whoever_is_asked_to_tell() {
        instead(Optional.of(Confidential.of("姑姑 王示例 13800003333")));

        world.settle();
        assertThat(school.as(Role.CLASS_TEACHER).page("/today")).contains("改告知 姑姑 王示例 13800003333");
    }

    private static String step(String page) {
        int form = page.indexOf("/record/guardian-attempted\"");
        return page.substring(page.lastIndexOf("<li", form), form);
    }

    private void instead(Optional<Confidential> whom) {
        crisis.fact(
                new ResponseFact.SafeContactChecked(
                        crisis.entry(Duration.ofMinutes(45)),
                        ResponseFact.SafeContact.TELL_ANOTHER,
                        Set.of(),
                        whom,
                        Confidential.of("和学生谈过")),
                Duration.ofMinutes(45));
    }

    private void suspected(ResponseFact.Suspect suspect) {
        suspected(crisis, suspect);
    }

    private static void suspected(Crisis crisis, ResponseFact.Suspect suspect) {
        crisis.fact(
                new ResponseFact.AbuseSuspected(
                        crisis.entry(Duration.ofMinutes(40)), suspect, Confidential.of("手臂有伤")),
                Duration.ofMinutes(40));
    }

    private static String asOf(Duration later) {
        return LocalDateTime.ofInstant(NIGHT.plus(later), ZoneId.of("Asia/Shanghai"))
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private String page(String path) {
        world.settle();
        return school.as(Role.COUNSELOR).page(path);
    }
}

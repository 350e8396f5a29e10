package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.casefile.CasefileEvent;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.ResponseFact;

/** The list of case files, filtered: who stands in its rows, and who does not. */
class CaseFilterTest {

    private static final Pattern ROW =
            Pattern.compile("<a class=\"strong\" href=\"/cases/[0-9a-f-]{36}\">([^<]+)</a>");

    private static QueryWorld world;
    private static TestSchool school;
    private static StaffId second;

    /**
     * Li is red and late, Zhao orange, Chen yellow and led by a second counselor; Zhou, of the
     * other class, orange and late; the files of Wu and Sun have nothing that runs, and Sun's is
     * closed.
     */
    @BeforeAll
    static void six_files() {
        world = QueryWorld.start();
        school = world.school();
        second = school.add("郑示例", Role.COUNSELOR, Set.of());
        crisis(0, Duration.ofDays(2)).started("red");
        inHand(crisis(1, Duration.ofMinutes(13)).started("orange"));
        Crisis chen = inHand(crisis(2, Duration.ofMinutes(13)).started("yellow"));
        led(chen, second);
        crisis(3, Duration.ofDays(2)).started("orange");
        open(4);
        log(
                open(5),
                new CasefileEvent.Closed(
                        Confidential.of("不再需要"), school.person(Role.PSYCHOLOGY_LEAD)));
        world.settle();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static Crisis crisis(int student, Duration ago) {
        return new Crisis(school, school.student(student), "A7K3M9", QueryWorld.START.minus(ago))
                .raised(AlertEvent.Danger.NOT_SURE, "需要看看");
    }

    /** With nothing late: what the plan asks for at once was done. */
    private static Crisis inHand(Crisis crisis) {
        return crisis.supervised()
                .fact(
                        new ResponseFact.EmergencyCalled(
                                crisis.entry(Duration.ofMinutes(3)),
                                ResponseFact.EmergencyService.AMBULANCE,
                                Optional.empty()),
                        Duration.ofMinutes(12));
    }

    private static void led(Crisis crisis, StaffId lead) {
        log(
                crisis,
                new CasefileEvent.ParticipantAdded(
                        lead, CasefileEvent.Relation.LEAD, school.person(Role.PSYCHOLOGY_LEAD)));
    }

    private static Crisis open(int student) {
        Crisis crisis = crisis(student, Duration.ofDays(3));
        log(
                crisis,
                new CasefileEvent.Opened(
                        crisis.casefile,
                        school.id(),
                        school.student(student),
                        school.person(Role.COUNSELOR)));
        led(crisis, school.person(Role.COUNSELOR));
        return crisis;
    }

    private static void log(Crisis crisis, CasefileEvent event) {
        school.log(
                StreamType.CASEFILE,
                crisis.casefile.value(),
                event,
                Role.PSYCHOLOGY_LEAD,
                QueryWorld.START);
    }

    private static Set<String> rows(String query) {
        return ROW.matcher(school.as(Role.PSYCHOLOGY_LEAD).page("/cases?" + query))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 李示例甲 赵示例 陈示例 周示例 吴示例",
        "level=red, 李示例甲",
        "level=orange, 赵示例 周示例",
        "level=yellow, 陈示例",
        "level=none, 吴示例",
        "level=none&state=all, 吴示例 孙示例",
        "state=open, 李示例甲 赵示例 陈示例 周示例 吴示例",
        "state=late, 李示例甲 周示例",
        "state=late&level=orange, 周示例",
        "state=closed, 孙示例",
        "state=all, 李示例甲 赵示例 陈示例 周示例 吴示例 孙示例"
    })
    void a_level_and_a_state_show_the_files_that_are_at_it_and_no_other(
            String query, String students) {
        assertThat(rows(query)).containsExactlyInAnyOrder(students.split(" "));
    }

    @Test
    void a_class_shows_its_own_students_alone() {
        assertThat(rows("class=" + school.schoolClass(0)))
                .containsExactlyInAnyOrder("李示例甲", "赵示例", "陈示例");
        assertThat(rows("class=" + school.schoolClass(1))).containsExactlyInAnyOrder("周示例", "吴示例");
        assertThat(rows("level=orange&class=" + school.schoolClass(1))).containsExactly("周示例");
    }

    @Test
    void a_lead_shows_the_files_that_are_led_and_no_other() {
        assertThat(rows("lead=" + second)).containsExactly("陈示例");
        assertThat(rows("lead=" + school.person(Role.COUNSELOR)))
                .containsExactlyInAnyOrder("李示例甲", "赵示例", "周示例", "吴示例");
        assertThat(rows("lead=" + school.person(Role.PRINCIPAL))).isEmpty();
    }

    @Test
    void every_filter_is_offered_as_it_was_chosen() {
        String page =
                school.as(Role.PSYCHOLOGY_LEAD)
                        .page("/cases?level=orange&state=late&class=" + school.schoolClass(1));
        for (String chosen : List.of("orange", "late", school.schoolClass(1).toString())) {
            assertThat(page).containsPattern("value=\"" + chosen + "\"[^>]*selected");
        }
    }
}

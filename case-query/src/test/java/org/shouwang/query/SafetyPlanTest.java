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
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseFact;

/** The safety plan in force stands beside the timeline, the last version of it. */
class SafetyPlanTest {

    private static final Instant NIGHT = QueryWorld.START.minus(Duration.ofHours(15));

    private static QueryWorld world;

    private final TestSchool school = world.school();
    private final Crisis crisis =
            new Crisis(school, school.student(0), "A7K3M9", NIGHT)
                    .raised(AlertEvent.Danger.NOW, "说明天不用叫我了")
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
    void the_last_version_is_shown_with_when_and_by_whom() {
        crisis.fact(written(entry(), 1, "难受时先找宿管"), Duration.ofHours(1))
                .fact(written(entry(), 2, "难受时先打给姑姑"), Duration.ofHours(2));

        assertThat(panel()).contains("第 2 版", "难受时先打给姑姑", "王示例").doesNotContain("难受时先找宿管");
    }

    @Test
    void an_earlier_version_put_right_is_no_newer_one() {
        Entry first = entry();
        EntryId right = new EntryId(UUID.randomUUID());
        crisis.fact(written(first, 1, "难受时先找宿管"), Duration.ofHours(1))
                .fact(written(entry(), 2, "难受时先打给姑姑"), Duration.ofHours(2))
                .fact(
                        new ResponseFact.EntryCorrected(
                                entry(), first.id(), Confidential.of("写错了"), Optional.of(right)),
                        Duration.ofHours(3))
                .fact(written(entry(right), 1, "难受时先找班主任"), Duration.ofHours(3));

        assertThat(panel()).contains("第 2 版", "难受时先打给姑姑");
    }

    @Test
    void one_that_was_taken_back_is_none() {
        Entry only = entry();
        crisis.fact(written(only, 1, "难受时先找宿管"), Duration.ofHours(1))
                .fact(
                        new ResponseFact.EntryCorrected(
                                entry(), only.id(), Confidential.of("不是这个学生"), Optional.empty()),
                        Duration.ofHours(2));

        assertThat(page()).doesNotContain("id=\"safety-plan\"");
    }

    private String panel() {
        String page = page();
        int begins = page.indexOf("id=\"safety-plan\"");
        return page.substring(begins, page.indexOf("</section>", begins));
    }

    private String page() {
        world.settle();
        return school.as(Role.COUNSELOR).page("/cases/" + crisis.casefile);
    }

    private static ResponseFact written(Entry entry, int version, String words) {
        return new ResponseFact.SafetyPlanWritten(
                entry, version, Confidential.of(words), true, false);
    }

    private Entry entry() {
        return entry(new EntryId(UUID.randomUUID()));
    }

    private Entry entry(EntryId id) {
        return new Entry(
                id,
                Occurred.exactly(NIGHT.plusSeconds(700)),
                school.person(Role.COUNSELOR),
                Optional.empty(),
                Optional.empty());
    }
}

package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseFact;

/** What was recorded and does not count says what it lacks, and where that is added. */
class WantingTest {

    private static final Instant NIGHT = QueryWorld.START.minus(Duration.ofHours(15));

    private static QueryWorld world;

    private final TestSchool school = world.school();
    private final Crisis crisis =
            new Crisis(school, school.student(0), "A7K3M9", NIGHT)
                    .raised(AlertEvent.Danger.NOW, "示例")
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
    void the_step_of_an_assessment_without_reasons_leads_to_its_correction() {
        Entry entry = crisis.entry(Duration.ofMinutes(40));
        crisis.fact(assessed(entry), Duration.ofMinutes(40));

        assertThat(page("/cases/" + crisis.casefile))
                .contains("已记录，还缺依据、第二个人")
                .contains("/assess/asq?corrects=" + entry.id());
        assertThat(page("/audit/cases/" + crisis.casefile)).contains("还缺依据、第二个人");
    }

    @Test
    void a_report_without_a_receipt_is_not_said_to_have_never_begun() {
        Entry entry = crisis.entry(Duration.ofMinutes(40));
        crisis.fact(
                new ResponseFact.BureauReported(
                        entry, ResponseFact.ReportKind.ORAL, Optional.empty(), Optional.empty()),
                Duration.ofMinutes(40));

        assertThat(page("/cases/" + crisis.casefile))
                .contains("已记录，还缺回执编号或接听人", "/record/bureau-reported?corrects=" + entry.id());
    }

    @Test
    void what_is_missing_before_the_end_is_what_the_page_that_ends_it_names() {
        crisis.acuteByItems("有计划");

        assertThat(page("/cases/" + crisis.casefile))
                .containsPattern(
                        "(?s)现在不能结案，还差：.*<li>这个等级至少到 \\d+ 月 \\d+ 日.*</li>.*<li>跟进</li>"
                                + ".*<li>评估中的回答仍要求继续处置。")
                .doesNotContain("步骤已齐");
        assertThat(
                        school.as(Role.COUNSELOR)
                                .get("/cases/" + crisis.casefile, "Accept-Language", "en")
                                .body())
                .contains(
                        "<li>This level stands at least until ",
                        "<li>The answers of an assessment still ask");
    }

    @Test
    void a_review_that_somebody_held_alone_leads_to_its_correction_until_one_of_two_was_held() {
        Entry alone = crisis.entry(Duration.ofMinutes(40));
        crisis.fact(reviewed(alone), Duration.ofMinutes(40));

        assertThat(page("/cases/" + crisis.casefile))
                .contains("已记录，还缺第二个人")
                .contains("/record/level-reviewed?corrects=" + alone.id());

        Entry entry = crisis.entry(Duration.ofMinutes(50));
        Entry together =
                new Entry(
                        entry.id(),
                        entry.occurred(),
                        entry.by(),
                        Optional.of(school.person(Role.PSYCHOLOGY_LEAD)),
                        Optional.empty());
        crisis.fact(reviewed(together), Duration.ofMinutes(50));

        assertThat(page("/cases/" + crisis.casefile)).doesNotContain("还缺第二个人");
    }

    private static ResponseFact reviewed(Entry entry) {
        return new ResponseFact.LevelReviewed(
                entry, Optional.of(ResponseFact.Finding.KEEP), Confidential.of("示例"));
    }

    private static ResponseFact assessed(Entry entry) {
        return new ResponseFact.Assessed(
                entry,
                ResponseFact.Instrument.ASQ,
                Optional.of(Confidential.of("asq-thoughts=no")),
                Optional.of(Confidential.of("band=NEGATIVE")),
                Set.of(),
                Confidential.of(""));
    }

    private String page(String path) {
        world.settle();
        return school.as(Role.COUNSELOR).page(path);
    }
}

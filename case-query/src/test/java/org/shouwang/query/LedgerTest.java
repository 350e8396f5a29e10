package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent;

/** Nothing that a browser says of itself keeps a read out of the ledger. */
class LedgerTest {

    private static QueryWorld world;

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static Crisis crisis(TestSchool school) {
        Crisis crisis =
                new Crisis(
                                school,
                                school.student(0),
                                "A7K3M9",
                                QueryWorld.START.minus(Duration.ofHours(15)))
                        .raised(AlertEvent.Danger.NOW, "说明天不用叫我了")
                        .acknowledged("我在路上")
                        .started("red");
        world.settle();
        return crisis;
    }

    private static long reads(Crisis crisis) {
        return world.reader()
                .sql("select count(*) from query.read_ledger where subject_id in (?, ?)")
                .params(crisis.casefile.value(), crisis.response.value())
                .query(Long.class)
                .single();
    }

    @Test
    void an_open_page_that_draws_itself_anew_is_one_read_of_that_page() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        Visitor counselor = school.as(Role.COUNSELOR);
        String page = "/cases/" + crisis.casefile;
        counselor.page(page);
        counselor.get(page, "X-Live", "1");
        assertThat(reads(crisis)).isEqualTo(1);
        counselor.get(page + "?before=9999", "X-Live", "1");
        assertThat(reads(crisis)).as("earlier entries are no part of it").isEqualTo(2);
    }

    @Test
    void what_the_writer_showed_stands_among_the_reads() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        for (String what : List.of("RESPONSE", "ALERT")) {
            world.writer()
                    .sql(
                            "insert into command.shown (at, school_id, staff_id, role, what,"
                                    + " record_id) values (?, ?, ?, 'COUNSELOR', ?, ?)")
                    .params(
                            QueryWorld.START.atOffset(ZoneOffset.UTC),
                            school.id().value(),
                            school.person(Role.COUNSELOR).value(),
                            what,
                            what.equals("ALERT") ? crisis.alert.value() : crisis.response.value())
                    .update();
        }
        Visitor auditor = school.as(Role.AUDITOR);
        String audit = "/audit/cases/" + crisis.casefile;
        assertThat(auditor.page(audit)).contains("处置（填写页）", "预警（填写页）", "为处置而填写时");
        assertThat(auditor.page(audit + "/reads.csv")).contains("处置（填写页）", "预警（填写页）");
    }

    @Test
    void numbers_that_the_writer_showed_of_the_student_stand_there_too() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        world.writer()
                .sql(
                        "insert into command.shown (at, school_id, staff_id, role, what,"
                                + " record_id) values (?, ?, ?, 'CLASS_TEACHER',"
                                + " 'GUARDIAN_PHONE', ?)")
                .params(
                        QueryWorld.START.atOffset(ZoneOffset.UTC),
                        school.id().value(),
                        school.person(Role.CLASS_TEACHER).value(),
                        school.student(0).value())
                .update();
        String audit = "/audit/cases/" + crisis.casefile;
        assertThat(school.as(Role.AUDITOR).page(audit)).contains("监护人电话");
        assertThat(school.as(Role.AUDITOR).page(audit + "/reads.csv"))
                .contains("班示例\",\"班主任\",\"监护人电话\"");
    }

    @Test
    void a_page_that_drew_itself_anew_is_told_apart_from_one_that_was_opened() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        school.as(Role.COUNSELOR).page("/cases/" + crisis.casefile);
        Visitor lead = school.as(Role.PSYCHOLOGY_LEAD);
        lead.page("/cases/" + crisis.casefile);
        // later than one look lasts: here, by another page of the same file
        lead.get("/audit/cases/" + crisis.casefile, "X-Live", "1", "Accept", "*/*");
        lead.get("/audit/cases/" + crisis.casefile, "X-Live", "1", "Accept", "*/*");
        String reads =
                school.as(Role.AUDITOR).page("/audit/cases/" + crisis.casefile + "/reads.csv");
        assertThat(reads)
                .contains("王示例\",\"心理教师\",\"个案时间线\"")
                .contains("林示例\",\"心理负责人\",\"个案时间线\"")
                .contains("（页面自行刷新）\"");
    }

    @Test
    void a_first_look_that_says_it_is_none_is_one() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        school.as(Role.PSYCHOLOGY_LEAD).get("/cases/" + crisis.casefile, "X-Live", "1");
        assertThat(reads(crisis)).isEqualTo(1);
        // the same person from another browser
        school.as(Role.PSYCHOLOGY_LEAD).get("/cases/" + crisis.casefile, "X-Live", "1");
        assertThat(reads(crisis)).isEqualTo(2);
        assertThat(school.as(Role.AUDITOR).page("/audit/cases/" + crisis.casefile + "/reads.csv"))
                .contains("林示例\",\"心理负责人\",\"个案时间线\"")
                .doesNotContain("页面自行刷新");
    }

    @Test
    void a_look_at_a_timeline_hides_no_audit_and_no_table() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        Visitor principal = school.as(Role.PRINCIPAL);
        principal.page("/cases/" + crisis.casefile);
        String audit = "/audit/cases/" + crisis.casefile;
        for (String path :
                List.of(
                        audit,
                        audit,
                        audit + "/events.csv",
                        audit + "/steps.csv",
                        audit + "/steps.csv",
                        "/audit/responses/" + crisis.response)) {
            long before = reads(crisis);
            assertThat(principal.get(path, "X-Live", "1", "Accept", "*/*").statusCode())
                    .isEqualTo(200);
            assertThat(reads(crisis)).as(path).isEqualTo(before + 1);
        }
    }

    @Test
    void what_one_reads_only_because_one_raised_the_alert_is_marked_so() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        school.as(Role.COUNSELOR).page("/cases/" + crisis.casefile);
        school.as(Role.DUTY_TEACHER).page("/alerts/" + crisis.alert);

        Visitor auditor = school.as(Role.AUDITOR);
        String audit = "/audit/cases/" + crisis.casefile;
        assertThat(auditor.page(audit)).contains("因本人发出该预警而可查阅").containsOnlyOnce("因本人发出该预警而可查阅");
        assertThat(auditor.page(audit + "/reads.csv").lines())
                .filteredOn(line -> line.contains("因本人发出该预警而可查阅"))
                .singleElement()
                .asString()
                .contains("值班教师");
    }
}

package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.response.ResponseFact;

/** The audit of a case with more events than a page draws at once. */
class LongAuditTest {

    private static final Instant NIGHT = QueryWorld.START.minus(Duration.ofDays(20));
    private static final int NOTES = 450;

    private static QueryWorld world;
    private static TestSchool school;
    private static Crisis crisis;
    private static Crisis other;

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
        school = world.school();
        crisis = crisis(0, "A7K3M9");
        other = crisis(1, "D6W2Q4");
        for (int i = 0; i < NOTES; i++) {
            Duration after = Duration.ofHours(1).plus(Duration.ofMinutes(30L * i));
            crisis.fact(
                    new ResponseFact.NoteAdded(
                            crisis.entry(after),
                            Confidential.of("第" + i + "号记录：" + "他说今天好一些了。".repeat(60)),
                            List.of()),
                    after);
        }
        world.settle();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static Crisis crisis(int student, String code) {
        return new Crisis(school, school.student(student), code, NIGHT)
                .raised(AlertEvent.Danger.NOW, "说明天不用叫我了")
                .told()
                .acknowledged("我在路上")
                .started("red");
    }

    private static String audit() {
        return "/audit/cases/" + crisis.casefile;
    }

    private static List<Integer> notes(String page) {
        return IntStream.range(0, NOTES)
                .filter(i -> page.contains("第" + i + "号记录"))
                .boxed()
                .toList();
    }

    private static String next(String page) {
        return page.contains("id=\"next-events\"")
                ? page.replaceAll("(?s).*id=\"next-events\">.*?href=\"([^\"#]*)#events\".*", "$1")
                        .replace("&amp;", "&")
                : "";
    }

    private static long reads(String action) {
        return world.reader()
                .sql("select count(*) from query.read_ledger where subject_id = ? and action = ?")
                .params(crisis.casefile.value(), action)
                .query(Long.class)
                .single();
    }

    private static long position(Crisis of) {
        return world.reader()
                .sql("select max(position) from query.entry where stream_id = ?")
                .param(of.response.value())
                .query(Long.class)
                .single();
    }

    @Test
    void links_lead_from_the_first_event_to_the_last_and_tell_each_once() {
        Visitor auditor = school.as(Role.AUDITOR);
        List<Integer> read = new ArrayList<>();
        int pages = 0;
        for (String at = audit(); !at.isEmpty(); pages++) {
            String page = auditor.page(at);
            assertThat(notes(page)).hasSizeLessThanOrEqualTo(200);
            read.addAll(notes(page));
            at = next(page);
        }
        assertThat(read).isEqualTo(IntStream.range(0, NOTES).boxed().toList());
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void reading_on_keeps_what_was_narrowed_and_the_instant() {
        String then = NIGHT.plus(Duration.ofHours(1)).plus(Duration.ofMinutes(30 * 250)).toString();
        Visitor auditor = school.as(Role.AUDITOR);
        String first = auditor.page(audit() + "?stream=response&asOf=" + then);
        assertThat(next(first)).contains("stream=response", "asOf=" + then);
        String second = auditor.page(next(first));
        assertThat(notes(second)).endsWith(250).doesNotContain(251);
        assertThat(next(second)).isEmpty();
    }

    @Test
    void an_open_page_fetches_only_the_events_that_follow() {
        Visitor auditor = school.as(Role.AUDITOR);
        String part = auditor.get(next(auditor.page(audit())), "HX-Request", "true").body();
        assertThat(notes(part)).hasSize(200);
        assertThat(part)
                .contains("（接上）", "id=\"next-events\"")
                .doesNotContain("<html", "<h1", "移走危险物品", "id=\"reads\"");
    }

    @Test
    void everything_unfolded_is_all_of_it_to_print() {
        String page = school.as(Role.AUDITOR).page(audit() + "?open=true");
        assertThat(notes(page)).hasSize(NOTES);
        assertThat(next(page)).isEmpty();
    }

    @Test
    void what_is_stored_is_fetched_for_one_event_and_is_no_part_of_the_page() {
        Visitor auditor = school.as(Role.AUDITOR);
        assertThat(auditor.page(audit())).contains("/raw/").doesNotContain("$sealed");
        String raw = audit() + "/raw/" + position(crisis);
        assertThat(auditor.page(raw)).contains("$sealed", "response.note_added", "<html");
        assertThat(auditor.get(raw, "HX-Request", "true").body())
                .contains("$sealed", "response.note_added")
                .doesNotContain("<html");
    }

    @Test
    void every_part_that_is_read_is_one_line_in_the_ledger() {
        Visitor auditor = school.as(Role.AUDITOR);
        long before = reads("READ_AUDIT_PAGE");
        String next = next(auditor.page(audit()));
        assertThat(reads("READ_AUDIT_PAGE")).isEqualTo(before + 1);
        auditor.get(next, "HX-Request", "true");
        assertThat(reads("READ_AUDIT_PAGE")).isEqualTo(before + 2);

        long raw = reads("READ_RAW_EVENTS");
        auditor.page(audit() + "/raw/" + position(crisis));
        assertThat(reads("READ_RAW_EVENTS")).isEqualTo(raw + 1);
        assertThat(auditor.page(audit())).contains("事件的原始内容");
    }

    @Test
    void an_event_of_another_case_or_from_later_is_as_one_that_there_is_not() {
        Visitor auditor = school.as(Role.AUDITOR);
        long before = reads("READ_RAW_EVENTS");
        String raw = audit() + "/raw/";
        long last = position(crisis);
        assertThat(auditor.status(raw + position(other))).isEqualTo(404);
        assertThat(auditor.status(raw + last + "?asOf=" + NIGHT)).isEqualTo(404);
        assertThat(auditor.status(raw + Long.MAX_VALUE)).isEqualTo(404);
        assertThat(auditor.status(raw + "x")).isEqualTo(404);
        assertThat(school.as(Role.COUNSELOR).status(raw + last)).isEqualTo(404);
        assertThat(reads("READ_RAW_EVENTS")).isEqualTo(before);
    }

    @Test
    void a_table_holds_every_event_as_it_is_stored() {
        String table = school.as(Role.AUDITOR).page(audit() + "/events.csv");
        assertThat(notes(table)).hasSize(NOTES);
        assertThat(table.lines().filter(line -> line.contains("note_added"))).hasSize(NOTES);
        assertThat(table.lines().filter(line -> line.contains("note_added")))
                .allMatch(line -> line.contains("$sealed"));
    }
}

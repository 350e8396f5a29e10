package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.staff.StaffEvent;
import org.shouwang.contract.student.StudentEvent;

/** The list of case files, searched as people do. */
class CaseSearchTest {

    private static final Pattern FILE = Pattern.compile("/cases/([0-9a-f-]{36})");

    private static QueryWorld world;
    private static TestSchool school;
    private static Crisis ofLi;
    private static Crisis ofZhou;

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
        school = world.school();
        ofLi = crisis(school, school.student(0), 1);
        ofZhou = crisis(school, school.student(3), 2);
        world.settle();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static Crisis crisis(TestSchool school, StudentId student, int hours) {
        return new Crisis(
                        school, student, "A7K3M9", QueryWorld.START.minus(Duration.ofHours(hours)))
                .raised(AlertEvent.Danger.NOT_SURE, "需要看看")
                .started("orange");
    }

    private static HttpResponse<String> find(Role role, String typed, String... more) {
        Map<String, String> values = new HashMap<>(Map.of("q", typed));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return school.as(role).post("/cases", "/cases", values);
    }

    private static Set<String> files(String page) {
        Set<String> files = new TreeSet<>();
        FILE.matcher(page).results().forEach(found -> files.add(found.group(1)));
        return files;
    }

    private static Set<String> found(String typed, String... more) {
        HttpResponse<String> answer = find(Role.PSYCHOLOGY_LEAD, typed, more);
        assertThat(answer.statusCode()).isEqualTo(200);
        return files(answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"李示例甲", "李", "例甲", "lslj", "LiShiLi", "20260101", "0101", "高一(3)班", "高一3"})
    void a_case_is_found_by_name_pinyin_number_or_class(String typed) {
        assertThat(found(typed)).contains(ofLi.casefile.toString());
        assertThat(found(typed)).doesNotContain(ofZhou.casefile.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "李 高一(3)班",
                "高一 3 班 李示例甲",
                "lslj 0101",
                "李　20260101",
                "高一3 高一(3)班",
                "示例 l 李"
            })
    void each_of_several_words_has_to_be_met(String typed) {
        assertThat(found(typed)).containsExactly(ofLi.casefile.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"周 高一(3)班", "李 周", "李示例甲 0102", "李 高二(1)班 高一(3)班"})
    void words_that_no_one_child_meets_find_nobody(String typed) {
        assertThat(found(typed)).isEmpty();
    }

    @Test
    void what_nobody_is_called_finds_nobody_and_says_so() {
        String page = find(Role.PSYCHOLOGY_LEAD, "钱示例").body();
        assertThat(files(page)).isEmpty();
        assertThat(page).contains("找到 0 份个案", "value=\"钱示例\"");
    }

    @Test
    void one_letter_says_that_it_is_too_little_and_narrows_nothing() {
        String page = find(Role.PSYCHOLOGY_LEAD, "l").body();
        assertThat(files(page)).contains(ofLi.casefile.toString(), ofZhou.casefile.toString());
        assertThat(page).contains("请再输入一个");
    }

    @Test
    void a_search_keeps_the_filters_and_an_empty_one_puts_them_into_the_address() {
        assertThat(found("示例", "state", "closed")).isEmpty();
        assertThat(found("示例", "level", "red")).isEmpty();
        HttpResponse<String> answer = find(Role.PSYCHOLOGY_LEAD, " ", "level", "orange");
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/cases?level=orange&state=open");
    }

    @Test
    void nobody_finds_more_than_the_list_shows_them() {
        for (Role role : List.of(Role.DUTY_TEACHER, Role.CLASS_TEACHER, Role.ADMINISTRATOR)) {
            assertThat(files(find(role, "李示例甲").body())).as(role.name()).isEmpty();
        }
        var stranger = school.add("外示例", Role.COUNSELOR, Set.of());
        assertThat(files(world.as(stranger).post("/cases", "/cases", Map.of("q", "李示例甲")).body()))
                .isEmpty();
        TestSchool elsewhere = world.school();
        crisis(elsewhere, elsewhere.student(0), 1);
        world.settle();
        assertThat(found("李示例甲")).containsExactly(ofLi.casefile.toString());
    }

    @Test
    void who_declared_a_conflict_finds_nothing_of_the_child() {
        TestSchool other = world.school();
        crisis(other, other.student(0), 1);
        other.log(
                StreamType.STAFF,
                other.person(Role.COUNSELOR).value(),
                new StaffEvent.ConflictDeclared(other.student(0), Confidential.of("亲属")),
                QueryWorld.START);
        world.settle();
        assertThat(
                        files(
                                other.as(Role.COUNSELOR)
                                        .post("/cases", "/cases", Map.of("q", "李示例甲"))
                                        .body()))
                .isEmpty();
    }

    @Test
    void what_was_found_is_in_the_ledger_before_it_is_shown() {
        long before = reads();
        find(Role.PRINCIPAL, "周示例");
        List<UUID[]> seen =
                world.reader()
                        .sql("select students from query.read_ledger where sequence > ?")
                        .param(before)
                        .query((row, _) -> (UUID[]) row.getArray(1).getArray())
                        .list();
        assertThat(seen).anySatisfy(s -> assertThat(s).containsExactly(school.student(3).value()));
    }

    private static long reads() {
        return world.reader()
                .sql("select coalesce(max(sequence), 0) from query.read_ledger")
                .query(Long.class)
                .single();
    }

    @Test
    void while_one_types_only_what_was_found_is_drawn() {
        String part = school.as(Role.PSYCHOLOGY_LEAD).typing("/cases", Map.of("q", "lslj"));
        assertThat(files(part)).containsExactly(ofLi.casefile.toString());
        assertThat(part).doesNotContain("<html", "<form method=\"post\" class=\"panel");
    }

    @Test
    void the_next_page_of_a_search_has_no_name_in_an_address() {
        TestSchool large = world.school();
        Set<String> all = new TreeSet<>();
        for (int i = 0; i < 30; i++) {
            StudentId student =
                    large.enrol("韩示例" + (char) ('甲' + i), "4000" + (10 + i), large.schoolClass(0));
            all.add(crisis(large, student, i + 1).casefile.toString());
        }
        world.settle();
        Visitor lead = large.as(Role.PSYCHOLOGY_LEAD);
        String first = lead.post("/cases", "/cases", Map.of("q", "韩示例")).body();
        assertThat(first).contains("找到 25 份以上").doesNotContain("?q=", "&amp;q=");
        String from = first.replaceAll("(?s).*name=\"from\" value=\"([^\"]*)\".*", "$1");
        String second = lead.post("/cases", "/cases", Map.of("q", "韩示例", "from", from)).body();
        assertThat(files(first)).hasSize(25);
        assertThat(files(second)).hasSize(5).doesNotContainAnyElementsOf(files(first));
        assertThat(all).containsAll(files(first)).containsAll(files(second));
    }

    @Test
    void a_corrected_name_is_found_and_the_wrong_one_no_longer() {
        TestSchool other = world.school();
        Crisis crisis = crisis(other, other.student(1), 1);
        other.log(
                StreamType.STUDENT,
                other.student(1).value(),
                new StudentEvent.IdentityCorrected(
                        Confidential.of("20260102"), Confidential.of("冯示例")),
                QueryWorld.START);
        world.settle();
        Visitor lead = other.as(Role.PSYCHOLOGY_LEAD);
        assertThat(files(lead.post("/cases", "/cases", Map.of("q", "冯示例")).body()))
                .containsExactly(crisis.casefile.toString());
        assertThat(files(lead.post("/cases", "/cases", Map.of("q", "赵示例")).body())).isEmpty();
    }
}

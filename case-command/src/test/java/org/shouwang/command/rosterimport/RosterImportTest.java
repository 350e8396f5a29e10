package org.shouwang.command.rosterimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Student;
import org.shouwang.command.directory.Students;
import org.shouwang.command.roster.Xlsx;
import org.shouwang.command.staff.decision.StaffCommand;
import org.shouwang.command.student.decision.StudentCommand;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.ImportId;
import org.shouwang.postgres.DatabaseRole;
import org.springframework.jdbc.core.simple.JdbcClient;

class RosterImportTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final String HEADER = "学号,姓名,班级,是否住校,宿舍,母亲姓名,母亲电话\n";

    private final TestWorld world = TestWorld.shared();
    private final TestSchool school = world.school();
    private final Visitor admin = school.as(Role.ADMINISTRATOR);

    @Test
    void a_roster_becomes_students_classes_and_guardians_once_it_is_confirmed() {
        String page = upload(HEADER + "2027001,周示例,高一(3)班,是,5 号楼 101,周母,13800000001\n" + present());

        assertThat(admin.get(page).body()).contains("周示例", "还没有记录任何内容", "新生");
        assertThat(students("周示例")).isEmpty();
        confirm(page);

        Student joined = students("周示例").getFirst();
        assertThat(joined.classLabel()).isEqualTo("高一(3)班");
        assertThat(joined.dormitory()).contains("5 号楼 101");
        assertThat(joined.guardians())
                .singleElement()
                .satisfies(g -> assertThat(g.phone()).contains("13800000001"));
        assertThat(admin.get(page).body()).contains("导入完成");
    }

    @Test
    void next_years_file_shuffled_gives_moves_joiners_and_leavers_to_confirm() {
        String page =
                upload(
                        "班级;姓名;学号\n"
                                + "高二(1)班;李示例乙;20260102\n"
                                + "高二(1)班;李示例甲;20260101\n"
                                + "高一(1)班;新示例;20270001\n");

        String shown = admin.get(page).body();
        assertThat(shown).contains("李示例甲", "高一(1)班 → 高二(1)班", "新示例", "孙示例");
        confirm(page, "leavers", "true", "leaving", "4");

        assertThat(students("李示例甲").getFirst().classLabel()).isEqualTo("高二(1)班");
        assertThat(students("孙示例")).isEmpty();
        assertThat(students("新示例")).hasSize(1);
        assertThat(world.bean(Students.class).find(school.student(0)).orElseThrow().number())
                .contains("20260101");
    }

    @Test
    void without_the_tick_nobody_leaves() {
        confirm(upload(HEADER + "20260101,李示例甲,高二(1)班,,,,\n"));

        assertThat(students("孙示例")).hasSize(1);
    }

    @Test
    void one_class_alone_does_not_make_the_whole_school_leave_by_a_slip() {
        String page = upload(HEADER + "20260101,李示例甲,高一(1)班,,,,\n20270001,周示例,高一(1)班,,,,\n");
        String shown = admin.get(page).body();
        assertThat(shown)
                .contains("全校 6 名学生中有 5 名不在文件里", "超过全校的 20%", "name=\"leaving\"")
                .doesNotContainPattern("name=\"leavers\"[^>]*checked");

        for (String typed : List.of("", "6", "五")) {
            List<String> fields = new ArrayList<>(List.of(fields(shown)));
            fields.addAll(List.of("leavers", "true", "leaving", typed));
            HttpResponse<String> slip =
                    admin.post(page + "/confirm", fields.toArray(String[]::new));
            assertThat(slip.statusCode()).as(typed).isEqualTo(400);
            assertThat(slip.body())
                    .containsPattern("name=\"leavers\"[^>]*checked")
                    .contains("value=\"" + typed + "\"");
        }
        assertThat(students("孙示例")).hasSize(1);
        assertThat(students("周示例")).isEmpty();

        confirm(page, "leavers", "true", "leaving", " 5 ");
        assertThat(students("孙示例")).isEmpty();
    }

    @Test
    void who_may_know_is_warned_of_leavers_with_an_alert_and_an_administrator_is_told_to_ask() {
        String file = HEADER + "20260101,李示例甲,高一(1)班,,,,\n";
        String quiet = admin.get(upload(file)).body();
        assertThat(quiet).contains("请先把名单给心理负责人看过").doesNotContain("还没有结束");
        assertThat(school.as(Role.PRINCIPAL).get(upload(file)).body()).doesNotContain("还没有结束");

        raise(5);
        assertThat(listless(admin.get(upload(file)).body())).isEqualTo(listless(quiet));
        for (Role role : List.of(Role.PRINCIPAL, Role.MORAL_EDUCATION_DIRECTOR)) {
            assertThat(school.as(role).get(upload(file)).body())
                    .as(role.name())
                    .containsPattern("(?s)还没有结束的</strong>.{1,80}1</span>.{1,80}孙示例")
                    .contains("请先和负责人确认去向");
        }
        assertThat(school.as(Role.PRINCIPAL).reading("en").get(upload(file)).body())
                .contains("has an alert or a response that has not ended");

        school.send(
                new StaffCommand.DeclareConflict(
                        school.person(Role.PRINCIPAL).staff(),
                        school.student(5),
                        Confidential.of("亲属")));
        assertThat(school.as(Role.PRINCIPAL).reading("zh-CN").get(upload(file)).body())
                .doesNotContain("还没有结束");
    }

    private void raise(int student) {
        HttpResponse<String> raised =
                school.as(Role.DUTY_TEACHER)
                        .post(
                                "/raise",
                                "student",
                                school.student(student).toString(),
                                "account",
                                "明天不用叫我了");
        String alert = Visitor.location(raised).replaceAll("^/raise/([0-9a-f-]{36}).*", "$1");
        await().until(() -> world.bean(Cases.class).alert(AlertId.of(alert)).isPresent());
    }

    /** A page without what differs from one drawing to the next. */
    private static String listless(String page) {
        return page.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "csrf");
    }

    @Test
    void a_few_who_left_are_ticked_and_not_counted_out() {
        String page = upload(HEADER + present().lines().limit(5).collect(Collectors.joining("\n")));
        assertThat(admin.get(page).body())
                .contains("全校 6 名学生中有 1 名不在文件里")
                .doesNotContain("name=\"leaving\"");

        confirm(page, "leavers", "true");
        assertThat(students("孙示例")).isEmpty();
    }

    @Test
    void who_left_and_stands_in_a_later_file_comes_back_as_the_same_person() {
        confirm(
                upload(HEADER + "20260101,李示例甲,高一(1)班,,,,\n20279999,新示例,高一(1)班,,,,\n"),
                "leavers",
                "true",
                "leaving",
                "5");
        assertThat(students("王示例")).isEmpty();

        String page = upload(HEADER + "20260103,王示例,高一(1)班,,,,\n");
        assertThat(admin.get(page).body()).contains("返校");
        confirm(page);

        assertThat(students("王示例").getFirst().id()).isEqualTo(school.student(2));
    }

    @Test
    void a_number_with_another_name_has_to_be_looked_at() {
        String page = upload(HEADER + "20260101,李示例佳,高一(1)班,,,,\n");
        String shown = admin.get(page).body();
        assertThat(shown).contains("李示例甲 → 李示例佳");

        HttpResponse<String> refused = admin.post(page + "/confirm", fields(shown));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("请核对姓名不同的学生后勾选");
        assertThat(students("李示例甲")).hasSize(1);

        confirm(page, "renamed", "true");
        assertThat(students("李示例佳").getFirst().id()).isEqualTo(school.student(0));
    }

    @Test
    void a_guardian_on_record_gets_the_new_number_and_a_bar_stands() {
        Student known = world.bean(Students.class).find(school.student(0)).orElseThrow();
        var mother = known.guardians().getFirst();
        school.send(
                new StudentCommand.BarGuardian(
                        school.student(0),
                        mother.id(),
                        Confidential.of("疑似伤害"),
                        school.person(Role.COUNSELOR).staff()));

        String page = upload(HEADER + "20260101,李示例甲,高一(1)班,,," + "母亲李" + ",13611112222\n");
        assertThat(admin.get(page).body()).doesNotContain("13900000101");
        confirm(page);

        Student now = world.bean(Students.class).find(school.student(0)).orElseThrow();
        assertThat(now.guardians())
                .singleElement()
                .satisfies(g -> assertThat(g.barred()).isTrue())
                .satisfies(g -> assertThat(g.phone()).isEmpty());
    }

    @Test
    void a_guardians_number_is_not_shown_to_whoever_maps_the_columns() {
        String page =
                upload(
                        "学号,姓名,班级,母亲姓名,母亲电话,备注,父亲联系办法\n"
                            + "20270001,周示例,高一(3)班,周母,13900000104,找她 139-0000-0105,０１３９００００１０６\n"
                            + "13527000002,吴示例,高一(3)班,13900000107,87650108,,\n");
        String shown = admin.get(page).body();

        assertThat(shown)
                .contains("139****0104", "87****08", "20270001", "13527000002", "139****0105")
                .doesNotContain("13900000104", "87650108", "0000-0105", "００００", "13900000107");

        Map<String, String> chosen = values(shown);
        chosen.putAll(Map.of("column-NUMBER", "4", "column-CLASS", "4", "column-NAME", "1"));
        chosen.put("column-GUARDIAN_1_PHONE", "0");
        chosen.put("column-GUARDIAN_1_NAME", "");
        assertThat(admin.post(page, flat(chosen)).body()).doesNotContain("13900000104", "87650108");
        chosen.putAll(Map.of("column-NUMBER", "0", "column-GUARDIAN_1_PHONE", ""));
        assertThat(admin.post(page, flat(chosen)).body())
                .contains("<strong>周示例</strong> <span>139****0104</span>")
                .doesNotContain("13900000104", "87650108");
    }

    @Test
    void columns_that_were_taken_for_others_can_be_chosen_and_the_choice_is_kept() {
        String page = upload("编号,学号,姓名,班级\n1,2027001,周示例,高一(1)班\n2,2027002,吴示例,高一(1)班\n");
        Map<String, String> chosen = values(admin.get(page).body());
        chosen.put("column-NUMBER", "0");

        String again = admin.post(page, flat(chosen)).body();

        assertThat(again).contains("<option value=\"0\" selected=\"selected\">A 编号");
        chosen.putAll(values(again));
        chosen.put("column-NUMBER", "");
        assertThat(admin.post(page, flat(chosen)).body()).contains("没有指定哪一列是“学号”");
        chosen.put("column-NUMBER", "99");
        assertThat(admin.post(page, flat(chosen)).body()).contains("请选择一项");
    }

    @Test
    void every_wrong_cell_is_said_by_its_place_and_nothing_is_imported() {
        String page = upload(HEADER + "2027001,周示例,高一(3)班,不知道,,,\n2027001,吴示例,,是,,,123\n");
        String shown = admin.get(page).body();

        assertThat(shown).contains("D2", "是否住校应为", "C3", "没有班级", "整份文件都不会导入");
        assertThat(shown).doesNotContain("/confirm");
        HttpResponse<String> forced = admin.post(page + "/confirm", fields(shown));
        assertThat(forced.statusCode()).isEqualTo(400);
        assertThat(students("周示例")).isEmpty();
        assertThat(admin.reading("en").get(page).body())
                .contains("none of the file will be imported");
    }

    @Test
    void a_formula_without_a_value_is_no_name_and_nobody_without_one_is_imported() {
        for (String empty :
                List.of(
                        "<c r=\"B@\"><f>cmd()</f></c>",
                        "<c r=\"B@\" t=\"str\"><f>cmd()</f><v></v></c>",
                        "<c r=\"B@\" t=\"str\"><v>&#8203;&#8205;</v></c>")) {
            Xlsx file = Xlsx.sheet().texts("学号", "姓名", "班级").texts("2027001", "周示例", "高一(3)班");
            String page =
                    upload(
                            file.cells(
                                            Xlsx.number(0, "2027002", "")
                                                    + empty
                                                    + file.shared(2, "高一(3)班"))
                                    .bytes());
            String shown = admin.get(page).body();

            assertThat(shown).as(empty).contains("B3", "没有姓名").doesNotContain("/confirm");
            assertThat(admin.post(page + "/confirm", fields(shown)).statusCode())
                    .as(empty)
                    .isEqualTo(400);
        }
        assertThat(world.bean(Students.class).enrolled(school.id())).hasSize(6);
    }

    @Test
    void texts_like_formulas_are_said_before_anybody_is_imported_and_no_name_is_one() {
        String page = upload(HEADER + "2027001,-周示例,高一(3)班,,=1+2,,\n" + present());

        assertThat(admin.get(page).body()).contains("有 2 个单元格的文字像公式（B2 E2）");
        assertThat(admin.reading("en").get(page).body())
                .contains("2 cells read like a formula (B2 E2); kept as plain text");

        String refused =
                admin.reading("zh-CN")
                        .get(
                                upload(
                                        HEADER
                                                + "2027001,=HYPERLINK(1),高一(3)班,,,,\n"
                                                + "2027002,<script>,高一(3)班,,,,\n"))
                        .body();
        assertThat(refused)
                .contains(
                        "有 1 个单元格的文字像公式（B2）", "<strong>B2</strong>", "<strong>B3</strong>", "这不是姓名")
                .doesNotContain("/confirm", "<script>");
    }

    @Test
    void files_that_are_no_roster_are_refused_in_words() {
        assertThat(refused(new byte[0])).contains("文件是空的");
        assertThat(refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}))
                .contains("这不是表格文件");
        assertThat(refused("只有一列\n一行\n".getBytes(StandardCharsets.UTF_8))).contains("没有找到标题行");
        assertThat(refused(new byte[10 * 1024 * 1024 + 1])).contains("文件超过 10 MB");
        assertThat(refused(new byte[26 * 1024 * 1024]))
                .contains("文件超过 10 MB")
                .doesNotContain("20 MB");
    }

    @Test
    void a_file_in_gbk_is_read() {
        HttpResponse<String> sent =
                admin.upload(
                        "/do/students/import",
                        "file",
                        "roster.csv",
                        (HEADER + "2027001,周示例,高一(3)班,是,,,\n").getBytes(GBK));

        assertThat(admin.get(Visitor.location(sent)).body()).contains("周示例");
    }

    @Test
    void what_was_looked_at_must_still_be_so() {
        String page = upload(HEADER + "2027001,周示例,高一(3)班,,,,\n" + present());
        String shown = admin.get(page).body();
        school.enrol("郑示例", "20260777", school.schoolClass(0));

        HttpResponse<String> moved = admin.post(page + "/confirm", fields(shown));

        assertThat(moved.statusCode()).isEqualTo(400);
        assertThat(moved.body()).contains("核对之后资料有变化");
    }

    @Test
    void an_import_that_was_cut_off_goes_on_and_makes_nobody_twice() throws SQLException {
        String page = upload(HEADER + rows(3) + present());
        var id = ImportId.of(page.substring(page.lastIndexOf('/') + 1));
        try (Connection holder =
                world.database().dataSource(DatabaseRole.SUPERUSER).getConnection()) {
            // Another process has it, and dies after the first student.
            sql(
                    holder,
                    "select pg_advisory_lock(%d, %d)"
                            .formatted(0x5357_0002, id.value().hashCode()));
            String shown = admin.get(page).body();
            assertThat(admin.post(page + "/confirm", fields(shown)).statusCode()).isEqualTo(303);
            assertThat(admin.get(page).headers().firstValue("Refresh")).contains("2");
            school.enrol("示例0", "20280000", school.schoolClass(0));
        }
        world.bean(ImportRunner.class).runOnce();
        finished(page);

        for (int i = 0; i < 3; i++) {
            assertThat(students("2028000" + i)).as("student " + i).hasSize(1);
        }
        assertThat(students("20280000").getFirst().classLabel()).isEqualTo("高三(1)班");
    }

    @Test
    void confirming_twice_imports_once() {
        String page = upload(HEADER + "2027001,周示例,高一(3)班,,,,\n" + present());
        String[] fields = fields(admin.get(page).body());

        assertThat(admin.post(page + "/confirm", fields).statusCode()).isEqualTo(303);
        assertThat(admin.post(page + "/confirm", fields).statusCode()).isEqualTo(200);
        finished(page);

        assertThat(students("周示例")).hasSize(1);
    }

    @Test
    void the_kept_file_is_sealed_and_gone_when_done_given_up_or_forgotten() {
        String name = "秘示例" + UUID.randomUUID().toString().substring(0, 6);
        String page = upload(HEADER + "2027001," + name + ",高一(3)班,,,,\n");
        for (Charset charset : List.of(StandardCharsets.UTF_8, GBK, StandardCharsets.UTF_16BE)) {
            assertThat(drafts(name.getBytes(charset))).isZero();
        }
        assertThat(drafts(new byte[0])).isPositive();

        assertThat(admin.post(page + "/abandon").statusCode()).isEqualTo(302);
        assertThat(admin.get(page).statusCode()).isEqualTo(404);

        String forgotten = upload(HEADER + "2027001," + name + ",高一(3)班,,,,\n");
        world.clock().pass(Duration.ofHours(1));
        assertThat(admin.get(forgotten).statusCode()).isEqualTo(404);
    }

    @Test
    void only_those_who_may_import_and_only_in_their_school() {
        String page = upload(HEADER + "2027001,周示例,高一(3)班,,,,\n");

        for (Role role : Role.values()) {
            boolean may =
                    role == Role.ADMINISTRATOR
                            || role == Role.PRINCIPAL
                            || role == Role.MORAL_EDUCATION_DIRECTOR;
            assertThat(school.as(role).get("/do/students/import").statusCode())
                    .as(role.name())
                    .isEqualTo(may ? 200 : 404);
            assertThat(school.as(role).get(page).statusCode())
                    .as(role.name())
                    .isEqualTo(may ? 200 : 404);
        }
        assertThat(world.school().as(Role.ADMINISTRATOR).get(page).statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("long")
    void twenty_thousand_students_come_in() {
        String page = upload(HEADER + rows(20_000));

        confirm(page);

        assertThat(world.bean(Students.class).enrolled(school.id())).hasSize(20_006);
    }

    @Test
    @Tag("long")
    void twenty_thousand_students_of_a_workbook_come_in() {
        Xlsx file = Xlsx.sheet().texts(HEADER.strip().split(","));
        rows(20_000).lines().forEach(row -> file.texts(row.split(",")));

        confirm(upload(file.bytes()));

        assertThat(world.bean(Students.class).enrolled(school.id())).hasSize(20_006);
        assertThat(students("示例19999").getFirst().guardians())
                .singleElement()
                .satisfies(g -> assertThat(g.phone()).contains("13800019999"));
    }

    /** The six who are in the school, as they are. */
    private static String present() {
        return """
        20260101,李示例甲,高一(1)班,,,,
        20260102,李示例乙,高一(1)班,,,,
        20260103,王示例,高一(1)班,,,,
        20260104,赵示例,高一(2)班,,,,
        20260105,钱示例,高一(2)班,,,,
        20260106,孙示例,高一(2)班,,,,
        """;
    }

    private static String rows(int number) {
        return IntStream.range(0, number)
                .mapToObj(
                        i ->
                                "2028%04d,示例%d,高三(%d)班,否,,母%d,138%08d\n"
                                        .formatted(i, i, 1 + i / 50, i, i))
                .collect(Collectors.joining());
    }

    private String upload(String text) {
        return upload(text.getBytes(StandardCharsets.UTF_8));
    }

    private String upload(byte[] file) {
        HttpResponse<String> sent = admin.upload("/do/students/import", "file", "roster", file);
        assertThat(sent.statusCode()).isEqualTo(303);
        return Visitor.location(sent);
    }

    private String refused(byte[] file) {
        HttpResponse<String> answer = admin.upload("/do/students/import", "file", "x.csv", file);
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.body();
    }

    private void confirm(String page, String... more) {
        List<String> fields = new ArrayList<>(List.of(fields(admin.get(page).body())));
        fields.addAll(List.of(more));
        HttpResponse<String> confirmed =
                admin.post(page + "/confirm", fields.toArray(String[]::new));
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(303);
        finished(page);
    }

    private void finished(String page) {
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> admin.get(page).body().contains("导入完成"));
    }

    private List<Student> students(String typed) {
        return world.bean(Students.class).search(school.id(), typed, 10).stream()
                .filter(Student::enrolled)
                .toList();
    }

    private static String[] fields(String page) {
        return flat(values(page));
    }

    private static String[] flat(Map<String, String> values) {
        return values.entrySet().stream()
                .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                .toArray(String[]::new);
    }

    /** The hidden fields of the confirmation, or else the selects. */
    private static Map<String, String> values(String page) {
        Map<String, String> values = new java.util.HashMap<>();
        Matcher select =
                Pattern.compile("<select id=\"([^\"]+)\".*?</select>", Pattern.DOTALL)
                        .matcher(page);
        while (select.find()) {
            Matcher option = Pattern.compile("value=\"([^\"]*)\" selected").matcher(select.group());
            values.put(select.group(1), option.find() ? option.group(1) : "");
        }
        Matcher hidden =
                Pattern.compile(
                                "<input type=\"hidden\" name=\"(seen|sheet|commandId|shown)\""
                                        + " value=\"([^\"]*)\"")
                        .matcher(page);
        while (hidden.find()) {
            values.putIfAbsent(hidden.group(1), hidden.group(2));
        }
        return values;
    }

    private long drafts(byte[] holding) {
        return JdbcClient.create(world.database().dataSource(DatabaseRole.SUPERUSER))
                .sql(
                        "select count(*) from command.import_draft where position(? in file) > 0"
                                + " or length(?) = 0")
                .params(holding, holding)
                .query(Long.class)
                .single();
    }

    private static void sql(Connection connection, String statement) throws SQLException {
        try (var s = connection.createStatement()) {
            s.execute(statement);
        }
    }
}

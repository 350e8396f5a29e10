package org.shouwang.command.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.command.roster.RosterError.Kind;
import org.shouwang.contract.student.StudentEvent.Boarding;
import org.shouwang.contract.student.StudentEvent.Relation;
import org.shouwang.contract.token.Label;

class RosterTest {

    private static final String HEADERS = "学号,姓名,性别,班级,出生日期,是否住校,宿舍,监护人,关系,联系电话\n";

    private static Roster with(String field, String value) {
        var values = new HashMap<>(Map.of("学号", "20260001", "姓名", "李示例甲", "班级", "高一(3)班"));
        values.put(field, value);
        var row = new StringBuilder();
        for (var header : HEADERS.strip().split(",")) {
            row.append('"').append(values.getOrDefault(header, "")).append("\",");
        }
        return Files.roster(HEADERS + row + "\n");
    }

    @Test
    void a_full_row_is_read_whole() {
        var roster =
                Files.roster(
                        HEADERS
                                + "ａ0012,王　示例,女,高一（3）班,2010年5月1日,是,北楼 305,王示例乙,外婆,+86"
                                + " 138-0000-0001\n");

        assertThat(roster.errors()).isEmpty();
        assertThat(roster.isImportable()).isTrue();
        assertThat(roster.rows())
                .containsExactly(
                        new RosterRow(
                                2,
                                "A0012",
                                "王示例",
                                new Label("高一（3）班"),
                                Optional.of(RosterRow.Sex.FEMALE),
                                Optional.of(LocalDate.of(2010, 5, 1)),
                                Optional.of(Boarding.BOARDING),
                                Optional.of("北楼 305"),
                                List.of(
                                        new RosterGuardian(
                                                Optional.of("王示例乙"),
                                                Optional.of(Relation.GRANDPARENT),
                                                Optional.of("13800000001")))));
    }

    @Test
    void what_is_empty_says_nothing() {
        var row = with("宿舍", "").rows().getFirst();

        assertThat(row.boarding()).isEmpty();
        assertThat(row.sex()).isEmpty();
        assertThat(row.guardians()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "学号, '', A, NUMBER_MISSING",
        "学号, 2026 #1, A, NUMBER_NOT_PLAIN",
        "学号, 1.2346E+17, A, DIGITS_LOST",
        "学号, 123456789012345678901, A, TOO_LONG",
        "姓名, '', B, NAME_MISSING",
        "学号, '\u200B\u2060', A, NUMBER_MISSING",
        "姓名, '\u3000 \t', B, NAME_MISSING",
        "姓名, '\u200B\u200D\uFEFF', B, NAME_MISSING",
        "姓名, '\u0007\u001B', B, NAME_MISSING",
        "姓名, '\u3164\uFE0F\u00AD', B, NAME_MISSING",
        "班级, '\u200E\u00A0', D, CLASS_MISSING",
        "姓名, 李示\u202e例甲, B, CONTROL_CHARACTER",
        "姓名, 李示\u0007例甲, B, CONTROL_CHARACTER",
        "姓名, 12345, B, NOT_A_NAME",
        "姓名, －·—, B, NOT_A_NAME",
        "姓名, +1, B, NOT_A_NAME",
        "姓名, <script>李示例</script>, B, NOT_A_NAME",
        "姓名, ＜李示例＞, B, NOT_A_NAME",
        "姓名, =A1, B, NOT_A_NAME",
        "姓名, @SUM(1), B, NOT_A_NAME",
        "姓名, http://x.example, B, NOT_A_NAME",
        "性别, 不详, C, SEX_UNKNOWN",
        "监护人, 13800000001, H, NOT_A_NAME",
        "监护人, <b>王示例</b>, H, NOT_A_NAME",
        "班级, '', D, CLASS_MISSING",
        "班级, 高一<3>班, D, CLASS_NOT_PLAIN",
        "班级, =1+1, D, CLASS_NOT_PLAIN",
        "出生日期, 2010-02-30, E, DATE_UNREADABLE",
        "出生日期, 去年, E, DATE_UNREADABLE",
        "是否住校, 有时, F, BOARDING_UNKNOWN",
        "关系, 邻居, I, RELATION_UNKNOWN",
        "联系电话, 1380000001, J, PHONE_UNREADABLE",
        "联系电话, 13800000001/13800000002, J, PHONE_UNREADABLE",
        "联系电话, 1.38E+10, J, DIGITS_LOST"
    })
    void what_is_wrong_is_named_by_row_and_column(
            String field, String value, String column, Kind kind) {
        var roster = with(field, value);

        assertThat(roster.errors())
                .extracting(RosterError::row, e -> e.column().orElseThrow(), RosterError::kind)
                .containsExactly(tuple(2, column, kind));
        assertThat(roster.rows()).isEmpty();
        assertThat(roster.isImportable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "阿依古丽·买买提",
                "买买提•示例",
                "Anne-Marie O'Neill",
                "Anne O’Neill Jr.",
                "李示例(小)",
                "李示例（小）",
                "李示例2",
                "李示例/Li Shili",
                "王〇",
                "〇",
                "\uE000示",
                "𠮷示例",
                "Nguyễn Thị Ví Dụ"
            })
    void names_are_taken_as_schools_have_them(String name) {
        assertThat(with("姓名", name).errors()).isEmpty();
        assertThat(with("监护人", name).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800000001",
                "138 0000 0001",
                "8613800000001",
                "０５７１－８７６５４３２１",
                "(010)87654321",
                "87654321",
                "4008001234",
                "+852 2345 6789",
                "0085223456789"
            })
    void phones_are_read_in_the_ways_they_are_written(String phone) {
        assertThat(with("联系电话", phone).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2010-05-01",
                "2010/5/1",
                "2010.5.1",
                "2010年5月1日",
                "20100501",
                "2010-5-1 00:00:00"
            })
    void dates_are_read_in_the_ways_they_are_written(String date) {
        assertThat(with("出生日期", date).rows().getFirst().birthDate())
                .contains(LocalDate.of(2010, 5, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "是, BOARDING",
        "住校, BOARDING",
        "Y, BOARDING",
        "√, BOARDING",
        "否, DAY",
        "走读, DAY",
        "No, DAY",
        "０, DAY"
    })
    void boarding_is_read_in_the_words_schools_use(String word, Boarding boarding) {
        assertThat(with("是否住校", word).rows().getFirst().boarding()).contains(boarding);
    }

    @Test
    void a_number_twice_names_both_rows_and_two_names_for_it_are_a_contradiction() {
        var roster = Files.roster("学号,姓名,班级\n1,李示例甲,高一3班\n2,王示例,高一3班\n1,李示例甲,高一3班\n２,王示例乙,高一3班\n");

        assertThat(roster.errors())
                .containsExactly(
                        new RosterError(4, Optional.of("A"), Kind.NUMBER_TWICE, List.of("2")),
                        new RosterError(
                                5, Optional.of("A"), Kind.NUMBER_WITH_TWO_NAMES, List.of("3")));
        assertThat(roster.isImportable()).isFalse();
    }

    @Test
    void a_spreadsheets_own_errors_and_roundings_are_errors() {
        var file =
                Xlsx.sheet()
                        .texts("学号", "姓名", "班级")
                        .cells(
                                Xlsx.number(0, "330101201001010000", "")
                                        + "<c r=\"B@\" t=\"e\"><v>#N/A</v></c>"
                                        + "<c r=\"C@\" t=\"str\"><f>A1</f><v>高一3班</v></c>");

        assertThat(Files.roster(file.bytes()).errors())
                .extracting(RosterError::kind)
                .containsExactly(Kind.DIGITS_LOST, Kind.CELL_ERROR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"%s@\"><f>cmd()</f></c>",
                "<c r=\"%s@\"><f>cmd()</f><v></v></c>",
                "<c r=\"%s@\" t=\"str\"><f>cmd()</f><v></v></c>",
                "<c r=\"%s@\" t=\"str\"><f>cmd()</f><v>&#8203; </v></c>",
                "<c r=\"%s@\" t=\"d\"><v> </v></c>",
                "<c r=\"%s@\" t=\"e\"><v>  </v></c>",
                "<c r=\"%s@\" t=\"inlineStr\"><is><t>&#8203;&#x3000;</t></is></c>"
            })
    void a_required_cell_with_nothing_in_it_is_missing_whatever_its_kind(String cell) {
        var file = Xlsx.sheet().texts("学号", "姓名", "班级");
        file.cells(Xlsx.number(0, "20260001", "") + cell.formatted("B") + file.shared(2, "高一3班"));
        file.cells(cell.formatted("A") + file.shared(1, "李示例甲") + file.shared(2, "高一3班"));
        file.cells(Xlsx.number(0, "20260003", "") + file.shared(1, "王示例") + cell.formatted("C"));
        var roster = Files.roster(file.bytes());

        assertThat(roster.errors())
                .extracting(RosterError::row, e -> e.column().orElseThrow(), RosterError::kind)
                .containsExactly(
                        tuple(2, "B", Kind.NAME_MISSING),
                        tuple(3, "A", Kind.NUMBER_MISSING),
                        tuple(4, "C", Kind.CLASS_MISSING));
        assertThat(roster.rows()).isEmpty();
    }

    @Test
    void a_guardian_of_whom_the_file_says_nothing_is_none() {
        var file = Xlsx.sheet().texts("学号", "姓名", "班级", "监护人", "关系", "联系电话");
        file.cells(
                Xlsx.number(0, "20260001", "")
                        + file.shared(1, "李示例甲")
                        + file.shared(2, "高一3班")
                        + "<c r=\"D@\"><f>cmd()</f></c>"
                        + file.shared(4, "母亲")
                        + "<c r=\"F@\" t=\"str\"><f>cmd()</f><v></v></c>");
        var roster = Files.roster(file.bytes());

        assertThat(roster.errors()).isEmpty();
        assertThat(roster.rows().getFirst().guardians()).isEmpty();
    }

    @Test
    void a_grade_in_its_own_column_goes_before_the_class() {
        var roster = Files.roster("学号,姓名,年级,班级\n1,李示例甲,高一,3\n2,王示例,高一,3班\n3,王示例乙,高一,高一(3)班\n");

        assertThat(roster.rows())
                .extracting(row -> row.classLabel().value())
                .containsExactly("高一(3)班", "高一3班", "高一(3)班");
    }

    @Test
    void a_mapping_without_what_is_required_or_with_a_column_twice_is_an_error_of_the_file() {
        var file = Files.readable("学号,姓名,班级\n1,李示例甲,高一3班\n");
        var mapping = new ColumnMapping(Map.of(Field.NUMBER, 0, Field.NAME, 0), Map.of());

        assertThat(Roster.of(file, mapping).errors())
                .extracting(RosterError::kind)
                .containsExactly(Kind.COLUMN_MAPPED_TWICE, Kind.COLUMN_NOT_MAPPED);
        assertThat(Roster.of(file, mapping).rows()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Roster.of(
                                        file,
                                        new ColumnMapping(Map.of(Field.NUMBER, 9), Map.of())));
    }

    @Test
    void a_mapping_changed_by_a_person_is_followed() {
        var file = Files.readable("学号,姓名,别的班\n1,李示例甲,高一3班\n");
        var mapping =
                new ColumnMapping(Map.of(Field.NUMBER, 0, Field.NAME, 1, Field.CLASS, 2), Map.of());

        assertThat(Roster.of(file, file.guess()).isImportable()).isFalse();
        assertThat(Roster.of(file, mapping).isImportable()).isTrue();
    }

    @Test
    void errors_are_counted_beyond_those_that_are_kept() {
        var text = new StringBuilder("学号,姓名,班级\n");
        for (int i = 0; i < 2 * Roster.ERRORS_KEPT; i++) {
            text.append(",李示例,高一3班\n");
        }
        var roster = Files.roster(text.toString());

        assertThat(roster.errors()).hasSize(Roster.ERRORS_KEPT);
        assertThat(roster.errorCount()).isEqualTo(2 * Roster.ERRORS_KEPT);
    }

    @Test
    void nothing_of_a_person_is_in_what_a_log_would_print() {
        var file = Files.readable(HEADERS + "20260001,李示例甲,女,高一3班,,,,王示例乙,母亲,13800000001\n");
        var roster = Roster.of(file, file.guess());
        var printed =
                file
                        + " "
                        + file.rows()
                        + file.columns()
                        + roster
                        + roster.rows()
                        + roster.rows().getFirst().guardians();

        assertThat(printed).doesNotContain("李示例甲", "王示例乙", "13800000001", "20260001");
    }
}

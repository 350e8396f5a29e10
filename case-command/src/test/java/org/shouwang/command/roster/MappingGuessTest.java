package org.shouwang.command.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.shouwang.command.roster.Files.readable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.contract.student.StudentEvent.Relation;

class MappingGuessTest {

    @ParameterizedTest
    @CsvSource({
        "学号, NUMBER",
        "学籍号, NUMBER",
        "Student Number, NUMBER",
        "student no., NUMBER",
        "姓名, NAME",
        "姓　名（必填）*, NAME",
        "Name, NAME",
        "性别, SEX",
        "年级, GRADE",
        "班级, CLASS",
        "年级+班, CLASS",
        "Class, CLASS",
        "出生日期, BIRTH_DATE",
        "Date of birth, BIRTH_DATE",
        "是否住校, BOARDING",
        "Boarding, BOARDING",
        "宿舍号, DORMITORY",
        "监护人, GUARDIAN_NAME",
        "家长姓名, GUARDIAN_NAME",
        "Guardian's name, GUARDIAN_NAME",
        "与学生关系, GUARDIAN_RELATION",
        "联系电话, GUARDIAN_PHONE",
        "手机, GUARDIAN_PHONE",
        "母亲手机号, GUARDIAN_PHONE",
        "监护人2电话, GUARDIAN_PHONE",
        "第二监护人关系, GUARDIAN_RELATION",
        "Parent 2 phone, GUARDIAN_PHONE"
    })
    void headers_are_known_in_the_words_schools_use(String header, HeaderMeaning.Part part) {
        assertThat(HeaderMeaning.of(header).map(HeaderMeaning::part)).contains(part);
    }

    @ParameterizedTest
    @CsvSource({"序号", "学生电话", "姓名拼音", "备注", "班主任", "身份证号", "''", "宿舍管理员", "班主任电话"})
    void a_header_that_only_contains_a_known_word_is_not_known(String header) {
        assertThat(HeaderMeaning.of(header)).isEmpty();
    }

    @Test
    void any_order_of_the_columns_gives_the_same_students() {
        var headers = new ArrayList<>(List.of("学号", "姓名", "班级", "是否住校", "监护人", "关系", "联系电话"));
        var values =
                new ArrayList<>(List.of("1", "李示例甲", "高一3班", "是", "李示例乙", "母亲", "13800000001"));
        var first = Files.roster(String.join(",", headers) + "\n" + String.join(",", values));

        for (int turn = 0; turn < headers.size(); turn++) {
            headers.add(headers.removeFirst());
            values.add(values.removeFirst());
            var turned = Files.roster(String.join(",", headers) + "\n" + String.join(",", values));
            assertThat(turned.rows()).isEqualTo(first.rows()).hasSize(1);
        }
    }

    @Test
    void repeated_guardian_columns_are_a_second_guardian() {
        var guess = readable("学号,姓名,监护人,关系,联系电话,监护人,关系,联系电话\n1,李示例甲,a,b,c,d,e,f\n").guess();

        assertThat(guess.columns())
                .containsEntry(Field.GUARDIAN_1_NAME, 2)
                .containsEntry(Field.GUARDIAN_1_PHONE, 4)
                .containsEntry(Field.GUARDIAN_2_NAME, 5)
                .containsEntry(Field.GUARDIAN_2_PHONE, 7);
    }

    @Test
    void a_header_that_names_mother_or_father_gives_the_relation() {
        var roster =
                Files.roster(
                        "学号,姓名,班级,父亲姓名,父亲电话,母亲姓名,母亲电话\n"
                                + "1,李示例甲,高一3班,李示例丙,13800000003,王示例,13800000004\n");

        assertThat(roster.mapping().relations())
                .isEqualTo(Map.of(1, Relation.FATHER, 2, Relation.MOTHER));
        assertThat(roster.rows().getFirst().guardians())
                .extracting(g -> g.relation().orElseThrow(), g -> g.phone().orElseThrow())
                .containsExactly(
                        tuple(Relation.FATHER, "13800000003"),
                        tuple(Relation.MOTHER, "13800000004"));
    }

    @Test
    void two_columns_with_one_meaning_are_a_doubt_and_the_second_stays_unmapped() {
        var file = readable("学号,学籍号,姓名\n1,2,李示例甲\n");

        assertThat(file.guess().column(Field.NUMBER)).contains(0);
        assertThat(file.doubts()).containsExactly(new Doubt(1, Field.NUMBER, 0));
    }

    @Test
    void columns_are_named_as_spreadsheets_do() {
        assertThat(
                        List.of(
                                ColumnName.of(0),
                                ColumnName.of(25),
                                ColumnName.of(26),
                                ColumnName.of(701)))
                .containsExactly("A", "Z", "AA", "ZZ");
        assertThat(IntStream.range(0, 800))
                .allMatch(i -> ColumnName.index(ColumnName.of(i) + "7") == i);
    }
}

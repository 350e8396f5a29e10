package org.shouwang.command.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.command.roster.Files.problem;
import static org.shouwang.command.roster.Files.readable;
import static org.shouwang.command.roster.Files.texts;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReadingTest {

    private static final String ROSTER = "学号,姓名,班级\r\n0012,李示例甲,高一（3）班\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void every_encoding_that_schools_use_is_read(String encoding) {
        var file = readable(ROSTER.getBytes(Charset.forName(encoding)));

        assertThat(texts(file, 0)).containsExactly("0012", "李示例甲", "高一（3）班");
        assertThat(file.guess().columns()).hasSize(3);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_header() {
        assertThat(readable("\uFEFF" + ROSTER).guess().column(Field.NUMBER)).contains(0);
    }

    @Test
    void a_rare_character_of_a_name_is_read_in_gb18030() {
        var name = "李\uD872\uDF4A"; // U+2CB4A, beyond the basic plane
        var file = readable(("学号,姓名\n1," + name).getBytes(Charset.forName("GB18030")));

        assertThat(texts(file, 0)).containsExactly("1", name);
    }

    @Test
    void text_that_is_of_no_encoding_is_refused() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Xlsx.utf8("学号,姓名\n1,"));
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFF, '\n'});

        assertThat(problem(bytes.toByteArray())).isEqualTo(FileProblem.BROKEN_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void a_quotation_mark_that_is_never_closed_is_told_by_its_line(String separator) {
        var plain = "学号,姓名,班级\r\n1,李示例,高一3班\r\n2,王示例,\"高一\r\n3班\"\r\n";
        assertThat(readable(plain.replace(",", separator)).rows()).hasSize(2);

        assertThat(unclosed(plain + "3,\"赵示例,高一3班\r\n4,钱示例,高一3班\r\n", separator))
                .containsExactly("5");
        assertThat(unclosed(plain + "3, \"赵\"\"示例,高一3班\n4,\"钱示例\",高一3班\n", separator))
                .containsExactly("5");
        assertThat(unclosed("学号,\"姓名,班级\n1,李示例,高一3班\n", separator)).containsExactly("1");
    }

    private static List<String> unclosed(String text, String separator) {
        var reading = RosterReader.read(Xlsx.utf8(text.replace(",", separator)));
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        file -> assertThat(file.problem()).isEqualTo(FileProblem.UNCLOSED_QUOTE));
        return ((Unreadable) reading).args();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_separator_is_found(String separator) {
        var text = "花名册\n学号,姓名,班级\n1,\"李,示;例\t甲\",高一3班\n2,王示例,高一3班\n";
        var file =
                readable(
                        text.replace("号,", "号" + separator)
                                .replace("名,", "名" + separator)
                                .replace("1,\"", "1" + separator + "\"")
                                .replace("\",", "\"" + separator)
                                .replace("2,", "2" + separator)
                                .replace("王示例,", "王示例" + separator));

        assertThat(texts(file, 0)).containsExactly("1", "李,示;例\t甲", "高一3班");
    }

    @Test
    void a_declared_separator_is_followed_and_counts_as_a_row() {
        var file = readable("sep=;\r\n学号;姓名;备注\r\n1;李示例甲;a,b,c,d\r\n");

        assertThat(file.headerRow()).isEqualTo(2);
        assertThat(texts(file, 0)).containsExactly("1", "李示例甲", "a,b,c,d");
    }

    @Test
    void rows_may_be_shorter_or_longer_than_the_headers() {
        var file = readable("学号,姓名,班级\n1\n2,王示例,高一3班,多余,,\n");

        assertThat(file.rows()).hasSize(2);
        assertThat(file.rows().get(0).at(2).text()).isEmpty();
        assertThat(file.columns())
                .extracting(Column::letter)
                .containsExactly("A", "B", "C", "D", "E", "F");
    }

    @Test
    void a_text_that_looks_like_a_formula_stays_text_and_is_neutral_when_exported() {
        var file = readable("学号,姓名\n1,=1+1\n2,+示例\n3,@示例\n");

        assertThat(Stream.of(0, 1, 2).map(row -> texts(file, row).get(1)))
                .containsExactly("=1+1", "+示例", "@示例");
        assertThat(
                        Stream.of("=1+1", "+1", "-1", "@a", "\tb", "李示例甲", "")
                                .map(SpreadsheetText::neutral))
                .containsExactly("'=1+1", "'+1", "'-1", "'@a", "'\tb", "李示例甲", "");
    }

    @Test
    void texts_that_read_like_formulas_are_counted_and_phones_and_dashes_are_none() {
        var file =
                readable(
                        "学号,姓名,电话,备注\n"
                            + "1,\"=HYPERLINK(\"\"http://x.example\"\")\",+8613800000001,@SUM(1)\n"
                            + "2,+示例,+852 2345 6789,-\n"
                            + "3,-示例,-,——\n"
                            + "4,＝示例,+1,-2+3\n");

        assertThat(file.formulas().count()).isZero();
        assertThat(file.formulaTexts())
                .isEqualTo(new Places(7, List.of("B2", "D2", "B3", "B4", "B5")));
        assertThat(file.formulaTexts().said()).isEqualTo("B2 D2 B3 B4 B5 …");
    }

    @Test
    void twenty_thousand_lines_are_read() {
        var text = new StringBuilder("学号,姓名,班级\n");
        for (int i = 0; i < RosterLimits.ROWS; i++) {
            text.append(i).append(",李示例,高一3班\n");
        }

        assertThat(readable(text.toString()).rows()).hasSize(RosterLimits.ROWS);
        assertThat(problem(Xlsx.utf8(text + "x,李示例,高一3班\n"))).isEqualTo(FileProblem.TOO_MANY_ROWS);
    }
}

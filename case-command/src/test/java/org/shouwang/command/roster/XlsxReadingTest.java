package org.shouwang.command.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.command.roster.Files.problem;
import static org.shouwang.command.roster.Files.readable;
import static org.shouwang.command.roster.Files.texts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;

class XlsxReadingTest {

    private static Xlsx headed() {
        return Xlsx.sheet().texts("学号", "姓名", "班级", "出生日期", "联系电话");
    }

    @Test
    void numbers_come_out_as_the_digits_a_person_sees() {
        var file =
                headed().cells(
                                Xlsx.number(0, "12345", Xlsx.PADDED)
                                        + "<c r=\"B@\" t=\"inlineStr\"><is><t>李示例甲</t></is></c>"
                                        + Xlsx.number(2, "3.0", "")
                                        + Xlsx.number(4, "1.3800000001E10", ""))
                        .bytes();

        assertThat(texts(readable(file), 0))
                .containsExactly("00012345", "李示例甲", "3", "", "13800000001");
    }

    @Test
    void a_number_of_more_than_fifteen_digits_is_known_to_be_rounded() {
        var file = headed().cells(Xlsx.number(0, "3.3010120100101E+17", "")).bytes();

        assertThat(readable(file).rows().getFirst().at(0).kind()).isEqualTo(Cell.Kind.ROUNDED);
    }

    @Test
    void a_number_of_a_million_digits_costs_nothing() {
        var file =
                headed().cells(
                                Xlsx.number(0, "1E-999999999", "")
                                        + Xlsx.number(1, "1E999999999", ""))
                        .bytes();

        assertThat(texts(readable(file), 0)).containsExactly("0", "1E999999999");
    }

    @Test
    void dates_are_read_in_both_of_excels_calendars() {
        var in1900 =
                headed().cells(Xlsx.number(0, "1", "") + Xlsx.number(3, "40299", Xlsx.DATE))
                        .cells(Xlsx.number(0, "2", "") + Xlsx.number(3, "59.5", Xlsx.CHINESE_DATE))
                        .cells(Xlsx.number(0, "3", "") + Xlsx.number(3, "61", Xlsx.DATE));
        var in1904 = headed().from1904().cells(Xlsx.number(3, "38837", Xlsx.DATE));

        assertThat(texts(readable(in1900.bytes()), 0)).endsWith("2010-05-01");
        assertThat(texts(readable(in1900.bytes()), 1)).endsWith("1900-02-28");
        assertThat(texts(readable(in1900.bytes()), 2)).endsWith("1900-03-01");
        assertThat(texts(readable(in1904.bytes()), 0)).endsWith("2010-05-01");
    }

    @Test
    void a_formula_counts_with_its_stored_value_and_is_never_read() {
        var file =
                headed().cells(
                                "<c r=\"A@\""
                                    + " t=\"str\"><f>HYPERLINK(\"http://x.example\",\"2\")</f><v>20260001</v></c><c"
                                    + " r=\"B@\"><f>1+1</f></c><c r=\"C@\""
                                    + " t=\"inlineStr\"><is><t>=2+5+cmd|' /C calc'!A0</t></is></c>")
                        .bytes();
        var read = readable(file);

        assertThat(texts(read, 0)).containsExactly("20260001", "", "=2+5+cmd|' /C calc'!A0");
        assertThat(read.formulas()).isEqualTo(new Places(2, java.util.List.of("A2", "B2")));
        assertThat(read.formulaTexts()).isEqualTo(new Places(1, java.util.List.of("C2")));
    }

    @Test
    void the_headers_may_stand_below_titles_and_blank_rows_keep_their_numbers() {
        var file =
                Xlsx.sheet()
                        .texts("示例一中2026学年花名册")
                        .texts("制表：教务处", "姓名以户口为准")
                        .skipRows(2)
                        .texts("姓 名（必填）", "学号*", "班级")
                        .skipRows(1)
                        .texts("李示例甲", "20260001", "高一(3)班");
        var read = readable(file.bytes());

        assertThat(read.headerRow()).isEqualTo(5);
        assertThat(read.rows().getFirst().number()).isEqualTo(7);
        assertThat(read.guess().columns())
                .isEqualTo(Map.of(Field.NAME, 0, Field.NUMBER, 1, Field.CLASS, 2));
        assertThat(read.columns().get(1))
                .isEqualTo(new Column(1, "B", "学号*", java.util.List.of("20260001")));
    }

    @Test
    void readings_above_chinese_text_are_not_part_of_it() {
        var file =
                headed().cells(
                                "<c r=\"B@\" t=\"inlineStr\"><is><r><t>李示</t></r><r><t>例甲</t></r>"
                                        + "<rPh sb=\"0\" eb=\"1\"><t>lishi</t></rPh></is></c>");

        assertThat(texts(readable(file.bytes()), 0)).contains("李示例甲");
    }

    @Test
    void a_sheet_may_hold_any_number_of_escaped_characters() {
        var file = Xlsx.sheet().texts("学号", "姓名");
        for (int i = 0; i < 5_000; i++) {
            file.cells(
                    Xlsx.number(0, Integer.toString(i), "")
                            + "<c r=\"B@\" t=\"inlineStr\"><is><t>"
                            + "&quot;&amp;&#26446;".repeat(20)
                            + "</t></is></c>");
        }

        assertThat(texts(readable(file.bytes()), 4_999)).contains("\"&李".repeat(20));
    }

    @Test
    void sizes_of_64_bits_on_small_parts_are_read_as_several_writers_make_them()
            throws IOException {
        var file = headed().texts("1", "李示例甲", "高一3班").bytes();
        var written = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(file));
                var to = new ZipArchiveOutputStream(written)) {
            to.setUseZip64(Zip64Mode.Always);
            for (ZipEntry entry; (entry = from.getNextEntry()) != null; ) {
                to.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
                from.transferTo(to);
                to.closeArchiveEntry();
            }
        }

        assertThat(texts(readable(written.toByteArray()), 0)).contains("李示例甲");
    }

    @Test
    void a_hidden_sheet_is_passed_over_and_another_can_be_asked_for() {
        var workbook =
                "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"隐藏\" state=\"hidden\""
                        + " r:id=\"s9\"/><sheet name=\"说明\" r:id=\"s8\"/><sheet name=\"花名册\""
                        + " r:id=\"s1\"/></sheets></workbook>";
        var relations =
                "<Relationships><Relationship Id=\"s1\" Type=\"x/worksheet\""
                        + " Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"s8\""
                        + " Type=\"x/worksheet\" Target=\"worksheets/sheet2.xml\"/><Relationship"
                        + " Id=\"s2\" Type=\"x/sharedStrings\""
                        + " Target=\"sharedStrings.xml\"/></Relationships>";
        var file =
                headed().texts("1", "李示例甲", "高一3班")
                        .part("xl/workbook.xml", Xlsx.utf8(workbook))
                        .part("xl/_rels/workbook.xml.rels", Xlsx.utf8(relations))
                        .part("xl/worksheets/sheet2.xml", Xlsx.utf8("<worksheet/>"))
                        .bytes();

        assertThat(readable(file).sheet()).contains("花名册");
        assertThat(readable(file).sheets()).containsExactly("说明", "花名册");
        assertThat(RosterReader.read(file, "隐藏"))
                .isEqualTo(new Unreadable(FileProblem.NO_SHEET, java.util.List.of()));
        assertThat(((RosterFile) RosterReader.read(file, "花名册")).sheet())
                .isEqualTo(Optional.of("花名册"));
    }

    @Test
    void twenty_thousand_rows_are_read_and_checked_within_three_seconds_of_work() {
        var file = Xlsx.sheet().texts("学号", "姓名", "班级", "是否住校", "监护人", "关系", "联系电话");
        for (int i = 0; i < RosterLimits.ROWS; i++) {
            file.texts(
                    Integer.toString(20_260_000 + i),
                    "李示例" + (char) (0x4E00 + i),
                    "高一(" + (i % 30 + 1) + ")班",
                    "是",
                    "李示例乙",
                    "母亲",
                    Long.toString(13_800_000_000L + i));
        }
        var bytes = file.bytes();

        var thread = ManagementFactory.getThreadMXBean();
        var began = thread.getCurrentThreadCpuTime();
        var roster = Files.roster(bytes);
        var took = Duration.ofNanos(thread.getCurrentThreadCpuTime() - began);

        assertThat(roster.rows()).hasSize(RosterLimits.ROWS);
        assertThat(roster.errors()).isEmpty();
        assertThat(took).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void one_row_more_than_the_limit_is_refused() {
        var file = Xlsx.sheet().texts("学号", "姓名");
        for (int i = 0; i <= RosterLimits.ROWS; i++) {
            file.cells(Xlsx.number(0, Integer.toString(i), ""));
        }

        assertThat(problem(file.bytes())).isEqualTo(FileProblem.TOO_MANY_ROWS);
    }
}

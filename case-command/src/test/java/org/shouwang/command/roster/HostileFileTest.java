package org.shouwang.command.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.command.roster.Files.problem;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFileTest {

    private static Xlsx good() {
        return Xlsx.sheet().texts("学号", "姓名", "班级").texts("1", "李示例甲", "高一3班");
    }

    @Test
    void an_empty_file_is_said_to_be_empty() {
        assertThat(problem(new byte[0])).isEqualTo(FileProblem.EMPTY);
        assertThat(problem(Xlsx.utf8("\r\n  \r\n"))).isEqualTo(FileProblem.EMPTY);
        assertThat(problem(Xlsx.sheet().bytes())).isEqualTo(FileProblem.EMPTY);
    }

    @Test
    void a_file_beyond_the_limit_is_refused_before_it_is_looked_at() {
        assertThat(RosterReader.read(new byte[RosterLimits.BYTES + 1]))
                .isEqualTo(new Unreadable(FileProblem.TOO_LARGE, java.util.List.of("10")));
    }

    @Test
    void an_old_workbook_and_an_encrypted_one_are_told_apart() {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
        var encrypted = Arrays.copyOf(ole, 200);
        var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, encrypted, 100, name.length);

        assertThat(problem(ole)).isEqualTo(FileProblem.OLD_EXCEL);
        assertThat(problem(encrypted)).isEqualTo(FileProblem.ENCRYPTED);
    }

    @Test
    void a_zip_with_a_password_is_said_to_be_encrypted() {
        var file = good().bytes();
        file[6] |= 1;

        assertThat(problem(file)).isEqualTo(FileProblem.ENCRYPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0089PNG\r\n\u001a\n....",
                "\u00ff\u00d8\u00ff\u00e0",
                "%PDF-1.7",
                "GIF89a"
            })
    void a_picture_or_a_document_is_no_table_whatever_its_name(String start) {
        assertThat(problem(start.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(FileProblem.NOT_A_TABLE);
    }

    @Test
    void another_kind_of_zip_is_no_workbook() {
        assertThat(problem(Xlsx.zip(Map.of("word/document.xml", Xlsx.utf8("<w/>")))))
                .isEqualTo(FileProblem.NOT_A_WORKBOOK);
        assertThat(problem(Xlsx.zip(Map.of()))).isEqualTo(FileProblem.NOT_A_WORKBOOK);
    }

    @Test
    void a_workbook_cut_off_anywhere_is_broken() {
        var file = good().bytes();

        for (int length = 4; length < file.length; length += 97) {
            assertThat(problem(Arrays.copyOf(file, length)))
                    .as("cut at %s of %s", length, file.length)
                    .isEqualTo(FileProblem.BROKEN_WORKBOOK);
        }
    }

    @Test
    void damaged_bytes_never_end_in_anything_but_an_answer() {
        var file = good().bytes();
        var random = new Random(7);

        for (int i = 0; i < 500; i++) {
            var damaged = file.clone();
            for (int n = 0; n < 5; n++) {
                damaged[4 + random.nextInt(file.length - 4)] = (byte) random.nextInt(256);
            }
            assertThat(RosterReader.read(damaged)).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"A2\" t=\"s\"><v>2000000000</v></c>",
                "<c r=\"A2\" t=\"s\"><v>-1</v></c>",
                "<c r=\"A2\"><v>zwölf</v></c>",
                "<c r=\"A2\" t=\"nonsense\"><v>1</v></c>",
                "<c r=\"ABCDEFGH2\"><v>1</v></c>",
                "<c r=\"A2\"><v>1</v>"
            })
    void a_sheet_that_makes_no_sense_is_broken(String cells) {
        var sheet =
                "<worksheet><sheetData><row r=\"2\">" + cells + "</row></sheetData></worksheet>";

        assertThat(problem(good().part("xl/worksheets/sheet1.xml", Xlsx.utf8(sheet)).bytes()))
                .isEqualTo(FileProblem.BROKEN_WORKBOOK);
    }

    @Test
    void a_cell_far_to_the_right_is_refused_and_costs_no_room() {
        assertThat(problem(good().cells("<c r=\"XFD@\"><v>1</v></c>").bytes()))
                .isEqualTo(FileProblem.TOO_MANY_COLUMNS);
    }

    @Test
    void a_zip_bomb_is_refused_by_ratio_and_by_size() {
        var ratio = good().part("xl/media/x.xml", new byte[(int) RosterLimits.RATIO_FROM * 2]);
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i <= RosterLimits.ENTRIES; i++) {
            files.put("xl/" + i, new byte[1]);
        }

        assertThat(problem(ratio.bytes())).isEqualTo(FileProblem.UNPACKS_TOO_LARGE);
        assertThat(problem(Xlsx.zip(files))).isEqualTo(FileProblem.UNPACKS_TOO_LARGE);
    }

    @Test
    void a_large_workbook_is_refused_at_the_limit_even_with_a_modest_ratio() {
        var noise = new byte[1024 * 1024];
        new Random(1).nextBytes(noise);
        var content = new byte[(int) RosterLimits.UNPACKED];
        for (int at = 0; at < content.length; at += 32 * 1024 * 1024) {
            System.arraycopy(noise, 0, content, at, noise.length);
        }

        assertThat(problem(good().part("xl/media/x.bin", content).bytes()))
                .isEqualTo(FileProblem.UNPACKS_TOO_LARGE);
    }

    @Test
    void nothing_outside_the_document_is_fetched_and_no_entity_is_expanded() {
        var sheet =
                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM"
                    + " \"file:///etc/hostname\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\""
                    + " t=\"inlineStr\"><is><t>学号</t></is></c><c r=\"B1\""
                    + " t=\"inlineStr\"><is><t>姓名</t></is></c></row><row r=\"2\"><c r=\"A2\""
                    + " t=\"inlineStr\"><is><t>a&x;b</t></is></c></row></sheetData></worksheet>";
        var reading =
                RosterReader.read(
                        good().part("xl/worksheets/sheet1.xml", Xlsx.utf8(sheet)).bytes());

        switch (reading) {
            case Unreadable(var problem, _) ->
                    assertThat(problem).isEqualTo(FileProblem.BROKEN_WORKBOOK);
            case RosterFile file -> assertThat(Files.texts(file, 0)).containsExactly("ab");
        }
    }

    @Test
    void a_table_without_known_headers_or_without_rows_is_said_to_be_so() {
        assertThat(problem(Xlsx.utf8("甲,乙,丙\n1,2,3\n"))).isEqualTo(FileProblem.NO_HEADER);
        assertThat(problem(Xlsx.utf8("学号,姓名\n"))).isEqualTo(FileProblem.NO_ROWS);
    }
}

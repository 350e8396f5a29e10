package org.shouwang.command.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneMaskTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13900000104 | 139****0104",
                "１３９００００010４ | 139****0104",
                "139 0000 0104 | 139****0104",
                "139-0000-0104 | 139****0104",
                "+86 139 0000 0104 | 861****0104",
                "+8613900000104 | 861****0104",
                "0571-87654321 | 0571-87****21",
                "(010)87654321 | (010)87****21",
                "87654321 | 87****21",
                "6543210 | 65****10",
                "+852 2345 6789 | 852****6789",
                "4008001234 | 40****34",
                "王母 13900000104（晚） | 王母 139****0104（晚）",
                "13900000104/13900000105 | 139****0104/139****0105",
                "139 0000 0104、139 0000 0105 | 139****0105",
                "20260101 13900000104 | 20260101 139****0104",
                "20260101 139-0000-0104 | 202****0104"
            })
    void a_number_is_hidden_however_it_is_written(String text, String hidden) {
        assertThat(PhoneMask.hide(text)).isEqualTo(hidden);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "李示例甲",
                "李明2",
                "高一(3)班",
                "2026级12班",
                "20260101",
                "2010-05-01",
                "2010.5.1",
                "2010-05-01 00:00:00",
                "20100501",
                "北楼 305",
                "330101201001010012",
                ""
            })
    void what_is_no_phone_stays(String text) {
        assertThat(PhoneMask.hide(text)).isEqualTo(text);
    }

    @Test
    void a_column_of_phones_hides_whatever_has_the_digits_and_one_of_school_numbers_nothing() {
        assertThat(shown("家长联系电话", "20000104", "330101")).containsExactly("20****04", "330101");
        assertThat(shown("Parent's mobile", "1390000010")).containsExactly("13****10");
        assertThat(shown("学号", "13900000104", "G330101201001010012"))
                .containsExactly("13900000104", "G330101201001010012");
        assertThat(shown("学号", "1 13900000104")).containsExactly("1 139****0104");
    }

    @Test
    void a_cell_may_hold_as_much_as_it_can() {
        assertThat(shown("备注", "1 ".repeat(16_000), "母".repeat(50) + "13900000104"))
                .containsExactly("…", "母".repeat(50) + "…");
    }

    private static List<String> shown(String header, String... samples) {
        return new Column(0, "A", header, List.of(samples)).shown();
    }
}

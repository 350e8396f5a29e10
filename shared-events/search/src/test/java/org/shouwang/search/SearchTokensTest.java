package org.shouwang.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTokensTest {

    private static boolean finds(String typed, String name, String number, String classLabel) {
        return SearchTokens.query(typed)
                .filter(SearchTokens.of(name, number, classLabel)::contains)
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "李", "李示", "李示例", "李示例甲", "示例", "例甲", "李 示例", "lishi", "LiShiLiJia",
                        "li shi li jia", "lslj",
                "ls", "lislj", "20", "2026", "20260123", "0123", "高一3班", "高一(3)班", "高一（3）班", "高一 3",
                        "高1.3",
                "高一三班", "高一三", "高一", "1-3", "G1-3", "1(3)班"
            })
    void a_student_is_found_by_name_pinyin_initials_number_or_class_as_one_types(String typed) {
        assertThat(finds(typed, "李示例甲", "20260123", "高一(3)班")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王", "甲", "李甲", "lsj", "lijia", "0260", "012", "高一4班", "高二3班", "初一3班", "高二", "1-4"
            })
    void what_is_not_so_finds_nobody(String typed) {
        assertThat(finds(typed, "李示例甲", "20260123", "高一(3)班")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "l", "2", "·", "、", "%", "*"})
    void what_is_too_short_asks_nothing(String typed) {
        assertThat(SearchTokens.query(typed)).isEmpty();
    }

    @Test
    void every_reading_of_a_surname_finds() {
        assertThat(finds("shansl", "单示例", "1", "高一3班")).isTrue();
        assertThat(finds("dan", "单示例", "1", "高一3班")).isTrue();
        assertThat(finds("lvshi", "吕示例", "1", "高一3班")).isTrue();
        assertThat(finds("lüshi", "吕示例", "1", "高一3班")).isTrue();
        assertThat(finds("lyushi", "吕示例", "1", "高一3班")).isTrue();
    }

    @Test
    void whole_long_names_and_pinyin_find_although_their_texts_are_cut() {
        assertThat(finds("zhuangshuangchuang", "庄双窗", "1", "高一3班")).isTrue();
        assertThat(finds("阿卜杜拉示例·示例示例示例", "阿卜杜拉示例·示例示例示例", "1", "高一3班")).isTrue();
        assertThat(finds("杜拉", "阿卜杜拉示例·示例示例示例", "1", "高一3班")).isTrue();
    }

    @Test
    void a_name_in_latin_letters_is_found_by_each_of_its_words() {
        assertThat(finds("ann", "Ann Example", "1", "G10-3")).isTrue();
        assertThat(finds("exam", "Ann Example", "1", "G10-3")).isTrue();
        assertThat(finds("Ann Ex", "Ann Example", "1", "G10-3")).isTrue();
    }

    @Test
    void a_name_that_begins_like_a_grade_is_still_a_name() {
        assertThat(finds("高一示", "高一示", "1", "初二1班")).isTrue();
        assertThat(finds("高一", "高一示", "1", "初二1班")).isTrue();
    }

    @Test
    void there_are_never_more_texts_than_promised() {
        var most = SearchTokens.of("单于朝乐行长重双创壮", "G330101201001010123", "高一(12)班");

        assertThat(most).hasSizeLessThanOrEqualTo(SearchTokens.MOST);
        assertThat(SearchTokens.of("李示例甲", "20260123", "高一(3)班")).hasSizeLessThan(50);
        assertThat(most)
                .contains(
                        "cyzlxccscz",
                        "chanyuzhaole",
                        "G330101201001010123".toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void no_text_is_short_enough_to_say_almost_nothing_but_the_surname() {
        assertThat(SearchTokens.of("李示例甲", "20260123", "高一(3)班"))
                .filteredOn(token -> token.length() < 2)
                .containsExactly("李");
    }
}

package org.shouwang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.log.keys.BlindIndex;

class StudentIndexTest {

    private static final Confidential NAME = Confidential.of("李示例甲");
    private static final Confidential NUMBER = Confidential.of("20260123");

    private final StudentIndex index =
            new StudentIndex(new BlindIndex("a secret of thirty-two characters".getBytes()));
    private final SchoolId school = new SchoolId(UUID.randomUUID());
    private final ClassId third = new ClassId(UUID.randomUUID());
    private final ClassId fourth = new ClassId(UUID.randomUUID());
    private final Map<ClassId, String> labels = Map.of(third, "高一(3)班", fourth, "高一(4)班");

    private Wanted wanted(String typed) {
        return index.wanted(school, typed, () -> labels).orElseThrow();
    }

    private List<Wanted> words(String typed) {
        return index.words(school, typed, () -> labels);
    }

    @ParameterizedTest
    @ValueSource(strings = {"李", "示例甲", "lslj", "lishili", "2026", "0123"})
    void a_row_is_found_by_name_pinyin_and_number(String typed) {
        assertThat(index.tokens(school, NAME, NUMBER)).contains(wanted(typed).token());
        assertThat(wanted(typed).classes()).isEmpty();
    }

    @Test
    void a_class_is_found_by_its_label_and_a_grade_means_all_its_classes() {
        assertThat(wanted("高一3班").classes()).containsExactly(third);
        assertThat(wanted("高一").classes()).containsExactlyInAnyOrder(third, fourth);
        assertThat(index.tokens(school, NAME, NUMBER)).doesNotContain(wanted("高一3班").token());
    }

    @Test
    void another_school_shares_no_token() {
        List<Long> here = List.of(index.tokens(school, NAME, NUMBER));

        assertThat(index.tokens(new SchoolId(UUID.randomUUID()), NAME, NUMBER))
                .doesNotContainAnyElementsOf(here);
    }

    @Test
    void an_erased_student_has_no_tokens() {
        assertThat(index.tokens(school, Confidential.erased(), NUMBER)).isEmpty();
        assertThat(index.tokens(school, NAME, Confidential.erased())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"高一(4)班 李", "李　高一4班", " 高一 4班　李 ", "高一 (4) 班 李", "高一\u00A0四班 李", "高一4班 l 李"})
    void several_words_narrow_one_after_the_other(String typed) {
        List<Wanted> words = words(typed);

        assertThat(words).hasSize(2).anySatisfy(w -> assertThat(w.classes()).containsOnly(fourth));
        assertThat(words).contains(wanted("李"));
    }

    @Test
    void words_of_a_name_or_a_number_are_each_looked_for() {
        assertThat(words("lsl 0123")).containsExactly(wanted("lsl"), wanted("0123"));
        assertThat(words("高一 李")).containsExactly(wanted("高一"), wanted("李"));
        assertThat(words("高一 l")).containsExactly(wanted("高一"));
        assertThat(words("李示例甲")).isEmpty();
        assertThat(words("a b c d e f g")).isEmpty();
    }

    @Test
    void what_is_too_short_asks_for_nothing() {
        assertThat(index.wanted(school, "l", () -> fail())).isEmpty();
    }

    private static Map<ClassId, String> fail() {
        throw new AssertionError("the classes were asked for");
    }
}

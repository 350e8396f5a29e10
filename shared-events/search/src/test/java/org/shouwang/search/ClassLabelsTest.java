package org.shouwang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassLabelsTest {

    @Test
    void the_grade_is_what_stands_before_the_class_and_never_the_class() {
        assertThat(ClassLabels.grade("高一(3)班")).contains("高一");
        assertThat(ClassLabels.grade("高二（12）班")).contains("高二");
        assertThat(ClassLabels.grade("高一三班")).contains("高一");
        assertThat(ClassLabels.grade("七年级十二班")).contains("七年级");
        assertThat(ClassLabels.grade("2024级3班")).contains("2024级");
        assertThat(ClassLabels.grade("Grade 10 Class 3")).contains("Grade 10");
        assertThat(ClassLabels.grade("Class 3 (Grade 11)")).contains("Grade 11");
        assertThat(ClassLabels.grade("格物班")).isEmpty();
        assertThat(ClassLabels.grade("3班")).isEmpty();
    }

    @Test
    void spellings_of_one_class_have_one_key_and_other_classes_another() {
        for (var spelling :
                List.of(
                        "高一(3)班",
                        "高一（3）班",
                        "高一3班",
                        "高一3",
                        "高一三班",
                        "高1(3)班",
                        "高一年级3班",
                        "高一年级(03)班",
                        "高一 (3) 班")) {
            assertThat(ClassLabels.key(spelling)).as(spelling).isEqualTo("高1.3");
        }
        assertThat(ClassLabels.key("七年级十二班"))
                .isEqualTo(ClassLabels.key("7(12)班"))
                .isEqualTo("7.12");
        assertThat(ClassLabels.key("Grade 10 Class 3"))
                .isEqualTo(ClassLabels.key("G10-3"))
                .isEqualTo("10.3");
        assertThat(ClassLabels.key("高一A班")).isEqualTo("高1.a");
        assertThat(ClassLabels.key("格物班")).isEqualTo("格物");
        assertThat(ClassLabels.key("高二(3)班")).isNotEqualTo(ClassLabels.key("高一(3)班"));
        assertThat(ClassLabels.key("初一(3)班")).isNotEqualTo(ClassLabels.key("高一(3)班"));
    }
}

package org.shouwang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassLabelsTest {

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

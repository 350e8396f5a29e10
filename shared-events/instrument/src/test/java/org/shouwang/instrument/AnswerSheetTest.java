package org.shouwang.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerSheetTest {

    private static final AnswerSheet SHEET =
            new AnswerSheet(
                    new Answers(
                            Map.of("asq-attempt", Answer.Word.YES, "asq-now", Answer.Word.REFUSED)),
                    Map.of(
                            "asq-attempt-how",
                            "示例：吃药\n\nasq-now=no",
                            "asq-attempt-when",
                            "去年 = 初三"));

    @Test
    void it_stands_in_the_order_of_the_form_and_is_read_back_as_it_was() {
        String written = SHEET.written(Instrument.ASQ);

        assertThat(written.lines())
                .containsExactly(
                        "asq-attempt=yes",
                        "asq-attempt-how=示例：吃药",
                        "asq-attempt-how=",
                        "asq-attempt-how=asq-now=no",
                        "asq-attempt-when=去年 = 初三",
                        "asq-now=refused");
        assertThat(AnswerSheet.read(Instrument.ASQ, written)).isEqualTo(SHEET);
    }

    @Test
    void words_are_never_an_answer_and_change_no_score() {
        AnswerSheet read =
                AnswerSheet.read(Instrument.ASQ, "asq-attempt=no\nasq-attempt-how=yes\n示例");

        assertThat(read.answers().byItem()).containsOnlyKeys("asq-attempt");
        assertThat(Instrument.ASQ.problems(read.answers())).isEmpty();
    }
}

package org.shouwang.command.alert;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.shouwang.command.form.Answers;
import org.shouwang.command.form.Field;
import org.shouwang.command.form.Questions;
import org.shouwang.contract.Confidential;

/** The forms about an alert that exists. Each has one text. */
final class AlertQuestions {

    private static final int LONGEST = 2_000;

    static final Questions<Optional<Confidential>> NOTE = optional("acknowledge", "note");
    static final Questions<Optional<Confidential>> CORRECTION = optional("subject", "reason");
    static final Questions<Confidential> DISMISSAL = required("dismissal", "reason");
    static final Questions<Confidential> OBJECTION = required("objection", "reason");

    private AlertQuestions() {}

    private static Questions<Optional<Confidential>> optional(String name, String field) {
        Field<Confidential> text = Field.lines(field, LONGEST).optional();
        return new OneText<>(name, text, answers -> answers.find(text));
    }

    private static Questions<Confidential> required(String name, String field) {
        Field<Confidential> text = Field.lines(field, LONGEST);
        return new OneText<>(name, text, answers -> answers.get(text));
    }

    private record OneText<T>(String name, Field<Confidential> text, Function<Answers, T> reading)
            implements Questions<T> {

        @Override
        public List<Field<?>> fields() {
            return List.of(text);
        }

        @Override
        public T read(Answers answers) {
            return reading.apply(answers);
        }
    }
}

package org.shouwang.command.worry;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.command.form.Answers;
import org.shouwang.command.form.Field;
import org.shouwang.command.form.FormContext;
import org.shouwang.command.form.Questions;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.worry.WorryEvent.Triage;
import org.shouwang.web.form.Form;
import org.shouwang.web.frame.Frame;

/** The forms of worries. */
final class WorryForms {

    private static final int LONGEST = 4_000;

    private WorryForms() {}

    /** What was noticed; the student is read apart, because anybody may be found. */
    record Noticed(Confidential account, Optional<Occurred> when) {}

    record Answered(Triage triage, Confidential answer) {}

    static final Questions<Noticed> REPORT =
            new Questions<>() {
                private final Field<Confidential> account = Field.lines("account", LONGEST);
                private final Field<Occurred> when = Field.moment("when").optional();

                @Override
                public String name() {
                    return "worry";
                }

                @Override
                public List<Field<?>> fields() {
                    return List.of(account, when);
                }

                @Override
                public Noticed read(Answers answers) {
                    return new Noticed(answers.get(account), answers.find(when));
                }
            };

    static final Questions<Confidential> MORE =
            new Questions<>() {
                private final Field<Confidential> more = Field.lines("more", LONGEST);

                @Override
                public String name() {
                    return "worry-more";
                }

                @Override
                public List<Field<?>> fields() {
                    return List.of(more);
                }

                @Override
                public Confidential read(Answers answers) {
                    return answers.get(more);
                }
            };

    static final Questions<Answered> ANSWER =
            new Questions<>() {
                private final Field<Triage> triage = Field.choice("triage", Triage.class);
                private final Field<Confidential> answer = Field.lines("answer", LONGEST);

                @Override
                public String name() {
                    return "worry-answer";
                }

                @Override
                public List<Field<?>> fields() {
                    return List.of(triage, answer);
                }

                @Override
                public Answered read(Answers answers) {
                    return new Answered(answers.get(triage), answers.get(answer));
                }
            };

    static final Questions<Danger> ALERT =
            new Questions<>() {
                private final Field<Danger> danger = Field.choice("danger", Danger.class);

                @Override
                public String name() {
                    return "worry-alert";
                }

                @Override
                public List<Field<?>> fields() {
                    return List.of(danger);
                }

                @Override
                public Danger read(Answers answers) {
                    return answers.get(danger);
                }
            };

    static <T> Optional<T> read(
            Questions<T> questions, Form form, Instant now, HttpServletRequest request) {
        var context = new FormContext(Frame.of(request).time().zone(), now, Map.of(), List.of());
        return Answers.read(questions, form, context);
    }
}

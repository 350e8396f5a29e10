package org.shouwang.command.response;

import java.util.List;
import org.shouwang.command.form.Answers;
import org.shouwang.command.form.Field;
import org.shouwang.command.form.Questions;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.token.LevelId;

/** What is asked of whoever starts the plan: for whom, at which level, why. */
final class StartQuestions implements Questions<StartQuestions.Start> {

    static final StartQuestions QUESTIONS = new StartQuestions();

    private static final Field<StudentId> STUDENT = Field.pick("student", StudentId::new);
    private static final Field<LevelId> LEVEL = Field.named("level", LevelId::new);
    private static final Field<Confidential> REASON = Field.lines("reason", 4_000);

    private StartQuestions() {}

    record Start(StudentId student, LevelId level, Confidential reason) {}

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(STUDENT, LEVEL, REASON);
    }

    @Override
    public Start read(Answers answers) {
        return new Start(answers.get(STUDENT), answers.get(LEVEL), answers.get(REASON));
    }
}

package org.shouwang.command.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers of one posted form, each of its field's type, and what is wrong with them. */
public final class Answers {

    private final Map<String, Object> values = new HashMap<>();
    private final List<FormProblem> problems = new ArrayList<>();

    private Answers() {}

    /**
     * Reads every field, so that all that is wrong is said at once.
     *
     * @throws BadForm naming each field that is missing, malformed or contradicts another
     */
    public static <T> T read(Form<T> form, Typed typed, FormContext context) {
        var answers = new Answers();
        form.fields().forEach(field -> answers.read(field, typed, context));
        answers.throwProblems(form);
        T result = form.read(answers);
        answers.throwProblems(form);
        return result;
    }

    /** The answer to a required question. */
    public <T> T get(Field<T> field) {
        return find(field)
                .orElseThrow(() -> new IllegalStateException(field.name() + " is not required"));
    }

    /** The answer to a question that may stay without one. */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> find(Field<T> field) {
        return Optional.ofNullable((T) values.get(field.name()));
    }

    /** Whether a box was ticked. */
    public boolean ticked(Field<Boolean> field) {
        return find(field).orElse(false);
    }

    /**
     * This answer contradicts another.
     *
     * @param problem the key of what to say, after {@code problem.}
     */
    public void contradicts(Field<?> field, String problem) {
        problems.add(new FormProblem(field.name(), problem, List.of()));
    }

    private void read(Field<?> field, Typed typed, FormContext context) {
        List<String> raw = typed.of(field.name());
        if (raw.isEmpty()) {
            if (field.required()) {
                problems.add(new FormProblem(field.name(), "missing", List.of()));
            }
            return;
        }
        try {
            values.put(field.name(), field.reader().read(raw, context));
        } catch (Malformed e) {
            problems.add(new FormProblem(field.name(), e.problem(), e.figures()));
        }
    }

    private void throwProblems(Form<?> form) {
        if (!problems.isEmpty()) {
            throw new BadForm(form.name(), problems);
        }
    }
}

package org.shouwang.command.form;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.contract.Blank;
import org.shouwang.contract.Occurred;
import org.shouwang.web.form.Form;
import org.shouwang.web.text.Text;

/**
 * The answers of one posted form, each of its field's type; what is wrong with them is noted in the
 * form.
 */
public final class Answers {

    /** Behind the name of a time: what the page suggested. */
    static final String DRAWN = "-drawn";

    private final Map<String, Object> values = new HashMap<>();
    private final Form form;
    private final FormContext context;

    private Answers(Form form, FormContext context) {
        this.form = form;
        this.context = context;
    }

    /**
     * Reads every field, so that all that is wrong is said at once.
     *
     * @return empty when something is wrong; the form says what, field by field
     */
    public static <T> Optional<T> read(Questions<T> questions, Form form, FormContext context) {
        var answers = new Answers(form, context);
        questions.fields().forEach(field -> answers.read(field));
        if (!form.ok()) {
            return Optional.empty();
        }
        T result = questions.read(answers);
        return form.ok() ? Optional.of(result) : Optional.empty();
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

    /** The day, in the school's time zone, of a moment that was asked for. */
    public LocalDate day(Field<Occurred> moment) {
        return LocalDate.ofInstant(get(moment).at(), context.zone());
    }

    /**
     * This answer contradicts another.
     *
     * @param problem the key of what to say, after {@code form.problem.}
     * @param figures what it names
     */
    public void contradicts(Field<?> field, String problem, Object... figures) {
        form.wrong(field.name(), Text.of("form.problem." + problem, figures));
    }

    private void read(Field<?> field) {
        List<String> typed =
                form.values(field.name()).stream().filter(value -> !Blank.is(value)).toList();
        if (typed.isEmpty() && field.kind() != Field.Kind.FILES) {
            if (field.required()) {
                form.wrong(field.name(), Text.of(field.missing()));
            }
            return;
        }
        try {
            values.put(
                    field.name(),
                    isLeftAsDrawn(field, typed)
                            ? Occurred.exactly(context.now())
                            : field.reader().read(typed, context));
        } catch (Malformed e) {
            form.wrong(field.name(), e.problem());
        }
    }

    /** The time that a page suggests is the one at which it was drawn, and means now. */
    private boolean isLeftAsDrawn(Field<?> field, List<String> typed) {
        return field.kind() == Field.Kind.MOMENT
                && typed.equals(List.of(form.value(field.name() + DRAWN)));
    }
}

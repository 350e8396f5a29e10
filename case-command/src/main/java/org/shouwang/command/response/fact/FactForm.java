package org.shouwang.command.response.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.shouwang.access.Action;
import org.shouwang.command.form.Answers;
import org.shouwang.command.form.Field;
import org.shouwang.command.form.Questions;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseFact;

/**
 * The form of one kind of fact: its own questions, then the three that every fact is asked (when,
 * who did it, who was there too).
 *
 * @param own the questions of this kind of fact
 * @param fact from the answers to a fact that still needs its entry
 * @param action who may fill it in
 * @param signed whether it is of whoever is signed in, and nobody is asked who did it: a letter to
 *     a colleague, and a report that nobody can make for another
 */
public record FactForm(
        String name,
        List<Field<?>> own,
        Function<Answers, Function<Entry, ResponseFact>> fact,
        Action action,
        boolean signed)
        implements Questions<FactForm.Draft> {

    /** When it happened. */
    static final Field<Occurred> WHEN = Field.moment("when");

    private static final Field<StaffId> BY = Field.pick("by", StaffId::new);
    private static final Field<StaffId> SECOND = Field.pick("second", StaffId::new).optional();

    public FactForm {
        own = List.copyOf(own);
    }

    FactForm(
            String name,
            List<Field<?>> own,
            Function<Answers, Function<Entry, ResponseFact>> fact) {
        this(name, own, fact, Action.RECORD_FACT, false);
    }

    /**
     * A fact as it was told; the entry's id is the command's.
     *
     * @param by empty when it is whoever is signed in
     */
    public record Draft(
            Occurred when,
            Optional<StaffId> by,
            Optional<StaffId> second,
            Function<Entry, ResponseFact> fact) {}

    /** Whether files can be handed in with it. */
    public boolean takesFiles() {
        return own.stream().anyMatch(field -> field.kind() == Field.Kind.FILES);
    }

    @Override
    public List<Field<?>> fields() {
        var fields = new ArrayList<Field<?>>(own);
        fields.addAll(signed ? List.of(WHEN) : List.of(WHEN, BY, SECOND));
        return fields;
    }

    @Override
    public Draft read(Answers answers) {
        Optional<StaffId> second = answers.find(SECOND);
        Optional<StaffId> by = answers.find(BY);
        if (second.isPresent() && second.equals(by)) {
            answers.contradicts(SECOND, "same-person");
        }
        return new Draft(answers.get(WHEN), by, second, fact.apply(answers));
    }
}

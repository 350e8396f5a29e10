package org.shouwang.command.response.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
 */
public record FactForm(
        String name, List<Field<?>> own, Function<Answers, Function<Entry, ResponseFact>> fact)
        implements Questions<FactForm.Draft> {

    private static final Field<Occurred> WHEN = Field.moment("when");
    private static final Field<StaffId> BY = Field.pick("by", StaffId::new);
    private static final Field<StaffId> SECOND = Field.pick("second", StaffId::new).optional();

    public FactForm {
        own = List.copyOf(own);
    }

    /** A fact as it was told; the entry's id is the command's. */
    public record Draft(
            Occurred when,
            StaffId by,
            Optional<StaffId> second,
            Function<Entry, ResponseFact> fact) {}

    /** Whether files can be handed in with it. */
    public boolean takesFiles() {
        return own.stream().anyMatch(field -> field.kind() == Field.Kind.FILES);
    }

    @Override
    public List<Field<?>> fields() {
        var fields = new ArrayList<Field<?>>(own);
        fields.addAll(List.of(WHEN, BY, SECOND));
        return fields;
    }

    @Override
    public Draft read(Answers answers) {
        Optional<StaffId> second = answers.find(SECOND);
        if (second.equals(answers.find(BY))) {
            answers.contradicts(SECOND, "same-person");
        }
        return new Draft(answers.get(WHEN), answers.get(BY), second, fact.apply(answers));
    }
}

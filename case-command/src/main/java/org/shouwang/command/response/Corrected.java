package org.shouwang.command.response;

import java.util.Map;
import java.util.Optional;
import org.shouwang.command.response.fact.FactForm;
import org.shouwang.command.response.fact.Retold;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.web.form.Form;
import org.shouwang.web.text.Text;

/** Which entry a form puts right. */
final class Corrected {

    /** The field that names it. */
    static final String FIELD = "corrects";

    private Corrected() {}

    /**
     * The entry that is to be put right: one that this person may put right, and of this kind. Who
     * names another is told so and keeps what was typed; sent again it is an entry of its own.
     */
    static Optional<EntryId> of(String kind, Form form, Entered entered) {
        String named = form.value(FIELD);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Optional<Map.Entry<EntryId, Standing.Recorded>> found = find(named, entered);
        if (found.isEmpty()) {
            form.wrong(FIELD, Text.of("form.problem.not-to-correct"));
        } else if (!found.get().getValue().correctedBy(kind)) {
            form.wrong(FIELD, Text.of("form.problem.another-kind"));
        }
        return found.map(Map.Entry::getKey);
    }

    /**
     * Begins the form with what the entry says. Words said in confidence stay with who wrote them
     * and with whoever may read them.
     *
     * @param notes whether this person may read what a child said in confidence
     */
    static void begin(FactForm questions, Form form, Entered entered, boolean notes) {
        find(form.value(FIELD), entered)
                .map(Map.Entry::getValue)
                .filter(recorded -> recorded.form().equals(questions.name()))
                .filter(
                        recorded ->
                                notes
                                        || recorded.by().equals(entered.who())
                                        || !confided(recorded.fact()))
                .ifPresent(
                        recorded ->
                                Retold.of(questions, recorded.fact(), entered.zone())
                                        .forEach(
                                                (field, values) ->
                                                        form.suggest(
                                                                field,
                                                                values.toArray(String[]::new))));
    }

    private static boolean confided(ResponseFact fact) {
        return fact instanceof ResponseFact.NoteAdded || fact instanceof ResponseFact.FollowupHeld;
    }

    private static Optional<Map.Entry<EntryId, Standing.Recorded>> find(
            String named, Entered entered) {
        return entered.correctable().entrySet().stream()
                .filter(entry -> entry.getKey().toString().equals(named))
                .findFirst();
    }
}

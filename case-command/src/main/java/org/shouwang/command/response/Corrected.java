package org.shouwang.command.response;

import java.util.Map;
import java.util.Optional;
import org.shouwang.contract.id.EntryId;
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
        Optional<Map.Entry<EntryId, Standing.Recorded>> found =
                entered.correctable().entrySet().stream()
                        .filter(entry -> entry.getKey().toString().equals(named))
                        .findFirst();
        if (found.isEmpty()) {
            form.wrong(FIELD, Text.of("form.problem.not-to-correct"));
        } else if (!found.get().getValue().correctedBy(kind)) {
            form.wrong(FIELD, Text.of("form.problem.another-kind"));
        }
        return found.map(Map.Entry::getKey);
    }
}

package org.shouwang.command.response;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.command.form.Drawing;
import org.shouwang.command.form.FormContext;
import org.shouwang.command.form.Offer;
import org.shouwang.command.response.fact.AssessForm;
import org.shouwang.command.response.fact.FactForm;
import org.shouwang.command.response.fact.FactForms;
import org.shouwang.command.response.fact.Retold;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.web.form.Choice;
import org.shouwang.web.form.Form;
import org.shouwang.web.text.Text;
import org.shouwang.web.text.Texts;

/** Which entry a form puts right. */
final class Corrected {

    /** The field that names it. */
    static final String FIELD = "corrects";

    private Corrected() {}

    /**
     * Where an entry is put right: by the form that recorded it.
     *
     * @param base the response's address
     * @return empty for what no form records
     */
    static Optional<String> address(String base, String form, EntryId entry) {
        return questions(form)
                .map(
                        found ->
                                AssessForm.called(form).isPresent()
                                        ? "/assess/" + AssessForm.instrument(found).orElse("free")
                                        : "/record/" + form)
                .map(path -> base + path + "?" + FIELD + "=" + entry);
    }

    private static Optional<FactForm> questions(String form) {
        return FactForms.find(form).or(() -> AssessForm.called(form));
    }

    /**
     * The entry that is to be put right: one that this person may put right, and of this kind. Who
     * names another is told so and keeps what was typed; sent again it is an entry of its own.
     * Where somebody else was faster, it goes for what stands now, once that was read.
     */
    static Optional<EntryId> of(String kind, Form form, Entered entered) {
        String named = form.value(FIELD);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Optional<Map.Entry<EntryId, Standing.Recorded>> found = find(named, entered);
        if (found.isEmpty()) {
            form.wrong(FIELD, Text.of("form.problem.not-to-correct"));
        } else if (!found.get().getKey().toString().equals(named)) {
            form.wrong(FIELD, Text.of("form.problem.corrected-meanwhile"));
        } else if (!found.get().getValue().correctedBy(kind)) {
            form.wrong(FIELD, Text.of("form.problem.another-kind"));
        }
        return found.map(Map.Entry::getKey);
    }

    /** What the form names when it is sent again; empty when it will be an entry of its own. */
    static String named(Form form, Entered entered) {
        String named = form.value(FIELD);
        Optional<String> stands = find(named, entered).map(found -> found.getKey().toString());
        return form.faulty(FIELD)
                ? stands.filter(now -> !now.equals(named)).orElse("")
                : stands.orElse(named);
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
                .filter(recorded -> mayRead(recorded, entered, notes))
                .ifPresent(
                        recorded ->
                                Retold.of(questions, recorded.fact(), entered.zone())
                                        .forEach(
                                                (field, values) ->
                                                        form.suggest(
                                                                field,
                                                                values.toArray(String[]::new))));
    }

    /**
     * What stands there now, to be read beside the fields.
     *
     * @param what the words for its kind
     * @param by who did it; empty when that is nobody of the school any more
     * @param lines what it says, by the fields of its form
     */
    record Original(
            Text what, Instant happened, Instant recorded, Optional<Text> by, List<Line> lines) {

        Original {
            lines = List.copyOf(lines);
        }
    }

    /** One answer of it. */
    record Line(Text label, List<Text> values) {

        Line {
            values = List.copyOf(values);
        }
    }

    /** The entry that the form puts right; empty when it puts none right. */
    static Optional<Original> original(
            Form form, Entered entered, FormContext context, Texts texts, boolean notes) {
        return find(form.value(FIELD), entered)
                .map(Map.Entry::getValue)
                .map(
                        recorded ->
                                new Original(
                                        Text.of("form." + recorded.form()),
                                        recorded.occurredAt(),
                                        recorded.recordedAt(),
                                        context.offers("by").stream()
                                                .filter(
                                                        offer ->
                                                                offer.id()
                                                                        .equals(
                                                                                recorded.by()
                                                                                        .toString()))
                                                .map(Offer::label)
                                                .findFirst(),
                                        mayRead(recorded, entered, notes)
                                                ? lines(recorded, entered, context, texts)
                                                : List.of()));
    }

    /** What an entry says to whoever handles the case; nothing for anybody else. */
    static List<Line> says(
            Standing.Recorded recorded, Entered entered, FormContext context, Texts texts) {
        return entered.inHand() || recorded.by().equals(entered.who())
                ? lines(recorded, entered, context, texts)
                : List.of();
    }

    private static List<Line> lines(
            Standing.Recorded recorded, Entered entered, FormContext context, Texts texts) {
        Optional<FactForm> questions = questions(recorded.form());
        if (questions.isEmpty()) {
            return List.of();
        }
        Map<String, List<String>> said =
                Retold.of(questions.get(), recorded.fact(), entered.zone());
        return Drawing.of(questions.get(), context, texts).stream()
                .filter(
                        field ->
                                questions.get().own().stream()
                                        .anyMatch(own -> own.name().equals(field.name())))
                .filter(field -> said.containsKey(field.name()))
                .map(
                        field ->
                                new Line(
                                        field.label(),
                                        said.get(field.name()).stream()
                                                .map(value -> words(field, value))
                                                .toList()))
                .toList();
    }

    private static Text words(Drawing field, String value) {
        return field.choices().stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::text)
                .findFirst()
                .orElseGet(() -> Text.said(value, value));
    }

    private static boolean mayRead(Standing.Recorded recorded, Entered entered, boolean notes) {
        return notes || recorded.by().equals(entered.who()) || !confided(recorded.fact());
    }

    private static boolean confided(ResponseFact fact) {
        return fact instanceof ResponseFact.NoteAdded
                || fact instanceof ResponseFact.FollowupHeld
                || fact instanceof ResponseFact.Assessed;
    }

    /** The entry that is named, or what stands in its place. */
    private static Optional<Map.Entry<EntryId, Standing.Recorded>> find(
            String named, Entered entered) {
        Optional<EntryId> stands = id(named).flatMap(entered.standing()::standsFor);
        return entered.correctable().entrySet().stream()
                .filter(entry -> Optional.of(entry.getKey()).equals(stands))
                .findFirst();
    }

    private static Optional<EntryId> id(String named) {
        try {
            return Optional.of(new EntryId(UUID.fromString(named)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

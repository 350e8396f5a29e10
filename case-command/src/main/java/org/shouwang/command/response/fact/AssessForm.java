package org.shouwang.command.response.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.shouwang.command.form.Answers;
import org.shouwang.command.form.Field;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Assessed;
import org.shouwang.contract.response.ResponseFact.Forces;
import org.shouwang.instrument.Answer;
import org.shouwang.instrument.AnswerSheet;
import org.shouwang.instrument.Instrument;
import org.shouwang.instrument.Item;
import org.shouwang.instrument.Scored;

/**
 * The forms of an assessment: one for each instrument, and a free one. Items may stay unanswered
 * when the student breaks off: what was answered counts as answered. The rationale is always asked
 * and never waited for: an answer or what it forces takes effect without it, and the case says that
 * it is missing. Only an assessment that says nothing at all is asked for again.
 */
public final class AssessForm {

    private static final String PREFIX = "assess-";
    private static final String FREE = "assess-free";
    private static final Field<Confidential> RATIONALE =
            Field.lines("rationale", 10_000).optional();
    private static final Confidential NOT_WRITTEN = Confidential.of("");
    private static final Field<Set<Forces>> FORCES =
            Field.choices("forces", Forces.class).optional();

    private static final Map<String, FactForm> ALL = all();

    private AssessForm() {}

    /** The names, in the order in which the page offers them. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    public static Optional<FactForm> find(String name) {
        return Optional.ofNullable(ALL.get(PREFIX + name));
    }

    /** By the whole name, as an entry names the form that it was recorded by. */
    public static Optional<FactForm> called(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** The instrument of a form, as texts and addresses call it; empty for the free one. */
    public static Optional<String> instrument(FactForm form) {
        return Optional.of(form.name())
                .filter(name -> !name.equals(FREE))
                .map(name -> name.substring(PREFIX.length()));
    }

    private static Map<String, FactForm> all() {
        Map<String, FactForm> all = new LinkedHashMap<>();
        for (Instrument instrument : Instrument.values()) {
            FactForm form = of(instrument);
            all.put(form.name(), form);
        }
        all.put(FREE, new FactForm(FREE, List.of(RATIONALE, FORCES), AssessForm::free));
        return all;
    }

    private static FactForm of(Instrument instrument) {
        Map<Item, Field<Answer>> items = new LinkedHashMap<>();
        List<Field<Confidential>> further = new ArrayList<>();
        List<Field<?>> fields = new ArrayList<>();
        for (Item item : instrument.items()) {
            items.put(item, field(item));
            fields.add(items.get(item));
            for (Item.Further question : item.further()) {
                further.add(field(question));
                fields.add(further.getLast());
            }
        }
        fields.add(RATIONALE);
        String name = PREFIX + instrument.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new FactForm(name, fields, answers -> scored(instrument, items, further, answers));
    }

    private static Field<Answer> field(Item item) {
        return switch (item.scale()) {
            case YES_NO -> worded(item, List.of("yes", "no", "refused"), "instrument.answer.");
            case FREQUENCY ->
                    worded(item, List.of("0", "1", "2", "3"), "instrument.answer.frequency.");
            case DIFFICULTY ->
                    worded(item, List.of("0", "1", "2", "3"), "instrument.answer.difficulty.");
        };
    }

    private static Field<Confidential> field(Item.Further question) {
        return (question.brief()
                        ? Field.line(question.code(), 200)
                        : Field.lines(question.code(), 2_000))
                .optional();
    }

    private static Field<Answer> worded(Item item, List<String> options, String wording) {
        return Field.worded(
                        item.code(), options, wording, option -> Answer.parse(option).orElseThrow())
                .optional();
    }

    private static Function<Entry, ResponseFact> scored(
            Instrument instrument,
            Map<Item, Field<Answer>> items,
            List<Field<Confidential>> further,
            Answers answers) {
        Map<String, Answer> given = new HashMap<>();
        items.forEach(
                (item, field) ->
                        answers.find(field).ifPresent(answer -> given.put(item.code(), answer)));
        if (given.isEmpty()) {
            answers.contradicts(items.values().iterator().next(), "no-answer");
        }
        Map<String, String> told = new HashMap<>();
        for (Field<Confidential> question : further) {
            answers.find(question)
                    .flatMap(Confidential::reveal)
                    .ifPresent(words -> told.put(question.name(), words));
        }
        AnswerSheet sheet = new AnswerSheet(new org.shouwang.instrument.Answers(given), told);
        Scored scored = instrument.score(sheet.answers());
        Confidential words = answers.find(RATIONALE).orElse(NOT_WRITTEN);
        return entry ->
                new Assessed(
                        entry,
                        instrument.stored(),
                        Optional.of(Confidential.of(sheet.written(instrument))),
                        Optional.of(Confidential.of(result(scored))),
                        scored.forced(),
                        words);
    }

    private static Function<Entry, ResponseFact> free(Answers answers) {
        Optional<Confidential> rationale = answers.find(RATIONALE);
        Set<Forces> forces = answers.find(FORCES).orElse(Set.of());
        if (rationale.isEmpty() && forces.isEmpty()) {
            answers.contradicts(RATIONALE, "nothing-said");
        }
        Confidential words = rationale.orElse(NOT_WRITTEN);
        return entry ->
                new Assessed(
                        entry,
                        ResponseFact.Instrument.FREE,
                        Optional.empty(),
                        Optional.empty(),
                        forces,
                        words);
    }

    private static String result(Scored scored) {
        String total = scored.total().map(sum -> "total=" + sum + "\n").orElse("");
        return total + "band=" + scored.band().map(Enum::name).orElse("NONE");
    }
}

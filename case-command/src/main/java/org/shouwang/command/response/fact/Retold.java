package org.shouwang.command.response.fact;

import java.lang.reflect.RecordComponent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shouwang.command.form.Field;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Attachment;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.Id;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.instrument.AnswerSheet;
import org.shouwang.instrument.Instrument;

/**
 * What a recorded fact says, as the fields of its form hold it: whoever puts an entry right changes
 * what is wrong in it and need not write the rest again. Files are not handed in twice; they stay
 * with the entry that is corrected.
 */
public final class Retold {

    /** Fields that are not called what the fact calls them. */
    private static final Map<String, String> OTHERWISE =
            Map.of(
                    "report-kind", "kind",
                    "reentry", "kind",
                    "to-staff", "to",
                    "plan", "text",
                    "brief", "text",
                    "talk", "note",
                    "report", "note");

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private static final Pattern DASHED = Pattern.compile("-([a-z])");

    private Retold() {}

    /**
     * The values of each field; a field that the fact says nothing for is not in it.
     *
     * @param zone of the school, in which times are typed
     */
    public static Map<String, List<String>> of(FactForm form, ResponseFact fact, ZoneId zone) {
        Map<String, List<String>> said = new HashMap<>();
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            say(component.getName(), value((Record) fact, component), said);
        }
        Map<String, List<String>> values = new HashMap<>();
        for (Field<?> field : form.own()) {
            Optional.ofNullable(said.get(camel(field.name())))
                    .or(() -> Optional.ofNullable(said.get(OTHERWISE.get(field.name()))))
                    .filter(typed -> !typed.isEmpty())
                    .ifPresent(typed -> values.put(field.name(), typed));
        }
        if (fact instanceof ResponseFact.GuardianMet met
                && met.signature() == ResponseFact.Signature.REFUSED
                && met.witness().isEmpty()) {
            values.put("no-witness", List.of("true"));
        }
        if (fact instanceof ResponseFact.CustodyHandedOver handed) {
            values.putAll(unlisted(handed));
        }
        if (fact instanceof ResponseFact.Assessed assessed) {
            values.putAll(answers(assessed));
        }
        values.put("when", List.of(LOCAL.format(fact.entry().occurred().at().atZone(zone))));
        values.put("by", List.of(fact.entry().by().toString()));
        fact.entry().second().ifPresent(second -> values.put("second", List.of(second.toString())));
        // A form that asks no such question tells by itself who did it.
        values.keySet().retainAll(form.fields().stream().map(Field::name).toList());
        return values;
    }

    /** A guardian who is not on the list is the first line; as {@link GuardianForms} writes it. */
    private static Map<String, List<String>> unlisted(ResponseFact.CustodyHandedOver handed) {
        return handed.detail()
                .reveal()
                .filter(_ -> handed.to() == ResponseFact.Custodian.GUARDIAN)
                .filter(_ -> handed.guardian().isEmpty())
                .map(words -> words.split("\n", 2))
                .filter(lines -> lines.length == 2)
                .map(
                        lines ->
                                Map.of(
                                        "unlisted", List.of(lines[0]),
                                        "detail", List.of(lines[1])))
                .orElse(Map.of());
    }

    /** By item, and what was told besides. */
    private static Map<String, List<String>> answers(ResponseFact.Assessed assessed) {
        Map<String, List<String>> answers = new HashMap<>();
        Optional<String> written = assessed.answers().flatMap(Confidential::reveal);
        Instrument.of(assessed.instrument())
                .flatMap(it -> written.map(lines -> AnswerSheet.read(it, lines)))
                .ifPresent(
                        sheet -> {
                            sheet.answers()
                                    .byItem()
                                    .forEach((code, a) -> answers.put(code, List.of(a.text())));
                            sheet.told()
                                    .forEach((code, words) -> answers.put(code, List.of(words)));
                        });
        return answers;
    }

    private static void say(String name, Object value, Map<String, List<String>> said) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresent(inner -> say(name, inner, said));
            case Collection<?> many -> many.forEach(inner -> say(name, inner, said));
            case Adult adult -> {
                adult.staff().ifPresent(staff -> say("staff", staff, said));
                adult.other()
                        .ifPresent(
                                other -> say(name.equals("witness") ? name : "other", other, said));
            }
            case Confidential text -> text.reveal().ifPresent(words -> add(name, words, said));
            case Boolean yes when yes -> add(name, "true", said);
            case Boolean _, Attachment _ -> {}
            case Id id -> add(name, id.toString(), said);
            case Enum<?> word -> add(name, word.name(), said);
            // The entry itself: when and who have fields of their own.
            case Record _ -> {}
            default -> add(name, value.toString(), said);
        }
    }

    private static void add(String name, String value, Map<String, List<String>> said) {
        said.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    private static String camel(String field) {
        return DASHED.matcher(field).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }

    private static Object value(Record fact, RecordComponent component) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a fact that cannot be read out", e);
        }
    }
}

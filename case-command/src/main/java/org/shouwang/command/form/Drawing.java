package org.shouwang.command.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouwang.web.form.Choice;
import org.shouwang.web.text.Text;
import org.shouwang.web.text.Texts;

/**
 * A field as the page draws it. Its words stand in the texts: {@code form.NAME.FIELD}, with a line
 * of help at {@code .help} where there is one, and {@code choice.FIELD.OPTION} for closed answers.
 */
public record Drawing(
        String name,
        Field.Kind kind,
        Text label,
        Optional<Text> explained,
        boolean optional,
        List<Choice> choices) {

    public Drawing {
        choices = List.copyOf(choices);
    }

    /** The fields of a form, in order. */
    public static List<Drawing> of(Questions<?> questions, FormContext context, Texts texts) {
        return questions.fields().stream()
                .map(field -> of(questions.name(), field, context, texts))
                .toList();
    }

    private static Drawing of(String form, Field<?> field, FormContext context, Texts texts) {
        String label = key(form, field.name(), texts);
        Optional<Text> help =
                Optional.of(label + ".help").filter(texts.keys()::contains).map(Text::of);
        List<Choice> choices =
                field.options().isEmpty()
                        ? context.offers(field.name()).stream()
                                .map(offer -> Choice.of(offer.id(), offer.label()))
                                .toList()
                        : field.options().stream()
                                .map(option -> Choice.of(option, Text.of(field.wording() + option)))
                                .toList();
        return new Drawing(
                field.name(), field.kind(), Text.of(label), help, !field.required(), choices);
    }

    /**
     * The words of this form's field, of a field of that name anywhere, or of an instrument's item.
     */
    private static String key(String form, String field, Texts texts) {
        return Stream.of("form." + form + "." + field, "form." + field)
                .filter(texts.keys()::contains)
                .findFirst()
                .orElse(field);
    }

    /** The same, of which more is said than that it may stay empty. */
    public Drawing wanted(Text why) {
        return new Drawing(name, kind, label, Optional.of(why), false, choices);
    }

    /** For the template: the line of help, asked for only when there is one. */
    public Text help() {
        return explained.orElseThrow();
    }

    public boolean hasHelp() {
        return explained.isPresent();
    }
}

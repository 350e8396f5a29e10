package org.shouwang.notify.notice;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;

/**
 * Something to be said in the language of whoever reads it.
 *
 * @param arguments put into {@code {0}}, {@code {1}} …; a nested phrase is said first
 */
public record Phrase(String key, List<Object> arguments) {

    private static final String BUNDLE = "texts.notify";

    public Phrase {
        arguments = List.copyOf(arguments);
    }

    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }

    public String in(Language language) {
        Object[] words =
                arguments.stream()
                        .map(it -> it instanceof Phrase phrase ? phrase.in(language) : it)
                        .map(Object::toString)
                        .toArray();
        return new MessageFormat(bundle(language).getString(key), language.locale()).format(words);
    }

    static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                Phrase.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

package org.shouwang.web.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Something to be said to a reader, in the reader's language. */
public sealed interface Text {

    /** What the reader sees. */
    String in(Locale locale, Texts texts);

    /**
     * A text of the message bundles.
     *
     * @param arguments put into {@code {0}}, {@code {1}} …; a nested {@link Text} is said first
     */
    static Text of(String key, Object... arguments) {
        return new Key(key, List.of(arguments));
    }

    /** A text that was written elsewhere, such as a step's name in a plan. */
    static Text said(String zh, String en) {
        return new Said(zh, en);
    }

    /** Names of things one after the other, with the comma of the reader's language. */
    static Text listed(Collection<?> things) {
        Object all = things.stream().map(Object.class::cast).reduce(Text::after).orElse("");
        return all instanceof Text text ? text : said(all.toString(), all.toString());
    }

    private static Object after(Object before, Object thing) {
        return of("web.list", before, thing);
    }

    /** See {@link Text#of}. */
    record Key(String key, List<Object> arguments) implements Text {

        public Key {
            Objects.requireNonNull(key, "key");
            arguments = List.copyOf(arguments);
        }

        @Override
        public String in(Locale locale, Texts texts) {
            Object[] said =
                    arguments.stream()
                            .map(a -> a instanceof Text text ? text.in(locale, texts) : a)
                            .toArray();
            return texts.say(locale, key, said);
        }
    }

    /** See {@link Text#said}. */
    record Said(String zh, String en) implements Text {

        public Said {
            Objects.requireNonNull(zh, "zh");
            Objects.requireNonNull(en, "en");
        }

        @Override
        public String in(Locale locale, Texts texts) {
            return Language.of(locale) == Language.EN ? en : zh;
        }
    }
}

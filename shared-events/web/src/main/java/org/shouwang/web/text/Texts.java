package org.shouwang.web.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/**
 * Every text of every module, in both languages. A text may hold {@code {0}} for an argument and
 * {@code {0|minute|minutes}} for a word that depends on a number. Apostrophes stand for themselves.
 */
public final class Texts implements MessageSource {

    private static final Pattern PLACE =
            Pattern.compile("\\{(\\d)(?:\\|([^|{}]*)\\|([^|{}]*))?\\}");

    private final Map<Language, Map<String, String>> texts;

    private Texts(Map<Language, Map<String, String>> texts) {
        this.texts = texts;
    }

    /**
     * The texts of all {@code texts/<module>_<language>.properties} on the class path.
     *
     * @throws IllegalStateException if a file or a key lacks its pair, or a key is said twice
     */
    public static Texts onClassPath() {
        return new Texts(Bundles.onClassPath());
    }

    /** The keys; the same in each language. */
    public Set<String> keys() {
        return Set.copyOf(texts.get(Language.ZH).keySet());
    }

    /**
     * A text as written, its places not filled.
     *
     * @return empty if there is no such key
     */
    public Optional<String> written(Language language, String key) {
        return Optional.ofNullable(texts.get(language).get(key));
    }

    /**
     * A text in the language of a locale.
     *
     * @throws NoSuchMessageException if there is no such key
     */
    public String say(Locale locale, String key, Object... arguments) {
        return written(Language.of(locale), key)
                .map(text -> fill(text, List.of(arguments)))
                .orElseThrow(() -> new NoSuchMessageException(key, locale));
    }

    /** A text, with nested texts, in the language of a locale. */
    public String say(Locale locale, Text text) {
        return text.in(locale, this);
    }

    private static String fill(String text, List<?> arguments) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        Matcher place = PLACE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            int index = Integer.parseInt(place.group(1));
            String argument = index < arguments.size() ? String.valueOf(arguments.get(index)) : "";
            String word =
                    place.group(2) == null
                            ? argument
                            : argument.equals("1") ? place.group(2) : place.group(3);
            place.appendReplacement(filled, Matcher.quoteReplacement(word));
        }
        return place.appendTail(filled).toString();
    }

    @Override
    public @Nullable String getMessage(
            String code,
            Object @Nullable [] args,
            @Nullable String defaultMessage,
            @Nullable Locale locale) {
        return written(language(locale), code)
                .map(text -> fill(text, arguments(args)))
                .orElse(defaultMessage);
    }

    @Override
    public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
        return written(language(locale), code)
                .map(text -> fill(text, arguments(args)))
                .orElseThrow(() -> new NoSuchMessageException(code));
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        String[] codes = resolvable.getCodes();
        for (String code : codes == null ? new String[0] : codes) {
            String said = getMessage(code, resolvable.getArguments(), null, locale);
            if (said != null) {
                return said;
            }
        }
        String otherwise = resolvable.getDefaultMessage();
        if (otherwise == null) {
            throw new NoSuchMessageException(
                    String.join(", ", codes == null ? new String[0] : codes));
        }
        return otherwise;
    }

    private static Language language(@Nullable Locale locale) {
        return locale == null ? Language.ZH : Language.of(locale);
    }

    private static List<?> arguments(Object @Nullable [] args) {
        return args == null ? List.of() : List.of(args);
    }
}

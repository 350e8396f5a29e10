package org.shouwang.web.text;

import java.util.Locale;
import java.util.Optional;

/** A language the pages are written in. */
public enum Language {
    ZH("zh", Locale.SIMPLIFIED_CHINESE),
    EN("en", Locale.UK);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** Two letters: the ending of a bundle's file name and the value of the cookie. */
    public String code() {
        return code;
    }

    /** The locale dates and numbers are written in. */
    public Locale locale() {
        return locale;
    }

    /** The language of a locale; Chinese for anything but English. */
    public static Language of(Locale locale) {
        return "en".equals(locale.getLanguage()) ? EN : ZH;
    }

    /** The language with a code, if there is one. */
    public static Optional<Language> ofCode(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}

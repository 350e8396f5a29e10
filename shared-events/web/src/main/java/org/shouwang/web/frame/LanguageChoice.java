package org.shouwang.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shouwang.web.text.Language;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The reader's language: the cookie, else the first language of the browser we write, else Chinese.
 */
final class LanguageChoice implements LocaleResolver {

    static final String COOKIE = "lang";

    private final Cookies cookies;

    LanguageChoice(Cookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return cookies.read(request, COOKIE)
                .flatMap(Language::ofCode)
                .orElseGet(() -> accepted(request))
                .locale();
    }

    private static Language accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Language.ZH;
        }
        for (Locale wanted : Collections.list(request.getLocales())) {
            for (Language language : Language.values()) {
                if (language.code().equals(wanted.getLanguage())) {
                    return language;
                }
            }
        }
        return Language.ZH;
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by ?lang=");
    }
}

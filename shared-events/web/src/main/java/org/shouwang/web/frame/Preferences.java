package org.shouwang.web.frame;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.shouwang.web.text.Language;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Takes {@code ?lang=} and {@code ?theme=} off the address of any page, keeps the choice in a
 * cookie and goes back to the page. Works without a script.
 */
final class Preferences implements HandlerInterceptor {

    static final String THEME = "theme";
    static final Set<String> THEMES = Set.of("auto", "light", "dark");

    private static final Duration YEAR = Duration.ofDays(365);

    private final Cookies cookies;

    Preferences(Cookies cookies) {
        this.cookies = cookies;
    }

    /** The theme chosen; {@code auto} follows the system. */
    String theme(HttpServletRequest request) {
        return cookies.read(request, THEME).filter(THEMES::contains).orElse("auto");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        // An error is answered with a GET too, but of a request whose fields may be unreadable.
        if (!"GET".equals(request.getMethod())
                || request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        Optional<Language> language =
                Optional.ofNullable(request.getParameter(LanguageChoice.COOKIE))
                        .flatMap(Language::ofCode);
        Optional<String> theme =
                Optional.ofNullable(request.getParameter(THEME)).filter(THEMES::contains);
        if (language.isEmpty() && theme.isEmpty()) {
            return true;
        }
        language.ifPresent(l -> cookies.write(response, LanguageChoice.COOKIE, l.code(), YEAR));
        theme.ifPresent(t -> cookies.write(response, THEME, t, YEAR));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", Address.without(request, LanguageChoice.COOKIE, THEME));
        return false;
    }
}

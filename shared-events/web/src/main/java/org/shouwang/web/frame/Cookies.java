package org.shouwang.web.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Reads and writes cookies the one way they are used here: HttpOnly, SameSite=Lax, whole site. */
public final class Cookies {

    private final WebSettings settings;

    public Cookies(WebSettings settings) {
        this.settings = settings;
    }

    /** The value a browser sent under a name. */
    public Optional<String> read(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, settings.cookie(name)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    /** Sets a cookie for a while. */
    public void write(HttpServletResponse response, String name, String value, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(settings.cookie(name), value)
                        .path("/")
                        .httpOnly(true)
                        .secure(settings.https())
                        .sameSite("Lax")
                        .maxAge(life)
                        .build()
                        .toString());
    }

    /** Removes a cookie. */
    public void remove(HttpServletResponse response, String name) {
        write(response, name, "", Duration.ZERO);
    }
}

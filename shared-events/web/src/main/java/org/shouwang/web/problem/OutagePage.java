package org.shouwang.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouwang.web.text.Texts;
import org.shouwang.web.trace.RequestId;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page that is written when nothing else can be: whom to call, what was typed, and a button
 * that sends it again under the same id. Files are not in it, and the page says so.
 */
public final class OutagePage {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'";

    /** What a person did not write in words. */
    private static final Pattern CODE = Pattern.compile("[A-Z_]*|[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}");

    private static final Set<String> UNSEEN = Set.of("_csrf", "commandId");

    private final Texts texts;
    private final LocaleResolver language;

    public OutagePage(Texts texts, LocaleResolver language) {
        this.texts = texts;
        this.language = language;
    }

    /** Writes it over whatever was written before. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = language.resolveLocale(request);
        response.reset();
        head(HttpServletResponse.SC_SERVICE_UNAVAILABLE, request, response);
        boolean program = Asked.byProgram(request);
        response.setContentType(
                program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String body =
                program ? json(locale) : page(locale, "web.problem.unavailable", request, null);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes it where one sender asks for too much at once, without asking the database anything.
     * Nothing that was sent is read for it.
     */
    public void crowded(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale locale = language.resolveLocale(request);
        head(429, request, response);
        response.setHeader("Retry-After", "5");
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String body = page(locale, "web.problem.crowded", "");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes it for a form that was refused because its token was missing or out of date: nothing
     * is recorded, and one more press sends it with a token of its own.
     */
    public void again(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = language.resolveLocale(request);
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        String fresh = token.getToken();
        head(HttpServletResponse.SC_FORBIDDEN, request, response);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String body = page(locale, "web.problem.press_again", request, fresh);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private static void head(int status, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(status);
        response.setHeader(RequestId.HEADER, RequestId.of(request));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
    }

    private String json(Locale locale) {
        return JSON.writeValueAsString(
                Map.of(
                        "type",
                        "urn:shouwang:problem:unavailable",
                        "title",
                        texts.say(locale, "web.problem.unavailable"),
                        "status",
                        HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                        "detail",
                        texts.say(locale, "web.problem.unavailable.say")));
    }

    private String page(
            Locale locale, String title, HttpServletRequest request, @Nullable String token) {
        return page(locale, title, typed(locale, request, token));
    }

    private String page(Locale locale, String title, String below) {
        return """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <link rel="stylesheet" href="/assets/shouwang.css">
        </head>
        <body>
        <main class="page narrow">
        <div class="head stack"><h1>%2$s</h1><p class="lead">%s</p></div>
        <div class="calls" role="group" aria-label="%s">
        <a class="button" href="tel:120">%s</a> <a class="button" href="tel:110">%s</a>
        </div>
        %s
        </main>
        </body>
        </html>
        """
                .formatted(
                        locale.toLanguageTag(),
                        said(locale, title),
                        said(locale, title + ".say"),
                        said(locale, "web.call.hint"),
                        said(locale, "web.call.120"),
                        said(locale, "web.call.110"),
                        below);
    }

    /** What was sent; never from the pages where passwords are typed. */
    private String typed(Locale locale, HttpServletRequest request, @Nullable String token) {
        boolean sent = "POST".equals(request.getMethod());
        if (!sent || address(request).startsWith("/signin")) {
            return "";
        }
        var form = new StringBuilder("<form class=\"form\" method=\"post\" action=\"");
        form.append(HtmlUtils.htmlEscape(address(request))).append("\">\n");
        var words = new StringBuilder();
        var fields = new TreeMap<>(request.getParameterMap());
        if (token != null) {
            fields.put("_csrf", new String[] {token});
        }
        fields.forEach(
                (name, values) -> {
                    for (String value : List.of(values)) {
                        form.append(hidden(name, value));
                        if (!UNSEEN.contains(name) && !CODE.matcher(value).matches()) {
                            words.append("<p class=\"panel\">%s</p>%n".formatted(escaped(value)));
                        }
                    }
                });
        form.append(
                "<div class=\"banner shout\" role=\"alert\"><strong>%s</strong></div>%n"
                        .formatted(said(locale, "web.outage.not_recorded")));
        if (!words.isEmpty()) {
            form.append("<h2>%s</h2>%n%s".formatted(said(locale, "web.outage.typed"), words));
        }
        return form.append(
                        "<p class=\"help\">%s</p>%n<button class=\"button\" type=\"submit\">%s</button>%n</form>"
                                .formatted(
                                        said(locale, "web.outage.files"),
                                        said(locale, "web.outage.again")))
                .toString();
    }

    /** Where it was sent to, also when the server has gone on to its own page of errors. */
    private static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">%n"
                .formatted(escaped(name), escaped(value));
    }

    private String said(Locale locale, String key) {
        return HtmlUtils.htmlEscape(texts.say(locale, key));
    }

    /** Line ends in an attribute are kept as they are, and so stay the same words. */
    private static String escaped(String value) {
        return HtmlUtils.htmlEscape(value).replace("\r", "&#13;").replace("\n", "&#10;");
    }
}

package org.shouwang.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.shouwang.web.text.Text;
import org.shouwang.web.text.Texts;
import org.shouwang.web.trace.RequestId;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.databind.json.JsonMapper;

/** Words a problem for whoever asked: a program gets problem+json, a person a page. */
final class Answer {

    private static final String ALERT = "/raise";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Texts texts;
    private final Supplier<ResourceUrlProvider> assets;
    private final Evenly evenly;

    Answer(Texts texts, Supplier<ResourceUrlProvider> assets, Evenly evenly) {
        this.texts = texts;
        this.assets = assets;
        this.evenly = evenly;
    }

    ModelAndView to(HttpServletRequest request, HttpServletResponse response, Problem problem) {
        response.setHeader("Cache-Control", "no-store");
        if (problem instanceof Problem.NotThere) {
            evenly.since(RequestId.begun(request));
        }
        if (problem instanceof Problem.TooMany tooMany) {
            response.setHeader("Retry-After", Long.toString(tooMany.seconds()));
        }
        Locale locale = RequestContextUtils.getLocale(request);
        response.setStatus(problem.status());
        if (Asked.byProgram(request)) {
            return new ModelAndView(json(problem, locale));
        }
        // Where no handler was found nobody has told the page how assets are named.
        request.setAttribute(
                ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR, assets.get());
        return new ModelAndView(
                "web/problem",
                Map.of("problem", problem, "alerting", isAlertLost(request, problem)));
    }

    /** Whether somebody raised an alert, or told more of one, and it could not be read at all. */
    private static boolean isAlertLost(HttpServletRequest request, Problem problem) {
        Object first = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String address = first instanceof String sent ? sent : request.getRequestURI();
        return (problem instanceof Problem.TooLarge || problem instanceof Problem.BadInput)
                && (address.equals(ALERT) || address.startsWith(ALERT + "/"));
    }

    private View json(Problem problem, Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:shouwang:problem:" + problem.kind());
        body.put("title", say(locale, problem.title()));
        body.put("status", problem.status());
        body.put("detail", say(locale, problem.detail()));
        switch (problem) {
            case Problem.BadInput bad -> body.put("errors", faults(bad.faults(), locale));
            case Problem.Refused refused -> {
                body.put("refusal", refused.code());
                body.put("unmetSteps", steps(refused.unmetSteps(), locale));
            }
            default -> {}
        }
        byte[] bytes = JSON.writeValueAsBytes(body);
        return (model, request, response) -> {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        };
    }

    private List<Map<String, String>> faults(List<Fault> faults, Locale locale) {
        return faults.stream()
                .map(f -> Map.of("field", f.field(), "message", say(locale, f.text())))
                .toList();
    }

    private List<Map<String, String>> steps(List<UnmetStep> steps, Locale locale) {
        return steps.stream()
                .map(s -> Map.of("id", s.id(), "name", say(locale, s.name())))
                .toList();
    }

    private String say(Locale locale, Text text) {
        return texts.say(locale, text);
    }
}

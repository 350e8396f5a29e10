package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.access.endpoint.Endpoint;
import org.shouwang.command.world.Visitor;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * The program as a school runs it answers at the addresses of {@code endpoints.txt} and at no
 * other, whichever service or library has brought them, and lets nobody in who has not signed in.
 */
class EndpointsTest {

    private static Installation installation;

    @BeforeAll
    static void an_empty_school(@TempDir Path data) {
        System.setProperty("logging.config", "classpath:log-as-shipped.xml");
        installation =
                Installation.start(
                        new Options(Running.freePort(), data, true), Clock.systemUTC(), _ -> {});
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void every_address_is_in_the_table_and_the_other_way_round() {
        Set<String> listed = new TreeSet<>();
        Endpoint.all().forEach(endpoint -> listed.add(endpoint.mapping()));

        assertThat(served()).isEqualTo(listed);
    }

    private static Set<String> served() {
        new Visitor(installation.port()).get("/signin"); // the first request wakes the dispatcher
        Set<String> served = new TreeSet<>();
        for (HandlerMapping handlers :
                installation.bean(DispatcherServlet.class).getHandlerMappings()) {
            switch (handlers) {
                case RequestMappingInfoHandlerMapping methods ->
                        methods.getHandlerMethods()
                                .keySet()
                                .forEach(mapping -> served.addAll(lines(mapping)));
                case AbstractUrlHandlerMapping files ->
                        files.getHandlerMap()
                                .keySet()
                                .forEach(pattern -> served.add("GET " + pattern));
                case RouterFunctionMapping routes when routes.getRouterFunction() == null -> {}
                default -> served.add("by " + handlers.getClass().getName());
            }
        }
        return served;
    }

    private static List<String> lines(RequestMappingInfo mapping) {
        Set<?> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(
                        pattern ->
                                (methods.isEmpty() ? Stream.of("GET") : methods.stream())
                                        .map(method -> method + " " + pattern))
                .toList();
    }

    @Test
    void nobody_gets_in_without_signing_in() {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.all()) {
            var stranger = new Visitor(installation.port());
            stranger.get("/signin");
            String path = endpoint.path(UUID.randomUUID().toString());
            HttpResponse<String> answer =
                    endpoint.isGet() ? stranger.get(path) : stranger.post(path);
            if (!isRight(endpoint, answer)) {
                wrong.add(endpoint.mapping() + ": " + answer.statusCode());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isRight(Endpoint endpoint, HttpResponse<String> answer) {
        String to = answer.headers().firstValue("Location").orElse("");
        return switch (endpoint.who()) {
            case "OPEN", "NEAR" -> answer.statusCode() < 500;
            case "MACHINE" -> answer.statusCode() == 401;
            default -> answer.statusCode() == 401 || to.startsWith("/signin");
        };
    }

    @Test
    void every_answer_forbids_the_browser_all_but_our_own() {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.all()) {
            String path = endpoint.path(UUID.randomUUID().toString());
            HttpResponse<String> answer = new Visitor(installation.port()).get(path);
            String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
            boolean strict = policy.startsWith("default-src 'none'") && !policy.contains("unsafe");
            boolean bare =
                    !answer.body().contains("<style")
                            && !answer.body().contains(" style=")
                            && !answer.body().matches("(?s).*<script(?![^>]*src=).*");
            if (!strict || !bare) {
                wrong.add(endpoint.mapping() + ": " + policy);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void who_comes_through_a_proxy_is_not_on_this_machine() {
        for (Endpoint endpoint : Endpoint.all()) {
            if (endpoint.who().equals("NEAR")) {
                HttpResponse<String> answer =
                        new Visitor(installation.port())
                                .get(endpoint.path("x"), "X-Forwarded-For", "203.0.113.7");

                assertThat(answer.statusCode()).as(endpoint.mapping()).isEqualTo(404);
            }
        }
    }
}

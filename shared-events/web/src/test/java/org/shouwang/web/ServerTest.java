package org.shouwang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Role;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that no browser sends, and answers that no page of ours gives. */
@SpringBootTest(classes = Site.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ServerTest {

    @LocalServerPort private int port;

    @Test
    void what_is_refused_before_it_reaches_a_page_is_answered_with_the_same_strictness()
            throws IOException {
        for (String line :
                List.of(
                        "GET /today;a=b",
                        "GET //evil.example/",
                        "GET /assets/../today",
                        "TRACE /today",
                        "CONNECT /today",
                        "GET /%",
                        "GET /a%00b")) {
            String answer = ask(line);

            assertThat(answer.substring(9, 12)).as(line).matches("400|405|501");
            assertThat(answer)
                    .as(line)
                    .containsPattern("(?i)content-security-policy: default-src 'none'")
                    .containsPattern("(?i)x-content-type-options: nosniff")
                    .containsPattern("(?i)referrer-policy: no-referrer")
                    .doesNotContain("<style", " style=", "Tomcat", "Exception", "evil.example");
        }
    }

    @Test
    void what_the_server_cannot_read_is_said_in_both_languages() throws IOException {
        assertThat(ask("GET /%")).contains("读不懂", "cannot be read");
    }

    @Test
    void nobody_is_led_to_a_host_that_the_request_made_up() throws IOException {
        Site.ROLES.add(Role.COUNSELOR);
        for (String more :
                List.of("X-Forwarded-Host: evil.example", "Forwarded: host=evil.example")) {
            String answer = ask("GET /enter", "Host: evil.example", more);

            assertThat(answer).containsPattern("(?i)location: /today").doesNotContain("evil");
        }
    }

    /** One request, and all of its answer. */
    private String ask(String line, String... headers) throws IOException {
        var text = new StringBuilder(line + " HTTP/1.1\r\nConnection: close\r\n");
        List.of(headers).forEach(header -> text.append(header).append("\r\n"));
        if (headers.length == 0) {
            text.append("Host: localhost\r\n");
        }
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(text.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

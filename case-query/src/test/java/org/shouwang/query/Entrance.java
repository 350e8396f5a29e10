package org.shouwang.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.shouwang.web.frame.WebSettings;
import org.shouwang.web.signin.OpenPath;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Begins a session without a password, as the writer's database role does: for tests, where the
 * writer that knows passwords is not.
 */
@Controller
class Entrance {

    /** What is stored of the id that a cookie holds. */
    private static final String HASH = "encode(sha256(convert_to(?, 'UTF8')), 'hex')";

    private final JdbcClient writer;
    private final WebSettings settings;
    private final Clock clock;

    Entrance(Writer writer, WebSettings settings, Clock clock) {
        this.writer = writer.sql();
        this.settings = settings;
        this.clock = clock;
    }

    /** The database as the writer reaches it. */
    record Writer(JdbcClient sql) {}

    @GetMapping("/enter")
    String enter(
            HttpServletResponse response,
            @RequestParam UUID staff,
            @RequestParam(defaultValue = "/today") String to) {
        String id = UUID.randomUUID().toString();
        String account = UUID.randomUUID().toString();
        // Idle time is counted by the clock on the wall.
        long now = System.currentTimeMillis();
        Duration idle = Duration.ofMinutes(30);
        writer.sql("insert into signin.session values (?, " + HASH + ", ?, ?, ?, ?, ?)")
                .params(
                        account,
                        id,
                        now,
                        now,
                        (int) idle.toSeconds(),
                        now + idle.toMillis(),
                        account)
                .update();
        Map.of(
                        "account",
                        account,
                        "staff",
                        staff.toString(),
                        "language",
                        "zh",
                        "since",
                        Long.toString(clock.millis()))
                .forEach(
                        (name, value) ->
                                writer.sql("insert into signin.session_attributes values (?, ?, ?)")
                                        .params(
                                                account,
                                                name,
                                                value.getBytes(StandardCharsets.UTF_8))
                                        .update());
        String cookie = Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(settings.cookie("session"), cookie)
                        .httpOnly(true)
                        .path("/")
                        .sameSite("Lax")
                        .build()
                        .toString());
        return "redirect:" + to;
    }

    /** Signs out. */
    @GetMapping("/leave")
    String leave(HttpServletRequest request) {
        writer.sql("delete from signin.session where session_id = " + HASH)
                .param(request.getSession(false).getId())
                .update();
        return "redirect:/enter";
    }

    @Bean
    static OpenPath entrance() {
        return new OpenPath("/enter", false);
    }
}

package org.shouwang.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.web.problem.OutagePage;
import org.shouwang.web.text.Texts;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

final class CrowdTest {

    private static final WebSettings SETTINGS =
            new WebSettings(false, ZoneId.of("Asia/Shanghai"), 20, Duration.ZERO);

    private final Crowd crowd =
            new Crowd(
                    new Cookies(SETTINGS),
                    new OutagePage(
                            Texts.onClassPath(),
                            new FixedLocaleResolver(Locale.SIMPLIFIED_CHINESE)));

    private final CountDownLatch answered = new CountDownLatch(1);
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> requests = new ArrayList<>();

    @AfterEach
    void answer() throws Exception {
        answered.countDown();
        for (Future<?> request : requests) {
            request.get();
        }
        threads.close();
    }

    private void asks(String session, String path, int times) {
        asks("GET", session, path, times);
    }

    private void asks(String method, String session, String path, int times) {
        FilterChain slow =
                (_, _) -> {
                    inside.incrementAndGet();
                    try {
                        answered.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                };
        for (int i = 0; i < times; i++) {
            var request = new MockHttpServletRequest(method, path);
            request.setCookies(new Cookie(SETTINGS.cookie("session"), session));
            requests.add(
                    threads.submit(
                            () -> {
                                var response = new MockHttpServletResponse();
                                crowd.doFilter(request, response, slow);
                                if (response.getStatus() == 429) {
                                    refused.incrementAndGet();
                                }
                                return response;
                            }));
        }
    }

    @Test
    void one_session_is_answered_eight_times_at_once_and_the_hundredth_is_told_to_wait() {
        asks("one", "/cases", 100);
        await().until(() -> refused.get() >= 60);
        assertThat(inside).hasValue(8);
    }

    @Test
    void what_is_written_waits_its_turn_and_is_not_turned_away() throws Exception {
        asks("POST", "one", "/do/responses/1/record/note-added", 100);
        await().until(() -> inside.get() == 8);
        answer();
        assertThat(inside).hasValue(100);
        assertThat(refused).hasValue(0);
    }

    @Test
    void it_keeps_nobody_else_and_no_alert_from_being_answered() {
        asks("one", "/cases", 100);
        await().until(() -> inside.get() == 8);
        asks("one", "/raise", 1);
        asks("another", "/cases", 1);
        await().until(() -> inside.get() == 10);
    }
}

package org.shouwang.web.frame;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.shouwang.web.problem.OutagePage;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * So many requests of one session at a time, and so many of those that are urgent: nobody's pages
 * keep somebody else from raising an alert. What is more waits a little; what would wait too long
 * is told so, before anything is asked of the database. What is written waits longer than what is
 * read: fifty facts at once are fifty facts. Open live pages do not count.
 */
final class Crowd extends OncePerRequestFilter {

    private static final int AT_ONCE = 8;
    private static final int READS_WAITING = 24;
    private static final int WRITES_WAITING = 500;
    private static final Duration READS_PATIENCE = Duration.ofSeconds(5);
    private static final Duration WRITES_PATIENCE = Duration.ofSeconds(60);
    private static final int SESSIONS = 50_000;

    private final Cookies cookies;
    private final OutagePage page;
    private final Cache<String, Semaphore> places =
            Caffeine.newBuilder()
                    .maximumSize(SESSIONS)
                    .expireAfterAccess(Duration.ofMinutes(10))
                    .build();

    Crowd(Cookies cookies, OutagePage page) {
        this.cookies = cookies;
        this.page = page;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Semaphore> place = cookies.read(request, "session").map(id -> place(id, request));
        if (place.isEmpty()) {
            chain.doFilter(request, response);
        } else if (enters(place.get(), request.getMethod().equals("POST"))) {
            try {
                chain.doFilter(request, response);
            } finally {
                place.get().release();
            }
        } else {
            page.crowded(request, response);
        }
    }

    private Semaphore place(String session, HttpServletRequest request) {
        String key = Urgent.is(request) ? "!" + session : session;
        return places.get(key, _ -> new Semaphore(AT_ONCE, true));
    }

    private static boolean enters(Semaphore place, boolean writes) {
        int most = writes ? WRITES_WAITING : READS_WAITING;
        Duration patience = writes ? WRITES_PATIENCE : READS_PATIENCE;
        try {
            return place.tryAcquire()
                    || place.getQueueLength() < most
                            && place.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

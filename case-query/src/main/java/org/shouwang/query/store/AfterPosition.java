package org.shouwang.query.store;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/**
 * Everybody reads their own writes: a page asked for with {@code ?after=position} waits for it, and
 * says when it is not there in time.
 */
public final class AfterPosition implements HandlerInterceptor {

    /** The model's word for how current a page is. */
    public static final String BEHIND = "behind";

    /** The model's word for what a page adds to its own address when it fetches itself anew. */
    private static final String AFTER = "after";

    private static final String POSITION = "after";
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final String FOUND = AfterPosition.class.getName();

    private final QueryProjections projections;

    public AfterPosition(QueryProjections projections) {
        this.projections = projections;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        after(request).ifPresent(n -> request.setAttribute(FOUND, projections.await(n, LONGEST)));
        return true;
    }

    private static Optional<Long> after(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(POSITION)).flatMap(AfterPosition::read);
    }

    /** Empty for what is no position. */
    public static Optional<Long> read(String text) {
        return Optional.of(text).filter(t -> t.matches("[0-9]{1,18}")).map(Long::parseLong);
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView page) {
        if (page == null || isRedirect(page)) {
            return;
        }
        page.addObject(AFTER, after(request).map(n -> "?after=" + n).orElse(""));
        if (Boolean.FALSE.equals(request.getAttribute(FOUND))
                && !page.getModel().containsKey(BEHIND)) {
            page.addObject(BEHIND, "BEHIND");
        }
    }

    private static boolean isRedirect(ModelAndView page) {
        String name = page.getViewName();
        return name != null && name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX);
    }
}

package org.shouwang.command.kill;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;

/** Tells when a form is answered, and nothing of the answer has left the process. */
public final class BeforeReply {

    private BeforeReply() {}

    /**
     * @param path that the form is sent to
     */
    public static FilterRegistrationBean<Filter> of(String path, Runnable told) {
        var filter =
                new FilterRegistrationBean<Filter>(
                        (request, response, chain) -> {
                            chain.doFilter(request, response);
                            var http = (HttpServletRequest) request;
                            if (http.getMethod().equals("POST")
                                    && http.getRequestURI().equals(path)) {
                                told.run();
                            }
                        });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}

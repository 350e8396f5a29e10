package org.shouwang.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Tells a program's request from a person's. */
public final class Asked {

    private Asked() {}

    /** Whether the answer should be JSON: the API, or whoever accepts JSON and no page. */
    public static boolean byProgram(HttpServletRequest request) {
        String accept = String.valueOf(request.getHeader("Accept"));
        return path(request).startsWith("/api/")
                || (accept.contains("json") && !accept.contains("text/html"));
    }

    /** The path that was asked for, also while an error is being answered. */
    public static String path(HttpServletRequest request) {
        Object first = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return first instanceof String uri ? uri : request.getRequestURI();
    }
}

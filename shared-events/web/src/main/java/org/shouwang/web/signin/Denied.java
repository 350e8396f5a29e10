package org.shouwang.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shouwang.web.problem.Asked;
import org.shouwang.web.problem.OutagePage;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.problem.Problems;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * What somebody is told whose request is not let through. A form whose token is out of date is
 * drawn again with what was typed, where it belongs to a child in need: one more press, and it is
 * sent. An alert of nobody known that no page of this site sent is drawn on the page that needs
 * nothing: it stores nothing, and a page of another site that sent it has brought about no more
 * than words to read.
 */
final class Denied implements AccessDeniedHandler {

    private static final String ALERT = "/raise";

    private final KeptForm kept;
    private final OutagePage bare;

    Denied(KeptForm kept, OutagePage bare) {
        this.kept = kept;
        this.bare = bare;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (!(e instanceof CsrfException)) {
            Problems.send(request, response, new Problem.NotThere());
        } else if (isDrawnAgain(request) && kept.keep(request, response)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getRequestURI());
            response.setHeader("Cache-Control", "no-store");
        } else if (isAlert(request)) {
            bare.again(request, response);
        } else {
            Problems.send(request, response, new Problem.StaleForm());
        }
    }

    private static boolean isDrawnAgain(HttpServletRequest request) {
        return isAlert(request)
                || !Asked.byProgram(request)
                        && request.getRequestURI().startsWith("/do/responses/");
    }

    private static boolean isAlert(HttpServletRequest request) {
        return !Asked.byProgram(request) && request.getRequestURI().equals(ALERT);
    }
}

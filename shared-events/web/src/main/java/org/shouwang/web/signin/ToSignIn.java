package org.shouwang.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shouwang.web.frame.Address;
import org.shouwang.web.problem.Asked;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.problem.Problems;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriComponentsBuilder;

/** Sends a person without a session to the sign-in page and back, with what was typed. */
final class ToSignIn implements AuthenticationEntryPoint {

    private final KeptForm kept;

    ToSignIn(KeptForm kept) {
        this.kept = kept;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            // A sign-in page pasted into a table would help nobody: load the whole page again.
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (Asked.byProgram(request) || request.getHeader("X-Live") != null) {
            Problems.send(request, response, new Problem.SignInNeeded());
            return;
        }
        boolean read = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        if (!read) {
            kept.keep(request, response);
        }
        String back = read ? Address.without(request) : request.getRequestURI();
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/signin");
        if (!"/".equals(back) && Address.isLocal(back)) {
            address.queryParam("back", "{back}");
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address.encode().buildAndExpand(back).toUriString());
        response.setHeader("Cache-Control", "no-store");
    }
}

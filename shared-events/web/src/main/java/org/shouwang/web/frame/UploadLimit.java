package org.shouwang.web.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.problem.Problems;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers a request that announces too many bytes before anything tries to read them. */
final class UploadLimit extends OncePerRequestFilter {

    private final long megabytes;

    UploadLimit(long megabytes) {
        this.megabytes = megabytes;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > megabytes * 1_048_576) {
            Problems.send(request, response, new Problem.TooLarge(megabytes));
            return;
        }
        chain.doFilter(request, response);
    }
}

package org.shouwang.web.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.shouwang.web.problem.OutagePage;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a request that announces too many bytes. Of a form with files the words are read all the
 * same and the files let go, so that the page can say which file was too large and keep what was
 * typed, and an alert is raised. A form without files is read here as well, and what a program
 * sends.
 */
final class UploadLimit extends OncePerRequestFilter {

    /** What is read through for the sake of the words in it: a long video from a phone. */
    private static final long READ_THROUGH = 1L << 30;

    private final long megabytes;
    private final BodyBudget budget;
    private final OutagePage crowded;

    /**
     * @param heap bytes that the program may use in all
     */
    UploadLimit(long megabytes, long heap, OutagePage crowded) {
        this.megabytes = megabytes;
        this.budget = new BodyBudget(heap, megabytes * 1_048_576);
        this.crowded = crowded;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean plain = PlainForm.is(request) || PlainJson.is(request);
        int body = plain ? budget.of(request.getContentLengthLong()) : 0;
        if (!budget.take(body)) {
            crowded.crowded(request, response);
            return;
        }
        try {
            within(request, response, chain);
        } finally {
            budget.giveBack(body);
        }
    }

    private void within(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<? extends HttpServletRequest> readable = readable(request);
        if (readable.isPresent()) {
            chain.doFilter(readable.get(), response);
        } else {
            Problems.send(request, response, new Problem.TooLarge(megabytes));
        }
    }

    private Optional<? extends HttpServletRequest> readable(HttpServletRequest request)
            throws IOException {
        long limit = megabytes * 1_048_576;
        long announced = request.getContentLengthLong();
        if (announced > READ_THROUGH) {
            return Optional.empty();
        }
        if (PlainForm.is(request)) {
            return announced <= limit ? PlainForm.read(request, limit) : Optional.empty();
        }
        if (PlainJson.is(request)) {
            return announced <= limit ? PlainJson.read(request, limit) : Optional.empty();
        }
        // No browser sends a form without telling how long it is; whoever does keeps the words.
        boolean untold =
                request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                        && WordsAlone.isOne(request);
        return announced > limit || untold ? WordsAlone.of(request, limit) : Optional.of(request);
    }
}

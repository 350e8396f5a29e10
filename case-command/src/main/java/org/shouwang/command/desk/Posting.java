package org.shouwang.command.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.store.Receipt;
import org.shouwang.web.form.Form;
import org.shouwang.web.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * Answers a posted form. Done: away to the page that shows it. Wrong or refused: the same page
 * again, with what was typed and what is wrong. A program gets the position, or the problem.
 */
public final class Posting {

    /** The field that a refusal is shown at: it concerns the whole form. */
    public static final String WHOLE = "main";

    private final CommandProjections projections;

    Posting(CommandProjections projections) {
        this.projections = projections;
    }

    /**
     * @param location the page that shows what was done
     */
    public record Done(String location, long position) {

        public static Optional<Done> of(String location, Receipt receipt) {
            return Optional.of(new Done(location, receipt.lastPosition()));
        }
    }

    /** Gives every form of a page with several an id of its own. */
    public static final class Ids {

        public UUID next() {
            return UUID.randomUUID();
        }
    }

    /**
     * @param act empty when the form says what is wrong
     * @param draw the page of the form
     */
    public ModelAndView answer(
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Supplier<Optional<Done>> act,
            Supplier<ModelAndView> draw) {
        boolean program = request.getRequestURI().startsWith("/api/");
        try {
            Optional<Done> done = act.get();
            if (done.isPresent()) {
                projections.await(done.get().position());
                return program ? told(done.get()) : away(done.get(), request);
            }
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (Problem.Refused refused) {
            if (program) {
                throw refused;
            }
            if (!SentBefore.renewed(form, refused)) {
                form.wrong(WHOLE, refused.detail());
            }
            response.setStatus(refused.status());
        }
        if (program) {
            throw new Problem.BadInput(form.faults());
        }
        return draw.get();
    }

    private static ModelAndView away(Done done, HttpServletRequest request) {
        request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
        return new ModelAndView("redirect:" + done.location());
    }

    private static ModelAndView told(Done done) {
        return new ModelAndView(
                (_, _, response) -> {
                    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
                    write(response, "{\"position\":" + done.position() + "}");
                });
    }

    private static void write(HttpServletResponse response, String json) throws IOException {
        response.getOutputStream().write(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}

package org.shouwang.command.alert;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.command.attachment.Upload;
import org.shouwang.command.desk.Letter;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.alert.AlertEvent.Presence;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.web.form.Choice;
import org.shouwang.web.form.Form;
import org.shouwang.web.form.Written;
import org.shouwang.web.frame.Frame;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.text.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * The form that raises an alert. Only an empty one is asked for again; whatever else is sent is
 * recorded as it is. A picture that did not arrive whole is something, too: it is asked for once
 * the alert is raised.
 */
@Controller
final class RaisePage {

    static final String PATH = "/raise";

    /** With it the page's script sends the form. */
    private static final String BY_SCRIPT = "X-Raise";

    private static final String VIEW = "alert/raise";

    private final Reporters reporters;
    private final Raising raising;
    private final Pupils pupils;
    private final Calling calling;
    private final Clock clock;

    RaisePage(Reporters reporters, Raising raising, Pupils pupils, Calling calling, Clock clock) {
        this.reporters = reporters;
        this.raising = raising;
        this.pupils = pupils;
        this.calling = calling;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String draw(Form form, Model model, HttpServletRequest request) {
        return drawn(form, model, reporters.raising(request).permit().school());
    }

    @PostMapping(PATH)
    @Nullable ModelAndView raise(
            Form form,
            @RequestParam(name = Telling.PHOTO, required = false) List<MultipartFile> photos,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Reporter reporter = reporters.raising(request);
        SchoolId school = reporter.permit().school();
        List<Upload> uploads = Upload.all(photos);
        Optional<FilesTold> told = FilesTold.of(form, photos, uploads);
        if (Telling.isBlank(form) && uploads.isEmpty() && told.isEmpty()) {
            form.wrong(Telling.ACCOUNT, Text.of("alert.raise.blank"));
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return new ModelAndView(drawn(form, model, school));
        }
        try {
            Raising.Done done =
                    raising.raise(
                            reporter,
                            Letter.of(form, request),
                            telling(form, school, request),
                            uploads);
            return answered(
                    PATH
                            + "/"
                            + done.alert()
                            + Written.of(request).map(how -> "?read=" + how).orElse("")
                            + files(request, done.filesKept() ? told : Optional.of(FilesTold.LOST)),
                    request,
                    response);
        } catch (Problem.Unavailable _) {
            model.addAttribute("down", true);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return new ModelAndView(drawn(form, model, school));
        }
    }

    /** The page's script goes there itself; it would otherwise read the answer twice. */
    private static @Nullable ModelAndView answered(
            String address, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader(BY_SCRIPT) == null) {
            return Redirect.to(address);
        }
        response.setStatus(HttpServletResponse.SC_CREATED);
        response.setHeader(HttpHeaders.LOCATION, address);
        return null;
    }

    private static String files(HttpServletRequest request, Optional<FilesTold> told) {
        String query = FilesTold.query(told);
        return Written.of(request).isPresent() ? query.replace('?', '&') : query;
    }

    private Telling telling(Form form, SchoolId school, HttpServletRequest request) {
        return Telling.of(
                form,
                Frame.of(request).time(school).zone(),
                clock.instant(),
                student -> pupils.isIn(school, student));
    }

    private String drawn(Form form, Model model, SchoolId school) {
        model.addAttribute("dangers", dangers());
        model.addAttribute("presences", presences());
        model.addAttribute("numbers", calling.numbers(school, clock.instant()));
        model.addAttribute(
                "picked",
                pupils.in(
                        school,
                        form.values(Telling.STUDENT).stream()
                                .flatMap(typed -> Pupils.id(typed).stream())
                                .toList()));
        return VIEW;
    }

    private static List<Choice> dangers() {
        return Stream.of(Danger.values())
                .map(
                        danger -> {
                            String key = "alert.danger." + danger.name();
                            Choice choice =
                                    Choice.of(danger.name(), Text.of(key))
                                            .explained(Text.of(key + ".help"));
                            return danger == Danger.NOW ? choice.alarming() : choice;
                        })
                .toList();
    }

    private static List<Choice> presences() {
        return Stream.of(Presence.values())
                .map(p -> Choice.of(p.name(), Text.of("alert.presence." + p.name())))
                .toList();
    }
}

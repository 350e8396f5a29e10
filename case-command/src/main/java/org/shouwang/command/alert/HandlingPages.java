package org.shouwang.command.alert;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.shouwang.access.Action;
import org.shouwang.command.desk.Letter;
import org.shouwang.command.desk.SentBefore;
import org.shouwang.command.form.FindBox;
import org.shouwang.contract.id.AlertId;
import org.shouwang.web.form.Form;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The forms of whoever takes an alert up. Looking at a page never does anything. */
@Controller
final class HandlingPages {

    private static final int MOST_FOUND = 20;

    private final Alerts alerts;
    private final Reporters reporters;
    private final AnswerPage page;
    private final Deeds deeds;
    private final Pupils pupils;
    private final AlertWords words;

    HandlingPages(
            Alerts alerts,
            Reporters reporters,
            AnswerPage page,
            Deeds deeds,
            Pupils pupils,
            AlertWords words) {
        this.alerts = alerts;
        this.reporters = reporters;
        this.page = page;
        this.deeds = deeds;
        this.pupils = pupils;
        this.words = words;
    }

    @GetMapping("/do/alerts/{id}")
    ModelAndView alert(Who who, @PathVariable AlertId id) {
        return Redirect.to("/raise/" + id);
    }

    @GetMapping("/do/alerts/{id}/acknowledge")
    String acknowledging(
            Who who, @PathVariable AlertId id, Form form, Model model, HttpServletRequest request) {
        return drawn("alert/acknowledge", id, Action.ACKNOWLEDGE_ALERT, model, request);
    }

    @PostMapping("/do/alerts/{id}/acknowledge")
    ModelAndView acknowledge(
            Who who,
            @PathVariable AlertId id,
            Form form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return done(deeds::acknowledge, who, id, form, request)
                ? Redirect.to("/raise/" + id)
                : again(
                        "alert/acknowledge",
                        id,
                        Action.ACKNOWLEDGE_ALERT,
                        model,
                        request,
                        response);
    }

    @PostMapping("/do/alerts/{id}/join")
    ModelAndView join(Who who, @PathVariable AlertId id, Form form, HttpServletRequest request) {
        done(deeds::join, who, id, form, request);
        return Redirect.to("/raise/" + id);
    }

    @GetMapping({"/do/alerts/{id}/subject", "/do/alerts/{id}/subject/find"})
    String naming(
            Who who, @PathVariable AlertId id, Form form, Model model, HttpServletRequest request) {
        return naming(id, "", model, request);
    }

    /**
     * The same page with those found. A typed name goes in the body, never in an address.
     *
     * @param q part of a name, its initials, a number or a class
     */
    @PostMapping("/do/alerts/{id}/subject/find")
    String finding(
            Who who,
            @PathVariable AlertId id,
            @RequestParam(defaultValue = "") String q,
            Form form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (FindBox.fault(q).isPresent()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        return naming(id, q, model, request);
    }

    @PostMapping("/do/alerts/{id}/subject")
    ModelAndView nameSubject(
            Who who,
            @PathVariable AlertId id,
            Form form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (done(deeds::nameSubject, who, id, form, request)) {
            return Redirect.to("/raise/" + id);
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return new ModelAndView(naming(id, form.value("q"), model, request));
    }

    @PostMapping("/do/alerts/{id}/subject/confirm")
    ModelAndView confirmCorrection(
            Who who, @PathVariable AlertId id, Form form, HttpServletRequest request) {
        done(deeds::confirmCorrection, who, id, form, request);
        return Redirect.to("/raise/" + id);
    }

    private String naming(AlertId id, String q, Model model, HttpServletRequest request) {
        AlertStory alert = alerts.get(id);
        Reporter reader = reporters.get(request, alert, Action.IDENTIFY_SUBJECT);
        page.fill(alert, reader, "", model, request);
        model.addAttribute("about", words.about(alert));
        model.addAttribute("q", q);
        Optional<Text> fault = FindBox.fault(q);
        model.addAttribute("unsought", fault.orElse(null));
        model.addAttribute(
                "found",
                q.isBlank() || fault.isPresent()
                        ? List.of()
                        : pupils.search(reader.permit().school(), q, MOST_FOUND));
        return "alert/subject";
    }

    private static boolean done(
            Deeds.Deed deed, Who who, AlertId id, Form form, HttpServletRequest request) {
        try {
            return deed.does(who, id, form, Letter.of(form, request)).isPresent();
        } catch (Problem.Refused refused) {
            if (SentBefore.renewed(form, refused)) {
                return false;
            }
            throw refused;
        }
    }

    private String drawn(
            String view, AlertId id, Action action, Model model, HttpServletRequest request) {
        AlertStory alert = alerts.get(id);
        page.fill(alert, reporters.get(request, alert, action), "", model, request);
        return view;
    }

    private ModelAndView again(
            String view,
            AlertId id,
            Action action,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return new ModelAndView(drawn(view, id, action, model, request));
    }
}

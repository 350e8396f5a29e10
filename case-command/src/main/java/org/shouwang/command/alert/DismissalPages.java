package org.shouwang.command.alert;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.shouwang.access.Action;
import org.shouwang.command.alert.decision.AlertRefusal;
import org.shouwang.command.desk.Letter;
import org.shouwang.command.desk.SentBefore;
import org.shouwang.contract.id.AlertId;
import org.shouwang.web.form.Form;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The forms by which an alert ends without a response. Steps that stand in the way are shown before
 * anything is typed; who is refused finds what was typed and what is missing on one page.
 */
@Controller
final class DismissalPages {

    private final Alerts alerts;
    private final Reporters reporters;
    private final AnswerPage page;
    private final Dismissals dismissals;

    DismissalPages(Alerts alerts, Reporters reporters, AnswerPage page, Dismissals dismissals) {
        this.alerts = alerts;
        this.reporters = reporters;
        this.page = page;
        this.dismissals = dismissals;
    }

    @GetMapping("/do/alerts/{id}/dismissal")
    String proposing(
            Who who, @PathVariable AlertId id, Form form, Model model, HttpServletRequest request) {
        AlertStory alert = alerts.get(id);
        Reporter reader = reporters.get(request, alert, Action.PROPOSE_DISMISSAL);
        page.fill(alert, reader, "", model, request);
        model.addAttribute("open", dismissals.open(alert, reader.permit()));
        return "alert/dismissal";
    }

    @PostMapping("/do/alerts/{id}/dismissal")
    ModelAndView propose(
            Who who,
            @PathVariable AlertId id,
            Form form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            if (dismissals.propose(who, id, form, Letter.of(form, request)).isPresent()) {
                return Redirect.to("/raise/" + id);
            }
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (Problem.Refused refused) {
            response.setStatus(refused.status());
            if (!SentBefore.renewed(form, refused)) {
                if (refused.unmetSteps().isEmpty()) {
                    throw refused;
                }
                model.addAttribute("refused", refused.detail());
            }
        }
        return new ModelAndView(proposing(who, id, form, model, request));
    }

    /** Everything there is to read before agreeing, and nothing else to press. */
    @GetMapping("/do/alerts/{id}/dismissal/confirm")
    String confirming(
            Who who, @PathVariable AlertId id, Form form, Model model, HttpServletRequest request) {
        AlertStory alert = alerts.get(id);
        Reporter reader = reporters.get(request, alert, Action.CONFIRM_DISMISSAL);
        page.fill(alert, reader, "", model, request);
        model.addAttribute("open", dismissals.open(alert, reader.permit()));
        model.addAttribute(Dismissals.SEEN, alert.facts().lastWord());
        return "alert/agree";
    }

    @PostMapping("/do/alerts/{id}/dismissal/confirm")
    ModelAndView confirm(
            Who who,
            @PathVariable AlertId id,
            Form form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            if (dismissals.confirm(who, id, form, Letter.of(form, request)).isPresent()) {
                return Redirect.to("/raise/" + id);
            }
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (Problem.Refused refused) {
            if (!refused.code().equals(AlertRefusal.SOMETHING_TOLD_SINCE.name())) {
                throw refused;
            }
            model.addAttribute("refused", refused.detail());
            response.setStatus(refused.status());
        }
        return new ModelAndView(confirming(who, id, form, model, request));
    }

    @GetMapping("/do/alerts/{id}/dismissal/decline")
    String declining(
            Who who, @PathVariable AlertId id, Form form, Model model, HttpServletRequest request) {
        AlertStory alert = alerts.get(id);
        page.fill(
                alert, reporters.get(request, alert, Action.DECLINE_DISMISSAL), "", model, request);
        return "alert/objection";
    }

    @PostMapping("/do/alerts/{id}/dismissal/decline")
    ModelAndView decline(
            Who who,
            @PathVariable AlertId id,
            Form form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            if (dismissals.decline(who, id, form, Letter.of(form, request)).isPresent()) {
                return Redirect.to("/raise/" + id);
            }
        } catch (Problem.Refused refused) {
            if (!SentBefore.renewed(form, refused)) {
                throw refused;
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return new ModelAndView(declining(who, id, form, model, request));
    }
}

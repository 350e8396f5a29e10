package org.shouwang.command.alert;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.shouwang.access.Action;
import org.shouwang.command.desk.Desk;
import org.shouwang.command.desk.Letter;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.Shown;
import org.shouwang.command.desk.Targets;
import org.shouwang.contract.id.AlertId;
import org.shouwang.web.form.Form;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.shouwang.web.signin.WhoNow;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What whoever raised an alert sees next, and every helper after: who has it, what to do now, what
 * is happening. On a known device without a session it shows how the alert stands and no names.
 */
@Controller
final class AnswerPage {

    /**
     * Whoever was paged before anybody vouched reads there what is still missing, and the number.
     */
    private static final String UNTIL_VOUCHED = "/signin/newcomer?alert";

    private final Alerts alerts;
    private final AlertSight sight;
    private final AlertWords words;
    private final Reporters reporters;
    private final LiveAlerts live;
    private final WhoNow who;
    private final Desk desk;
    private final Targets targets;
    private final Shown shown;
    private final Onward onward;

    AnswerPage(
            Alerts alerts,
            AlertSight sight,
            AlertWords words,
            Reporters reporters,
            LiveAlerts live,
            WhoNow who,
            Desk desk,
            Targets targets,
            Shown shown,
            Onward onward) {
        this.alerts = alerts;
        this.sight = sight;
        this.words = words;
        this.reporters = reporters;
        this.live = live;
        this.who = who;
        this.desk = desk;
        this.targets = targets;
        this.shown = shown;
        this.onward = onward;
    }

    @GetMapping("/raise/{id}")
    String page(
            @PathVariable AlertId id,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "") String read,
            Form form,
            Model model,
            HttpServletRequest request) {
        AlertStory alert = alerts.get(id);
        Optional<Reporter> may = reporters.of(request, alert, Action.READ_ALERT_STATUS);
        if (may.isEmpty() && who.of(request).filter(Who::newcomer).isPresent()) {
            return "redirect:" + UNTIL_VOUCHED;
        }
        Reporter reader = may.orElseThrow(Problem.NotThere::new);
        fill(alert, reader, again, model, request);
        model.addAttribute("readAs", read);
        return "alert/answer";
    }

    /** What is fetched anew at each tick. */
    @GetMapping("/raise/{id}/now")
    String now(@PathVariable AlertId id, Model model, HttpServletRequest request) {
        AlertStory alert = alerts.get(id);
        Reporter reader = reporters.get(request, alert, Action.READ_ALERT_STATUS);
        stands(alert, reader, model, request);
        return "alert/now :: now";
    }

    @GetMapping(path = "/do/live/alerts/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(@PathVariable AlertId id, HttpServletRequest request) {
        AlertStory alert = alerts.get(id);
        reporters.get(request, alert, Action.READ_ALERT_STATUS);
        SseEmitter pages = live.open(id, reporters.later(request, alert, Action.READ_ALERT_STATUS));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(pages);
    }

    /** Draws the page again with what was typed. */
    void fill(
            AlertStory alert,
            Reporter reader,
            String again,
            Model model,
            HttpServletRequest request) {
        stands(alert, reader, model, request);
        model.addAttribute("holding", alert.isHeldBy(reader.permit().staff()));
        model.addAttribute(Dismissals.SEEN, alert.facts().lastWord());
        model.addAttribute("joined", alert.facts().hasJoined(reader.permit().staff()));
        model.addAttribute("signedIn", reader.signedIn());
        FilesTold.read(again).ifPresent(told -> model.addAttribute("filesTold", told.key()));
        Optional<Who> signedIn = who.of(request);
        model.addAttribute("may", new May(desk, targets, signedIn, alert));
        signedIn.flatMap(w -> desk.ask(w, Action.READ_ALERT, targets.alert(w, alert.row())))
                .ifPresent(permit -> tell(alert, permit, model, request));
    }

    private void stands(
            AlertStory alert, Reporter reader, Model model, HttpServletRequest request) {
        AlertNow now = sight.of(alert, reader.signedIn());
        model.addAttribute("alert", now);
        model.addAttribute("home", onward.home(alert.row().students()).orElse(null));
        model.addAttribute(
                "onward", who.of(request).flatMap(w -> onward.of(w, now.responses())).orElse(null));
        model.addAttribute("self", reader.permit().staff());
        model.addAttribute("mine", reader.permit().staff().equals(alert.facts().raised().by()));
    }

    private void tell(AlertStory alert, Permit permit, Model model, HttpServletRequest request) {
        shown.to(permit, Shown.What.ALERT, alert.id().value(), Letter.requestId(request));
        model.addAttribute("told", words.of(alert));
    }

    /** What the reader may do, for the page to offer. */
    public record May(Desk desk, Targets targets, Optional<Who> who, AlertStory alert) {

        public boolean does(String action) {
            return who.isPresent()
                    && desk.ask(
                                    who.get(),
                                    Action.valueOf(action),
                                    targets.alert(who.get(), alert.row()))
                            .isPresent();
        }
    }
}

package org.shouwang.command.response;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.shouwang.access.Action;
import org.shouwang.command.alert.AlertBrief;
import org.shouwang.command.desk.Desk;
import org.shouwang.command.desk.Letter;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.SentBefore;
import org.shouwang.command.desk.Shown;
import org.shouwang.command.desk.Targets;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Cases.AlertRow;
import org.shouwang.command.directory.Cases.CasefileRow;
import org.shouwang.command.directory.Cases.ResponseRow;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.directory.Streams;
import org.shouwang.command.form.Answers;
import org.shouwang.command.form.Drawing;
import org.shouwang.command.response.decision.ResponseRefusal;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.CasefileId;
import org.shouwang.plan.document.Level;
import org.shouwang.web.form.Form;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Text;
import org.shouwang.web.text.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Starts the emergency plan for a student: out of an alert, or anew in a file that is there. */
@Controller
final class StartPage {

    private final Cases cases;
    private final Targets targets;
    private final Desk desk;
    private final Starts starts;
    private final AlertBrief brief;
    private final DirectoryOfAlerts directory;
    private final Texts texts;
    private final Shown shown;

    StartPage(
            Cases cases,
            Targets targets,
            Desk desk,
            Starts starts,
            AlertBrief brief,
            Streams streams,
            CommandProjections projections,
            Texts texts,
            Shown shown) {
        this.cases = cases;
        this.targets = targets;
        this.desk = desk;
        this.starts = starts;
        this.brief = brief;
        this.directory = new DirectoryOfAlerts(streams, projections);
        this.texts = texts;
        this.shown = shown;
    }

    /**
     * What speaks for a level, in the plan's own words: whoever chooses one has it before the eyes.
     */
    record Speaks(Text title, Text criteria) {

        static Speaks of(Level level) {
            return new Speaks(
                    Text.said(level.title().zh(), level.title().en()),
                    Text.said(level.criteria().zh(), level.criteria().en()));
        }
    }

    @GetMapping("/do/alerts/{id}/respond")
    String drawForAlert(
            Who who, Form form, @PathVariable String id, Model model, HttpServletRequest request) {
        AlertRow alert = alert(id);
        desk.permit(who, Action.START_RESPONSE, targets.alert(who, alert));
        return view(starts.ofAlert(alert), model, request);
    }

    @PostMapping("/do/alerts/{id}/respond")
    String startForAlert(
            Who who,
            Form form,
            @PathVariable String id,
            Model model,
            HttpServletRequest request,
            HttpServletResponse answer) {
        AlertRow alert = alert(id);
        Permit permit = desk.permit(who, Action.START_RESPONSE, targets.alert(who, alert));
        return start(who, permit, starts.ofAlert(alert), form, model, request, answer);
    }

    @GetMapping("/do/casefiles/{id}/respond")
    String drawForCasefile(
            Who who, Form form, @PathVariable String id, Model model, HttpServletRequest request) {
        CasefileRow casefile = casefile(id);
        Permit permit = desk.permit(who, Action.START_RESPONSE, targets.casefile(who, casefile));
        shown.to(permit, Shown.What.CASEFILE, casefile.id().value(), Letter.requestId(request));
        return view(starts.ofCasefile(casefile), model, request);
    }

    @PostMapping("/do/casefiles/{id}/respond")
    String startForCasefile(
            Who who,
            Form form,
            @PathVariable String id,
            Model model,
            HttpServletRequest request,
            HttpServletResponse answer) {
        CasefileRow casefile = casefile(id);
        Permit permit = desk.permit(who, Action.START_RESPONSE, targets.casefile(who, casefile));
        return start(who, permit, starts.ofCasefile(casefile), form, model, request, answer);
    }

    private String start(
            Who who,
            Permit permit,
            Starts.Ground ground,
            Form form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse answer) {
        Optional<StartQuestions.Start> start =
                Answers.read(StartQuestions.QUESTIONS, form, ground.context());
        if (start.isEmpty()) {
            answer.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return view(ground, model, request);
        }
        Letter letter = Letter.of(form, request).urgent();
        Starts.Prepared prepared = starts.prepare(ground, start.get(), permit, letter);
        long position;
        try {
            position = sent(permit, letter, ground, start.get(), prepared);
        } catch (Problem.Refused refused) {
            if (!SentBefore.renewed(form, refused)) {
                throw refused;
            }
            answer.setStatus(refused.status());
            return view(ground, model, request);
        }
        // Whoever started it leads the case, or has the alert: more may be read than a moment ago.
        ResponseRow runs = cases.runningFor(start.get().student()).orElseThrow();
        return desk.afterwards(
                who,
                prepared.casefile(),
                targets.response(who, runs),
                position,
                "/do/responses/" + runs.id());
    }

    /** Two who start at once both meant the same: the second one's alert goes to the first. */
    private long sent(
            Permit permit,
            Letter letter,
            Starts.Ground ground,
            StartQuestions.Start start,
            Starts.Prepared prepared) {
        try {
            return desk.send(permit, letter, prepared.first(), prepared.more()).lastPosition();
        } catch (Problem.Refused refused) {
            if (!refused.code().equals(ResponseRefusal.ANOTHER_RESPONSE_RUNS.name())
                    || starts.running(ground).isEmpty()) {
                throw refused;
            }
            var again = starts.prepare(ground, start, permit, letter);
            return desk.send(permit, letter, again.first(), again.more()).lastPosition();
        }
    }

    private AlertRow alert(String id) {
        try {
            AlertId alert = AlertId.of(id);
            directory.await(alert);
            return cases.alert(alert).orElseThrow(Problem.NotThere::new);
        } catch (IllegalArgumentException _) {
            throw new Problem.NotThere();
        }
    }

    private CasefileRow casefile(String id) {
        try {
            return cases.casefile(CasefileId.of(id)).orElseThrow(Problem.NotThere::new);
        } catch (IllegalArgumentException _) {
            throw new Problem.NotThere();
        }
    }

    private String view(Starts.Ground ground, Model model, HttpServletRequest request) {
        ground.alert()
                .ifPresent(alert -> brief.tell(alert.id(), Action.START_RESPONSE, model, request));
        model.addAttribute("fields", Drawing.of(StartQuestions.QUESTIONS, ground.context(), texts));
        model.addAttribute("heading", Text.of("form.start"));
        model.addAttribute("ready", !ground.students().isEmpty());
        model.addAttribute(
                "identify",
                ground.alert().map(alert -> "/do/alerts/" + alert.id() + "/subject").orElse(null));
        List<RunningResponse> running =
                ground.alert().isPresent() ? starts.running(ground) : List.of();
        model.addAttribute(
                "running",
                running.stream()
                        .map(runs -> runs.level().title())
                        .map(title -> Text.said(title.zh(), title.en()))
                        .toList());
        model.addAttribute("joins", !running.isEmpty());
        model.addAttribute("levels", ground.plan().levels().stream().map(Speaks::of).toList());
        return "response/start";
    }
}

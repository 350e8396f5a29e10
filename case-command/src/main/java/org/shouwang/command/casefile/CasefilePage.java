package org.shouwang.command.casefile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.access.Action;
import org.shouwang.access.Target;
import org.shouwang.command.Command;
import org.shouwang.command.casefile.decision.CasefileCommand;
import org.shouwang.command.desk.Colleagues;
import org.shouwang.command.desk.Desk;
import org.shouwang.command.desk.Letter;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.Posting;
import org.shouwang.command.desk.SentBefore;
import org.shouwang.command.desk.Shown;
import org.shouwang.command.desk.Targets;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Cases.CasefileRow;
import org.shouwang.command.directory.Cases.Unanswered;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.directory.Student;
import org.shouwang.command.directory.Students;
import org.shouwang.command.form.Answers;
import org.shouwang.command.form.Drawing;
import org.shouwang.command.form.FormContext;
import org.shouwang.command.form.Offer;
import org.shouwang.contract.id.CasefileId;
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

/** Notes, consent and people of a case file, each act a form of its own. */
@Controller
final class CasefilePage {

    /** Leads to what has to be answered before a file is closed. */
    record Link(String address, Text name) {

        static Link of(Unanswered unanswered) {
            return unanswered
                    .alertCode()
                    .map(code -> new Link("/raise/", Text.of("casefile.unanswered.alert", code)))
                    .orElse(new Link("/do/worries/", Text.of("casefile.unanswered.worry")))
                    .to(unanswered.id());
        }

        private Link to(UUID id) {
            return new Link(address + id, name);
        }
    }

    private final Cases cases;
    private final Students students;
    private final Shown shown;
    private final Schools schools;
    private final Staff staff;
    private final CasefileActs acts;
    private final Responses responses;
    private final Desk desk;
    private final Targets targets;
    private final Texts texts;
    private final Clock clock;

    CasefilePage(
            Cases cases,
            Students students,
            Shown shown,
            Schools schools,
            Staff staff,
            Responses responses,
            Desk desk,
            Targets targets,
            Texts texts,
            Clock clock) {
        this.cases = cases;
        this.students = students;
        this.shown = shown;
        this.schools = schools;
        this.staff = staff;
        this.acts = new CasefileActs(cases);
        this.responses = responses;
        this.desk = desk;
        this.targets = targets;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/do/casefiles/{id}/{act}")
    String draw(
            Who who,
            Form form,
            @PathVariable String id,
            @PathVariable String act,
            HttpServletRequest request,
            Model model) {
        CasefileAct found = act(act);
        CasefileRow casefile = casefile(id);
        CasefileAct.Reader reader = reader(who, found, targets.casefile(who, casefile));
        return view(
                found, casefile, reader, Letter.of(form, request), context(found, casefile), model);
    }

    @PostMapping("/do/casefiles/{id}/{act}")
    String perform(
            Who who,
            Form form,
            @PathVariable String id,
            @PathVariable String act,
            Model model,
            HttpServletRequest request,
            HttpServletResponse answer) {
        CasefileAct found = act(act);
        CasefileRow casefile = casefile(id);
        Target target = targets.casefile(who, casefile);
        CasefileAct.Reader reader = reader(who, found, target);
        Permit permit = reader.permit();
        Letter letter = Letter.of(form, request);
        FormContext context = context(found, casefile);
        Optional<CasefileCommand> command =
                Answers.read(found.questions(casefile, letter, reader), form, context);
        if (command.isEmpty()) {
            answer.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return view(found, casefile, reader, letter, context, model);
        }
        try {
            long position =
                    (command.get() instanceof CasefileCommand.Fact
                                    ? desk.tell(
                                            permit,
                                            letter,
                                            sending ->
                                                    List.of(
                                                            told(
                                                                    found, casefile, sending,
                                                                    reader, form, context)))
                                    : desk.send(
                                            permit, letter, command.get(), along(command.get())))
                            .lastPosition();
            return desk.afterwards(who, casefile.id(), target, position, "/today");
        } catch (Problem.Refused refused) {
            answer.setStatus(refused.status());
            if (!SentBefore.renewed(form, refused)) {
                form.wrong(Posting.WHOLE, refused.detail());
            }
            return view(found, casefile, reader, letter, context, model);
        }
    }

    /** What was read already, with the ids of this letter. */
    private static CasefileCommand told(
            CasefileAct act,
            CasefileRow casefile,
            Letter letter,
            CasefileAct.Reader reader,
            Form form,
            FormContext context) {
        return Answers.read(act.questions(casefile, letter, reader), form, context).orElseThrow();
    }

    private Command[] along(CasefileCommand command) {
        return command instanceof CasefileCommand.Close close
                ? responses.haveEnded(close.asked()).toArray(Command[]::new)
                : new Command[0];
    }

    private CasefileAct.Reader reader(Who who, CasefileAct act, Target file) {
        return new CasefileAct.Reader(
                desk.permit(who, act.action(), file),
                desk.ask(who, Action.READ_CASE_NOTES, file).isPresent());
    }

    private CasefileAct act(String name) {
        return acts.find(name).orElseThrow(Problem.NotThere::new);
    }

    private CasefileRow casefile(String id) {
        try {
            return cases.casefile(CasefileId.of(id)).orElseThrow(Problem.NotThere::new);
        } catch (IllegalArgumentException _) {
            throw new Problem.NotThere();
        }
    }

    private FormContext context(CasefileAct act, CasefileRow casefile) {
        List<Offer> colleagues =
                act.name().equals("remove-participant")
                        ? everybody(casefile)
                        : new Colleagues(schools, staff).of(casefile.school(), clock.instant());
        List<Offer> guardians =
                student(casefile).guardians().stream()
                        .map(g -> Offer.of(g.id().value(), g.name().orElse("")))
                        .toList();
        var zone = schools.find(casefile.school()).orElseThrow(Problem.NotThere::new).zone();
        return new FormContext(
                zone,
                clock.instant(),
                Map.of("colleague", colleagues, "guardian", guardians),
                List.of());
    }

    /** Whoever was added once can be taken off again, whatever they are by now. */
    private List<Offer> everybody(CasefileRow casefile) {
        return staff.names(schools.staff(casefile.school(), clock.instant())).entrySet().stream()
                .map(one -> Offer.of(one.getKey().value(), one.getValue()))
                .toList();
    }

    private Student student(CasefileRow casefile) {
        return students.find(casefile.student()).orElseThrow(Problem.NotThere::new);
    }

    private String view(
            CasefileAct act,
            CasefileRow casefile,
            CasefileAct.Reader reader,
            Letter letter,
            FormContext context,
            Model model) {
        shown.to(reader.permit(), Shown.What.CASEFILE, casefile.id().value(), letter.request());
        model.addAttribute(
                "fields", Drawing.of(act.questions(casefile, letter, reader), context, texts));
        model.addAttribute("heading", Text.of("form." + act.name()));
        model.addAttribute("casefile", casefile.id());
        model.addAttribute("student", student(casefile));
        model.addAttribute(
                "unanswered",
                act.action() == Action.CLOSE_CASEFILE
                        ? cases.unansweredAbout(casefile.student()).stream().map(Link::of).toList()
                        : List.of());
        return "casefile/act";
    }
}

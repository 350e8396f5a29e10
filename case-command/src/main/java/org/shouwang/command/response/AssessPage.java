package org.shouwang.command.response;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.shouwang.access.Action;
import org.shouwang.command.desk.Letter;
import org.shouwang.command.form.Answers;
import org.shouwang.command.form.Drawing;
import org.shouwang.command.form.FormContext;
import org.shouwang.command.response.fact.AssessForm;
import org.shouwang.command.response.fact.FactForm;
import org.shouwang.contract.id.EntryId;
import org.shouwang.web.form.Form;
import org.shouwang.web.form.Reading;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Text;
import org.shouwang.web.text.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Assesses the risk by an instrument or freely. What an answer forces takes effect as it is
 * recorded.
 */
@Controller
final class AssessPage {

    private final Room room;
    private final Taking taking;
    private final Texts texts;
    private final Scripts scripts;

    AssessPage(Room room, Taking taking, Texts texts, Scripts scripts) {
        this.room = room;
        this.taking = taking;
        this.texts = texts;
        this.scripts = scripts;
    }

    @GetMapping("/do/responses/{id}/assess/{instrument}")
    String draw(
            Who who,
            Form form,
            @PathVariable String id,
            @PathVariable String instrument,
            @RequestParam(defaultValue = "") String corrects,
            Model model,
            HttpServletRequest request) {
        FactForm questions = questions(instrument);
        Entered entered = room.enter(who, id, Action.RECORD_FACT);
        form.suggest("by", who.staff().toString());
        form.suggest(Corrected.FIELD, corrects);
        Corrected.begin(questions, form, entered, notes(who, entered));
        return view(who, form, questions, entered, room.context(entered), model, request);
    }

    @PostMapping("/do/responses/{id}/assess/{instrument}")
    String assess(
            Who who,
            Form form,
            @PathVariable String id,
            @PathVariable String instrument,
            Model model,
            HttpServletRequest request,
            HttpServletResponse answer) {
        FactForm questions = questions(instrument);
        Entered entered = room.enter(who, id, Action.RECORD_FACT);
        FormContext context = room.context(entered);
        Optional<String> reason = Reading.of(form).text("reason-why", FactPage.REASON);
        Optional<EntryId> corrects = Corrected.of(questions.name(), form, entered);
        if (corrects.isPresent() && reason.isEmpty()) {
            form.wrong("reason-why", Text.of("web.fault.required"));
        }
        Optional<FactForm.Draft> draft = Answers.read(questions, form, context);
        draft.ifPresent(told -> MeantSo.ask(form, entered, told));
        Letter letter = Letter.of(form, request).naming(entered.steps());
        if (draft.isEmpty() || !form.ok()) {
            Optional<Taking.Taken> before = taking.before(entered, letter);
            if (before.isPresent()) {
                return room.afterwards(who, entered, before.get());
            }
            answer.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return view(who, form, questions, entered, context, model, request);
        }
        var told = draft.get();
        try {
            var taken =
                    taking.take(
                            entered,
                            letter,
                            request.getLocale(),
                            sending ->
                                    alerted ->
                                            FactPage.command(
                                                    entered, told, sending, reason, corrects,
                                                    alerted));
            return room.afterwards(who, entered, taken);
        } catch (Problem.Refused refused) {
            answer.setStatus(refused.status());
            form.wrong(Corrected.FIELD, refused.detail());
            return view(who, form, questions, entered, context, model, request);
        }
    }

    private boolean notes(Who who, Entered entered) {
        return room.may(who, entered.response(), Action.READ_CASE_NOTES);
    }

    private static FactForm questions(String instrument) {
        return AssessForm.find(instrument).orElseThrow(Problem.NotThere::new);
    }

    private String view(
            Who who,
            Form form,
            FactForm questions,
            Entered entered,
            FormContext context,
            Model model,
            HttpServletRequest request) {
        room.shows(entered, request);
        model.addAttribute(
                "fields",
                Wanted.of(entered, questions.name()).in(Drawing.of(questions, context, texts)));
        Optional<Corrected.Original> corrected =
                Corrected.original(form, entered, context, texts, notes(who, entered));
        Text heading = Text.of("form." + questions.name());
        model.addAttribute("corrected", corrected.orElse(null));
        model.addAttribute(
                "heading", corrected.isPresent() ? Text.of("response.correct", heading) : heading);
        model.addAttribute("entered", entered);
        model.addAttribute("sayings", scripts.of(entered, Awaited.ASSESSED));
        model.addAttribute("about", AssessForm.instrument(questions).orElse(""));
        return "response/assess";
    }
}

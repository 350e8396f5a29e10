package org.shouwang.command.response;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.shouwang.access.Action;
import org.shouwang.command.desk.Letter;
import org.shouwang.command.form.Answers;
import org.shouwang.command.form.Drawing;
import org.shouwang.command.form.FormContext;
import org.shouwang.command.response.decision.ResponseCommand;
import org.shouwang.command.response.fact.AssessForm;
import org.shouwang.command.response.fact.FactForm;
import org.shouwang.contract.response.Entry;
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

/**
 * Assesses the risk by an instrument or freely. What an answer forces takes effect as it is
 * recorded.
 */
@Controller
final class AssessPage {

    private final Room room;
    private final Taking taking;
    private final Texts texts;

    AssessPage(Room room, Taking taking, Texts texts) {
        this.room = room;
        this.taking = taking;
        this.texts = texts;
    }

    @GetMapping("/do/responses/{id}/assess/{instrument}")
    String draw(
            Who who,
            Form form,
            @PathVariable String id,
            @PathVariable String instrument,
            Model model,
            HttpServletRequest request) {
        FactForm questions = questions(instrument);
        Entered entered = room.enter(who, id, Action.RECORD_FACT);
        form.suggest("by", who.staff().toString());
        return view(questions, entered, room.context(entered), model, request);
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
        Optional<FactForm.Draft> draft = Answers.read(questions, form, context);
        if (draft.isEmpty()) {
            answer.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return view(questions, entered, context, model, request);
        }
        Letter letter = Letter.of(form, request).naming(entered.steps());
        var told = draft.get();
        var taken =
                taking.take(
                        entered,
                        letter,
                        request.getLocale(),
                        sending -> alerted -> command(entered, told, sending, alerted));
        return room.afterwards(who, entered, taken);
    }

    private static ResponseCommand.Telling command(
            Entered entered, FactForm.Draft told, Letter letter, boolean alerted) {
        var entry =
                new Entry(
                        letter.entry(),
                        told.when(),
                        told.by().orElse(entered.who()),
                        told.second(),
                        Optional.empty());
        return new ResponseCommand.Record(
                entered.response().id(), told.fact().apply(entry), Optional.empty(), alerted);
    }

    private static FactForm questions(String instrument) {
        return AssessForm.find(instrument).orElseThrow(Problem.NotThere::new);
    }

    private String view(
            FactForm questions,
            Entered entered,
            FormContext context,
            Model model,
            HttpServletRequest request) {
        room.shows(entered, request);
        model.addAttribute("fields", Drawing.of(questions, context, texts));
        model.addAttribute("heading", Text.of("form." + questions.name()));
        model.addAttribute("entered", entered);
        model.addAttribute("about", AssessForm.instrument(questions).orElse(""));
        return "response/assess";
    }
}

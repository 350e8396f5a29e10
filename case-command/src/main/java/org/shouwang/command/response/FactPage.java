package org.shouwang.command.response;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.shouwang.access.Action;
import org.shouwang.command.attachment.Attachments;
import org.shouwang.command.attachment.Upload;
import org.shouwang.command.desk.Letter;
import org.shouwang.command.form.Answers;
import org.shouwang.command.form.Drawing;
import org.shouwang.command.form.FormContext;
import org.shouwang.command.response.decision.ResponseCommand;
import org.shouwang.command.response.fact.FactForm;
import org.shouwang.command.response.fact.FactForms;
import org.shouwang.command.response.fact.GuardianStanding;
import org.shouwang.command.response.fact.Office;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.plan.fact.FactKind;
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
import org.springframework.web.multipart.MultipartFile;

/** Records a fact in a response, or puts an earlier entry right by one. */
@Controller
final class FactPage {

    static final int REASON = 2_000;

    private final Room room;
    private final Taking taking;
    private final Texts texts;
    private final Scripts scripts;
    private final Attachments attachments;
    private final Family family;

    FactPage(
            Room room,
            Taking taking,
            Texts texts,
            Scripts scripts,
            Attachments attachments,
            Family family) {
        this.room = room;
        this.taking = taking;
        this.texts = texts;
        this.scripts = scripts;
        this.attachments = attachments;
        this.family = family;
    }

    @GetMapping("/do/responses/{id}/record/{fact}")
    String draw(
            Who who,
            Form form,
            @PathVariable String id,
            @PathVariable String fact,
            @RequestParam(defaultValue = "") String corrects,
            Model model,
            HttpServletRequest request) {
        FactForm questions = questions(fact);
        Entered entered = room.enter(who, id, questions.action());
        form.suggest("by", who.staff().toString());
        form.suggest(Corrected.FIELD, corrects);
        Corrected.begin(
                questions,
                form,
                entered,
                room.may(who, entered.response(), Action.READ_CASE_NOTES));
        model.addAttribute("family", family.of(who, entered, fact, request));
        return view(who, form, questions, entered, room.context(entered), model, request);
    }

    @PostMapping("/do/responses/{id}/record/{fact}")
    String record(
            Who who,
            Form form,
            @PathVariable String id,
            @PathVariable String fact,
            @RequestParam(required = false) List<MultipartFile> files,
            Model model,
            HttpServletRequest request,
            HttpServletResponse answer) {
        FactForm questions = questions(fact);
        Entered entered = room.enter(who, id, questions.action());
        FormContext context = room.context(entered);
        Optional<String> reason = Reading.of(form).text("reason-why", REASON);
        Optional<EntryId> corrects = Corrected.of(questions.name(), form, entered);
        if (corrects.isPresent() && reason.isEmpty()) {
            form.wrong("reason-why", Text.of("web.fault.required"));
        }
        List<Upload> uploads = Upload.checked(form, "files", files);
        Optional<FactForm.Draft> draft = Answers.read(questions, form, context);
        draft.ifPresent(told -> MeantSo.ask(form, entered, told));
        if (SafeContactRule.easing(questions, form)
                && !room.may(who, entered.response(), Action.DECIDE_SAFE_CONTACT)) {
            SafeContactRule.refuse(form);
        }
        Letter letter = Letter.of(form, request).naming(entered.steps());
        if (draft.isEmpty() || !form.ok()) {
            Optional<Taking.Taken> before = taking.before(entered, letter);
            if (before.isPresent()) {
                return room.afterwards(who, entered, before.get());
            }
            answer.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("family", family.of(who, entered, fact, request));
            return view(who, form, questions, entered, context, model, request);
        }
        FactForm.Draft told =
                uploads.isEmpty()
                        ? draft.get()
                        : withFiles(questions, form, context, entered, letter, uploads);
        try {
            var taken =
                    taking.take(
                            entered,
                            letter,
                            request.getLocale(),
                            sending ->
                                    alerted ->
                                            command(
                                                    entered, told, sending, reason, corrects,
                                                    alerted));
            return room.afterwards(who, entered, taken);
        } catch (Problem.Refused refused) {
            answer.setStatus(refused.status());
            // Looked up again: somebody else may have put the entry right meanwhile.
            Entered now = room.enter(who, id, questions.action());
            Corrected.of(questions.name(), form, now);
            form.wrong(Corrected.FIELD, refused.detail());
            return view(who, form, questions, now, room.context(now), model, request);
        }
    }

    /** Records what a form told, or puts an earlier entry right by it. */
    static ResponseCommand.Telling command(
            Entered entered,
            FactForm.Draft draft,
            Letter letter,
            Optional<String> reason,
            Optional<EntryId> corrects,
            boolean alerted) {
        StaffId by = draft.by().orElse(entered.who());
        StaffId told = draft.by().or(() -> signed(entered, corrects)).orElse(by);
        var entry = new Entry(letter.entry(), draft.when(), told, draft.second(), corrects);
        ResponseFact fact =
                Office.mark(
                        GuardianStanding.mark(draft.fact().apply(entry), entered.barred()),
                        entered.who(),
                        entered.roles());
        var response = entered.response().id();
        if (corrects.isEmpty()) {
            return new ResponseCommand.Record(
                    response, fact, reason.map(Confidential::of), alerted);
        }
        var correction =
                new Entry(letter.correction(), draft.when(), by, draft.second(), Optional.empty());
        return new ResponseCommand.Correct(
                response,
                correction,
                corrects.get(),
                Confidential.of(reason.orElseThrow()),
                Optional.of(fact),
                alerted);
    }

    /** Whoever puts right what another signed has not signed it. */
    private static Optional<StaffId> signed(Entered entered, Optional<EntryId> corrected) {
        return corrected.map(entered.standing().entries()::get).map(Standing.Recorded::by);
    }

    /** Files are kept only now that everything else is right. */
    private FactForm.Draft withFiles(
            FactForm questions,
            Form form,
            FormContext context,
            Entered entered,
            Letter letter,
            List<Upload> uploads) {
        var response = new StreamId(StreamType.RESPONSE, entered.response().id().value());
        var kept = attachments.keep(response, entered.response().school(), letter.id(), uploads);
        return Answers.read(questions, form, context.with(kept)).orElseThrow();
    }

    private static FactForm questions(String fact) {
        return FactForms.find(fact).orElseThrow(Problem.NotThere::new);
    }

    /** The steps that the plan asks for before this one: said, and nothing is held up. */
    private static List<Text> first(FactForm questions, Entered entered) {
        return kind(questions.name()).map(kind -> entered.openBefore(kind)).orElse(List.of());
    }

    /**
     * Forms are named after what they record; where a form records several kinds, none is asked.
     */
    private static Optional<FactKind> kind(String form) {
        String name = form.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(FactKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
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
                Corrected.original(
                        form,
                        entered,
                        context,
                        texts,
                        room.may(who, entered.response(), Action.READ_CASE_NOTES));
        Text heading = Text.of("form." + questions.name());
        model.addAttribute("corrected", corrected.orElse(null));
        model.addAttribute("corrects", Corrected.named(form, entered));
        model.addAttribute(
                "heading", corrected.isPresent() ? Text.of("response.correct", heading) : heading);
        model.addAttribute("entered", entered);
        model.addAttribute("first", first(questions, entered));
        model.addAttribute("files", questions.takesFiles());
        model.addAttribute("calls", questions.name().equals("emergency-called"));
        if (questions.name().equals("safety-plan-written")) {
            String corrects = Objects.requireNonNullElse(request.getParameter(Corrected.FIELD), "");
            model.addAttribute("version", entered.standing().safetyPlan(corrects));
        }
        Optional<Suspicion> suspicion = Suspicion.of(entered, questions.name());
        Optional<Safety> safety =
                Safety.of(entered, questions.name()).filter(_ -> suspicion.isEmpty());
        boolean silent = suspicion.isPresent() || safety.isPresent() && Safety.silences(entered);
        model.addAttribute("suspicion", suspicion.orElse(null));
        model.addAttribute("safety", safety.orElse(null));
        model.addAttribute("sayings", silent ? List.of() : scripts.of(entered, questions.name()));
        return "response/fact";
    }
}

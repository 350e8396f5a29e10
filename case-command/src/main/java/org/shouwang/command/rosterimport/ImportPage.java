package org.shouwang.command.rosterimport;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.access.Action;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.Posting.Done;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.roster.KnownStudent;
import org.shouwang.command.roster.Roster;
import org.shouwang.command.roster.RosterFile;
import org.shouwang.command.roster.RosterReader;
import org.shouwang.command.rosterimport.Roll.Compared;
import org.shouwang.command.rosterimport.decision.RosterImportCommand;
import org.shouwang.command.school.Office;
import org.shouwang.command.school.Office.Sent;
import org.shouwang.contract.id.ImportId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.token.Sha256;
import org.shouwang.web.form.Choice;
import org.shouwang.web.form.Form;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A handed-in file: what its columns mean, what is wrong, what it would change; then, its import.
 */
@Controller
final class ImportPage {

    private static final int REFRESH_SECONDS = 2;

    private final Drafts drafts;
    private final Roll roll;
    private final ImportRunner runner;
    private final Cases cases;
    private final Office office;

    ImportPage(Drafts drafts, Roll roll, ImportRunner runner, Cases cases, Office office) {
        this.drafts = drafts;
        this.roll = roll;
        this.runner = runner;
        this.cases = cases;
        this.office = office;
    }

    @GetMapping("/do/students/import/{id}")
    ModelAndView draw(Form form, Who who, @PathVariable ImportId id, HttpServletResponse response) {
        office.permit(who, Action.IMPORT_ROSTER);
        Draft draft = draft(who, id);
        if (draft.isConfirmed() || draft.isCompleted()) {
            return progress(who, draft, response);
        }
        RosterFile file = read(id, form);
        return page(who, draft, preview(draft, file, ColumnChoice.guessed(file)), form, response);
    }

    /** Another meaning of the columns, or another sheet: the same page again. */
    @PostMapping("/do/students/import/{id}")
    ModelAndView check(
            Form form, Who who, @PathVariable ImportId id, HttpServletResponse response) {
        office.permit(who, Action.IMPORT_ROSTER);
        Draft draft = open(who, id);
        RosterFile file = read(id, form);
        boolean other = !form.value("sheet").equals(form.value("shown"));
        ColumnChoice choice = other ? ColumnChoice.guessed(file) : ColumnChoice.read(form, file);
        return page(who, draft, preview(draft, file, choice), suggest(other, form), response);
    }

    @PostMapping("/do/students/import/{id}/confirm")
    ModelAndView confirm(
            Form form,
            Who who,
            @PathVariable ImportId id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Permit permit = office.permit(who, Action.IMPORT_ROSTER);
        Draft draft = draft(who, id);
        if (draft.isConfirmed() || draft.isCompleted()) {
            return progress(who, draft, response);
        }
        RosterFile file = read(id, form);
        ColumnChoice choice = ColumnChoice.read(form, file);
        Preview preview = preview(draft, file, choice);
        var sent = new Sent(form, who, request, response);
        return office.answer(
                sent,
                () -> confirmed(sent, permit, draft, choice, preview),
                () -> page(who, draft, preview, form, response));
    }

    @PostMapping("/do/students/import/{id}/abandon")
    String abandon(Who who, @PathVariable ImportId id) {
        office.permit(who, Action.IMPORT_ROSTER);
        drafts.remove(open(who, id).id());
        return "redirect:/do/students/import";
    }

    private Optional<Done> confirmed(
            Sent sent, Permit permit, Draft draft, ColumnChoice choice, Preview preview) {
        Form form = sent.form();
        if (preview.compared().isEmpty()) {
            form.wrong("main", Text.of("people.import.wrong", preview.roster().errorCount()));
            return Optional.empty();
        }
        Compared compared = preview.compared().get();
        if (!form.value("seen").equals(compared.seen())) {
            form.wrong("main", Text.of("people.import.moved"));
        }
        boolean renames = !compared.comparison().identityChanges().isEmpty();
        if (renames && !form.chosen("renamed", "true")) {
            form.wrong("renamed", Text.of("people.import.renamed.confirm"));
        }
        boolean leavers = compared.leaving().confirmed(form);
        if (!form.ok()) {
            return Optional.empty();
        }
        List<StudentId> leave =
                leavers ? preview.missing().stream().map(KnownStudent::id).toList() : List.of();
        int news = new Enrolments(draft.id(), draft.school(), compared).students().size();
        drafts.confirm(draft, choice, leave, news, office.now());
        var done =
                Done.of(
                        "/do/students/import/" + draft.id(),
                        office.send(
                                permit,
                                sent,
                                proposed(permit, draft, compared),
                                new RosterImportCommand.Confirm(
                                        draft.id(), leavers, permit.staff())));
        runner.wake();
        return done;
    }

    private RosterImportCommand.Propose proposed(Permit permit, Draft draft, Compared compared) {
        return new RosterImportCommand.Propose(
                draft.id(),
                draft.school(),
                new Sha256(sha256(drafts.file(draft.id()))),
                compared.comparison().joiners().size(),
                compared.comparison().movers().size(),
                compared.comparison().leavers().size(),
                compared.changed(),
                permit.staff());
    }

    private Preview preview(Draft draft, RosterFile file, ColumnChoice choice) {
        Roster roster = Roster.of(file, choice.mapping(file));
        return Preview.of(
                file,
                roster,
                roster.isImportable()
                        ? Optional.of(roll.compare(draft.school(), roster))
                        : Optional.empty());
    }

    private RosterFile read(ImportId id, Form form) {
        byte[] file = drafts.file(id);
        String sheet = form.value("sheet");
        var reading = sheet.isBlank() ? RosterReader.read(file) : RosterReader.read(file, sheet);
        if (reading instanceof RosterFile readable) {
            return readable;
        }
        form.wrong("sheet", Text.of("people.import.sheet.unreadable"));
        return (RosterFile) RosterReader.read(file);
    }

    private Draft draft(Who who, ImportId id) {
        return drafts.find(who.school(), id, office.now()).orElseThrow(Problem.NotThere::new);
    }

    private Draft open(Who who, ImportId id) {
        Draft draft = draft(who, id);
        if (draft.isConfirmed() || draft.isCompleted()) {
            throw new Problem.Stale();
        }
        return draft;
    }

    /** What was typed about another sheet says nothing about this one. */
    private static Form suggest(boolean other, Form form) {
        return other ? Form.blank() : form;
    }

    private ModelAndView page(
            Who who, Draft draft, Preview preview, Form form, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        preview.roster()
                .mapping()
                .columns()
                .forEach(
                        (field, column) ->
                                form.suggest(ColumnChoice.name(field), column.toString()));
        preview.file().sheet().ifPresent(sheet -> form.suggest("sheet", sheet));
        return office.page("people/import-check", "students", who)
                .addObject("form", form)
                .addObject("draft", draft)
                .addObject("preview", preview)
                .addObject("atRisk", atRisk(who, preview))
                .addObject(
                        "sheets",
                        preview.file().sheets().stream()
                                .map(sheet -> Choice.of(sheet, Text.said(sheet, sheet)))
                                .toList());
    }

    /**
     * Who of those not in the file has an alert or a response that has not ended, for whoever may
     * know; anybody else is told to ask, whether there is one or not.
     */
    private List<Preview.Line> atRisk(Who who, Preview preview) {
        if (preview.compared().isEmpty() || !office.may(who, Action.READ_ALERT_STATUS)) {
            return List.of();
        }
        Set<StudentId> atRisk =
                cases.atRisk(preview.missing().stream().map(KnownStudent::id).toList());
        return preview.leavers(
                id ->
                        atRisk.contains(id)
                                && office.may(
                                        who,
                                        Action.READ_IDENTITY,
                                        office.targets().student(who, who.school(), id)));
    }

    private ModelAndView progress(Who who, Draft draft, HttpServletResponse response) {
        if (!draft.isCompleted()) {
            response.setHeader("Refresh", Integer.toString(REFRESH_SECONDS));
        }
        return office.page("people/import-done", "students", who).addObject("draft", draft);
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.shouwang.command.rosterimport;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.shouwang.access.Action;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.Posting.Done;
import org.shouwang.command.roster.FileProblem;
import org.shouwang.command.roster.RosterLimits;
import org.shouwang.command.roster.RosterReader;
import org.shouwang.command.roster.Unreadable;
import org.shouwang.command.school.Office;
import org.shouwang.command.school.Office.Sent;
import org.shouwang.contract.id.ImportId;
import org.shouwang.web.form.Form;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Handing in a roster file. */
@Controller
final class UploadPage {

    private static final int MEGABYTES = RosterLimits.BYTES / (1024 * 1024);

    private final Drafts drafts;
    private final Office office;

    UploadPage(Drafts drafts, Office office) {
        this.drafts = drafts;
        this.office = office;
    }

    @GetMapping("/do/students/import")
    ModelAndView draw(Form form, Who who) {
        office.permit(who, Action.IMPORT_ROSTER);
        return page(who);
    }

    @PostMapping("/do/students/import")
    ModelAndView upload(
            Form form,
            Who who,
            @RequestParam(required = false) Optional<MultipartFile> file,
            HttpServletRequest request,
            HttpServletResponse response) {
        Permit permit = office.permit(who, Action.IMPORT_ROSTER);
        var sent = new Sent(form, who, request, response);
        return office.answer(sent, () -> kept(form, permit, bytes(file)), () -> page(who));
    }

    private Optional<Done> kept(Form form, Permit permit, byte[] file) {
        if (!form.ok()) { // more than a request may carry: no file is as large as that
            form.rather("file", Text.of("roster.file.TOO_LARGE", MEGABYTES));
            return Optional.empty();
        }
        if (RosterReader.read(file) instanceof Unreadable(FileProblem problem, var args)) {
            form.wrong("file", Text.of("roster.file." + problem, args.toArray()));
            return Optional.empty();
        }
        ImportId id = drafts.keep(permit, file, office.now());
        return Optional.of(new Done("/do/students/import/" + id, 0));
    }

    /** Nothing chosen is an empty file, and is said as one. */
    private static byte[] bytes(Optional<MultipartFile> file) {
        try {
            return file.isPresent() ? file.get().getBytes() : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModelAndView page(Who who) {
        return office.page("people/import", "students", who)
                .addObject("megabytes", MEGABYTES)
                .addObject("rows", RosterLimits.ROWS);
    }
}

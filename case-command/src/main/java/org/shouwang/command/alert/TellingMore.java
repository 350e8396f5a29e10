package org.shouwang.command.alert;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.shouwang.access.Action;
import org.shouwang.command.Command;
import org.shouwang.command.alert.decision.AlertCommand;
import org.shouwang.command.alert.decision.AlertCommand.CallEmergency;
import org.shouwang.command.alert.decision.AlertCommand.RemoveMeans;
import org.shouwang.command.alert.decision.AlertCommand.Supplement;
import org.shouwang.command.alert.decision.AlertCommand.TakeSupervision;
import org.shouwang.command.alert.decision.AlertFacts;
import org.shouwang.command.alert.decision.AlertState.Answered;
import org.shouwang.command.attachment.Attachments;
import org.shouwang.command.attachment.Upload;
import org.shouwang.command.desk.Desk;
import org.shouwang.command.desk.Letter;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Attachment;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.alert.AlertEvent.EmergencyService;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.web.form.Form;
import org.shouwang.web.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Facts told about an alert that exists: more words, who is with the student now, that help was
 * called. Also on a known device without a session, for one's own alerts.
 */
@Controller
final class TellingMore {

    private static final Logger LOG = LoggerFactory.getLogger(TellingMore.class);

    private final Alerts alerts;
    private final Reporters reporters;
    private final Attachments attachments;
    private final RunningResponses responses;
    private final CarriedOver carried;
    private final AnswerPage page;
    private final Desk desk;
    private final Clock clock;

    TellingMore(
            Alerts alerts,
            Reporters reporters,
            Attachments attachments,
            RunningResponses responses,
            CarriedOver carried,
            AnswerPage page,
            Desk desk,
            Clock clock) {
        this.alerts = alerts;
        this.reporters = reporters;
        this.attachments = attachments;
        this.responses = responses;
        this.carried = carried;
        this.page = page;
        this.desk = desk;
        this.clock = clock;
    }

    @PostMapping("/raise/{id}/more")
    ModelAndView more(
            @PathVariable AlertId id,
            Form form,
            @RequestParam(name = Telling.PHOTO, required = false) List<MultipartFile> photos,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        AlertStory alert = alerts.get(id);
        Reporter reporter = reporters.get(request, alert, Action.SUPPLEMENT_ALERT);
        List<Upload> uploads = Upload.all(photos);
        if (form.value("more").isBlank() && form.value("worse").isBlank() && uploads.isEmpty()) {
            if (Upload.anyEmpty(photos)) {
                form.wrong(Telling.PHOTO, Text.of("alert.files.empty.again"));
            }
            if (!form.faulty(Telling.PHOTO)) {
                form.wrong("more", Text.of("web.fault.required"));
            }
            return again(alert, reporter, model, request, response);
        }
        Letter letter =
                Letter.of(form, request)
                        .carrying(uploads.stream().map(Upload::hash).toList())
                        .urgent();
        List<Attachment> files =
                attachments.keep(
                        Alerts.stream(id), reporter.permit().school(), letter.id(), uploads);
        boolean running = responses.anyOf(id);
        record(
                id,
                reporter,
                letter,
                new EntryId(letter.id().value()),
                entry -> supplement(id, form, files, running, reporter, entry),
                told -> grows(alert, told));
        Optional<FilesTold> about = FilesTold.of(form, photos, uploads);
        return recorded(id, alert, FilesTold.query(about), about, request);
    }

    /** Whoever has no part in the alert reads that it is kept, and nothing of the alert. */
    private ModelAndView recorded(
            AlertId id,
            AlertStory alert,
            String query,
            Optional<FilesTold> files,
            HttpServletRequest request) {
        if (reporters.of(request, alert, Action.READ_ALERT_STATUS).isPresent()) {
            return Redirect.to("/raise/" + id + query + "#latest");
        }
        var page = new ModelAndView("alert/kept");
        files.ifPresent(told -> page.addObject("filesTold", told.key()));
        return page;
    }

    @PostMapping("/raise/{id}/supervision")
    ModelAndView supervision(@PathVariable AlertId id, Form form, HttpServletRequest request) {
        AlertStory alert = alerts.get(id);
        Reporter reporter = reporters.get(request, alert, Action.RECORD_IMMEDIATE_STEP);
        Adult adult =
                Confidential.ofOptional(form.value("adult"))
                        .map(name -> new Adult(Optional.empty(), Optional.of(name)))
                        .orElseGet(() -> Adult.of(reporter.permit().staff()));
        boolean running = responses.anyOf(id);
        return record(
                id,
                alert,
                request,
                reporter,
                Letter.of(form, request),
                entry ->
                        new TakeSupervision(
                                id, entry, adult, now(), running, reporter.permit().staff()));
    }

    @PostMapping("/raise/{id}/means")
    ModelAndView means(@PathVariable AlertId id, Form form, HttpServletRequest request) {
        AlertStory alert = alerts.get(id);
        Reporter reporter = reporters.get(request, alert, Action.RECORD_IMMEDIATE_STEP);
        Optional<Confidential> items = Confidential.ofOptional(form.value("items"));
        boolean running = responses.anyOf(id);
        return record(
                id,
                alert,
                request,
                reporter,
                Letter.of(form, request),
                entry ->
                        new RemoveMeans(
                                id, entry, items, now(), running, reporter.permit().staff()));
    }

    @PostMapping("/raise/{id}/emergency")
    ModelAndView emergency(
            @PathVariable AlertId id,
            Form form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        AlertStory alert = alerts.get(id);
        Reporter reporter = reporters.get(request, alert, Action.RECORD_IMMEDIATE_STEP);
        Optional<EmergencyService> said =
                Telling.constant(EmergencyService.values(), form.value("service"));
        if (said.isEmpty()) {
            form.wrong("service", Text.of("web.fault.choose"));
            return again(alert, reporter, model, request, response);
        }
        EmergencyService service = said.get();
        boolean running = responses.anyOf(id);
        return record(
                id,
                alert,
                request,
                reporter,
                Letter.of(form, request),
                entry ->
                        new CallEmergency(
                                id, entry, service, now(), running, reporter.permit().staff()));
    }

    /** A fact that says something else under an id used before is one more fact. */
    private ModelAndView record(
            AlertId id,
            AlertStory alert,
            HttpServletRequest request,
            Reporter reporter,
            Letter letter,
            Function<EntryId, AlertCommand.Fact> fact) {
        record(id, reporter, letter.urgent(), letter.entry(), fact, _ -> true);
        return recorded(id, alert, "", Optional.empty(), request);
    }

    /**
     * @param reaches whether the responses that answer the alert have to know of it
     */
    private void record(
            AlertId id,
            Reporter reporter,
            Letter letter,
            EntryId entry,
            Function<EntryId, AlertCommand.Fact> fact,
            Predicate<AlertCommand.Fact> reaches) {
        AlertCommand.Fact told = fact.apply(entry);
        try {
            record(
                    reporter,
                    letter,
                    told,
                    fact,
                    reaches.test(told) ? carried.commands(told) : List.of());
        } catch (RuntimeException e) {
            LOG.warn("a fact of alert {} reaches its responses not yet: {}", id, e.toString());
            record(reporter, letter, told, fact, List.of());
        }
    }

    private void record(
            Reporter reporter,
            Letter letter,
            AlertCommand.Fact told,
            Function<EntryId, AlertCommand.Fact> fact,
            List<Command> elsewhere) {
        desk.sendOrElse(
                reporter.permit(),
                letter,
                apart -> fact.apply(new EntryId(apart.value())),
                told,
                elsewhere.toArray(Command[]::new));
    }

    /** What is told while the alert calls is in it when somebody takes it up. */
    private static boolean grows(AlertStory alert, AlertCommand.Fact told) {
        return alert.state() instanceof Answered(AlertFacts facts)
                && told instanceof Supplement more
                && facts.growsWith(more.danger());
    }

    private ModelAndView again(
            AlertStory alert,
            Reporter reporter,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        page.fill(alert, reporter, "", model, request);
        return new ModelAndView("alert/answer");
    }

    private static Supplement supplement(
            AlertId id,
            Form form,
            List<Attachment> files,
            boolean responseRuns,
            Reporter reporter,
            EntryId entry) {
        return new Supplement(
                id,
                entry,
                Confidential.of(form.value("more")),
                form.value("worse").isBlank() ? Optional.empty() : Optional.of(Danger.NOW),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                files,
                responseRuns,
                reporter.permit().staff());
    }

    private Occurred now() {
        return Occurred.exactly(clock.instant());
    }
}

package org.shouwang.command.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.command.alert.decision.AlertCodes;
import org.shouwang.command.desk.Letter;
import org.shouwang.command.store.Receipt;
import org.shouwang.contract.id.AlertId;
import org.shouwang.web.form.Form;
import org.shouwang.web.form.Written;
import org.shouwang.web.frame.Frame;
import org.shouwang.web.problem.Fault;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Text;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Alerts for programs: the fields are those of the forms, {@code commandId} among them. */
@RestController
final class AlertApi {

    private final Reporters reporters;
    private final Raising raising;
    private final Deeds deeds;
    private final Dismissals dismissals;
    private final Pupils pupils;
    private final Clock clock;

    AlertApi(
            Reporters reporters,
            Raising raising,
            Deeds deeds,
            Dismissals dismissals,
            Pupils pupils,
            Clock clock) {
        this.reporters = reporters;
        this.raising = raising;
        this.deeds = deeds;
        this.dismissals = dismissals;
        this.pupils = pupils;
        this.clock = clock;
    }

    /**
     * @param page where a person sees how it stands
     * @param read how the words had to be read, where they were not in UTF-8
     */
    record RaisedAlert(
            String alertId,
            String code,
            long position,
            String page,
            @JsonInclude(JsonInclude.Include.NON_NULL) Read read) {}

    /**
     * @param read how the words had to be read, where they were not in UTF-8
     */
    record Recorded(long position, @JsonInclude(JsonInclude.Include.NON_NULL) Read read) {}

    /**
     * What the page says too of words in another encoding.
     *
     * @param say in the reader's language
     */
    record Read(Written.As as, String say) {

        /** Null when all of it was UTF-8. */
        static Read of(HttpServletRequest request) {
            return Written.of(request)
                    .map(as -> new Read(as, Frame.of(request).say(Text.of("alert.read." + as))))
                    .orElse(null);
        }
    }

    @PostMapping("/api/v1/alerts")
    ResponseEntity<RaisedAlert> raise(
            Who who, @RequestBody Map<String, Object> body, HttpServletRequest request) {
        Map<String, List<String>> values = values(body);
        Form form = Form.typed(values);
        if (Telling.isBlank(form)) {
            throw new Problem.BadInput(
                    List.of(new Fault(Telling.ACCOUNT, Text.of("alert.raise.blank"))));
        }
        Reporter reporter = reporters.raising(request);
        Instant now = clock.instant();
        Telling telling =
                Telling.of(
                        form,
                        Frame.of(request).time(reporter.permit().school()).zone(),
                        now,
                        student -> pupils.isIn(reporter.permit().school(), student));
        Raising.Done done =
                raising.raise(reporter, Letter.of(form, values, request), telling, List.of());
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(
                        new RaisedAlert(
                                done.alert().toString(),
                                AlertCodes.of(done.alert()).value(),
                                done.receipt().lastPosition(),
                                "/raise/" + done.alert(),
                                Read.of(request)));
    }

    @PostMapping("/api/v1/alerts/{id}/acknowledge")
    Recorded acknowledge(
            Who who,
            @PathVariable AlertId id,
            @RequestBody Map<String, Object> body,
            HttpServletRequest request) {
        return done(deeds::acknowledge, who, id, body, request);
    }

    @PostMapping("/api/v1/alerts/{id}/join")
    Recorded join(
            Who who,
            @PathVariable AlertId id,
            @RequestBody Map<String, Object> body,
            HttpServletRequest request) {
        return done(deeds::join, who, id, body, request);
    }

    @PostMapping("/api/v1/alerts/{id}/dismissal")
    Recorded proposeDismissal(
            Who who,
            @PathVariable AlertId id,
            @RequestBody Map<String, Object> body,
            HttpServletRequest request) {
        return done(dismissals::propose, who, id, body, request);
    }

    @PostMapping("/api/v1/alerts/{id}/dismissal/confirm")
    Recorded confirmDismissal(
            Who who,
            @PathVariable AlertId id,
            @RequestBody Map<String, Object> body,
            HttpServletRequest request) {
        return done(dismissals::confirm, who, id, body, request);
    }

    @PostMapping("/api/v1/alerts/{id}/dismissal/decline")
    Recorded declineDismissal(
            Who who,
            @PathVariable AlertId id,
            @RequestBody Map<String, Object> body,
            HttpServletRequest request) {
        return done(dismissals::decline, who, id, body, request);
    }

    @PostMapping("/api/v1/alerts/{id}/subject")
    Recorded nameSubject(
            Who who,
            @PathVariable AlertId id,
            @RequestBody Map<String, Object> body,
            HttpServletRequest request) {
        return done(deeds::nameSubject, who, id, body, request);
    }

    private static Recorded done(
            Deeds.Deed deed,
            Who who,
            AlertId id,
            Map<String, Object> body,
            HttpServletRequest request) {
        Map<String, List<String>> values = values(body);
        Form form = Form.typed(values);
        Receipt receipt =
                deed.does(who, id, form, Letter.of(form, values, request))
                        .orElseThrow(() -> new Problem.BadInput(form.faults()));
        return new Recorded(receipt.lastPosition(), Read.of(request));
    }

    /** Texts, numbers and lists of them, as a form would carry them. */
    static Map<String, List<String>> values(Map<String, Object> body) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        body.forEach(
                (name, value) -> {
                    List<String> said = new ArrayList<>();
                    if (value instanceof Collection<?> all) {
                        all.forEach(one -> said.add(String.valueOf(one)));
                    } else if (value != null) {
                        said.add(String.valueOf(value));
                    }
                    values.put(name, said);
                });
        return values;
    }
}

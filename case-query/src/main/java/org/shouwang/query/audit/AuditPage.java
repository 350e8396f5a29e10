package org.shouwang.query.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.access.Action;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.log.projection.Progress;
import org.shouwang.query.alerts.Alerts;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Thing;
import org.shouwang.query.permit.Things;
import org.shouwang.query.store.AfterPosition;
import org.shouwang.query.words.Tellers;
import org.shouwang.web.frame.Frame;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One response, whole: its steps, its events, who was told, who read it. */
@Controller
final class AuditPage {

    private final Responses responses;
    private final ResponseRecords records;
    private final Alerts alerts;
    private final Reads reads;
    private final ReadingRoom room;
    private final Things things;
    private final Tellers tellers;
    private final Progress progress;

    AuditPage(
            Responses responses,
            ResponseRecords records,
            Alerts alerts,
            Reads reads,
            ReadingRoom room,
            Things things,
            Tellers tellers,
            Progress progress) {
        this.responses = responses;
        this.records = records;
        this.alerts = alerts;
        this.reads = reads;
        this.room = room;
        this.things = things;
        this.tellers = tellers;
        this.progress = progress;
    }

    @GetMapping("/audit/responses/{id}")
    String response(
            HttpServletRequest request,
            Who who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String asOf,
            @ModelAttribute("filter") EventFilter filter,
            Model model) {
        Optional<Thing> thing = things.response(who, id);
        model.addAttribute("permission", room.open(request, who, Action.READ_AUDIT_PAGE, thing));
        Thing file = thing.orElseThrow();
        Responses.Row row = responses.find(id).orElseThrow(Problem.NotThere::new);
        Instant now = Frame.of(request).time().now();
        Instant knownAt = instant(asOf).filter(now::isAfter).orElse(now);
        ResponseRecord record = records.read(request, who, file, row, knownAt);
        model.addAttribute("response", row);
        model.addAttribute("asOf", asOf);
        model.addAttribute("knownAt", knownAt);
        model.addAttribute("name", record.teller().studentName(row.student()));
        model.addAttribute("tell", record.teller());
        model.addAttribute("parts", record.parts());
        model.addAttribute("events", record.told().stream().filter(filter::shows).toList());
        model.addAttribute("people", people(record));
        model.addAttribute("cut", record.cut());
        model.addAttribute("mayExport", room.may(who, Action.EXPORT_CSV, file));
        toldAndRead(request, who, file, row, knownAt, model);
        if (parked(row) || record.told().stream().anyMatch(Told::unreadable)) {
            model.addAttribute(AfterPosition.BEHIND, "PARKED");
        }
        return "query/audit";
    }

    private void toldAndRead(
            HttpServletRequest request,
            Who who,
            Thing file,
            Responses.Row row,
            Instant knownAt,
            Model model) {
        List<Alerts.Page> pages =
                row.alerts().stream()
                        .flatMap(alert -> alerts.pages(alert).stream())
                        .filter(page -> !page.triedAt().isAfter(knownAt))
                        .toList();
        List<Reads.Read> readers =
                room.may(who, Action.READ_LEDGER, file) ? reads.of(row.student()) : List.of();
        Set<UUID> staff = new HashSet<>();
        pages.forEach(page -> staff.add(page.staff()));
        readers.forEach(reader -> staff.add(reader.reader()));
        model.addAttribute("colleagues", tellers.of(request, staff, Set.of()));
        model.addAttribute("pages", pages);
        model.addAttribute("readers", readers);
        model.addAttribute("readersCut", readers.size() == Reads.MOST);
    }

    /** Whose events there are, for the filter. */
    private static Map<UUID, String> people(ResponseRecord record) {
        Map<UUID, String> people = new LinkedHashMap<>();
        record.told().stream()
                .filter(Told::human)
                .forEach(told -> people.putIfAbsent(told.actor(), told.by()));
        return people;
    }

    private boolean parked(Responses.Row row) {
        return progress.isParked(new StreamId(StreamType.RESPONSE, row.id()))
                || progress.isParked(new StreamId(StreamType.CASEFILE, row.casefile()))
                || row.alerts().stream()
                        .anyMatch(a -> progress.isParked(new StreamId(StreamType.ALERT, a)));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException _) {
            throw new Problem.NotThere();
        }
    }
}

package org.shouwang.query.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.access.Action;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.log.projection.Progress;
import org.shouwang.query.cases.OfAnother;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Thing;
import org.shouwang.query.permit.Things;
import org.shouwang.query.store.AfterPosition;
import org.shouwang.web.frame.Frame;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A case, whole, with each of its responses as a chapter; or one response alone: its steps, who was
 * told, its events, who read the file.
 */
@Controller
final class AuditPage {

    /** More single reads than anybody looks through on a page. */
    private static final int READS = 500;

    private final Responses responses;
    private final CaseRecords records;
    private final RawEvents raw;
    private final ReadingRoom room;
    private final Things things;
    private final Progress progress;
    private final OfAnother ofAnother;

    AuditPage(
            Responses responses,
            CaseRecords records,
            RawEvents raw,
            ReadingRoom room,
            Things things,
            Progress progress) {
        this.responses = responses;
        this.records = records;
        this.raw = raw;
        this.room = room;
        this.things = things;
        this.progress = progress;
        this.ofAnother = new OfAnother(responses.sql());
    }

    @GetMapping("/audit/cases/{id}")
    String whole(
            HttpServletRequest request,
            Who who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String asOf,
            @ModelAttribute("filter") EventFilter filter,
            @RequestParam(defaultValue = "0") long from,
            @RequestHeader(name = "HX-Request", required = false) String part,
            Model model) {
        Optional<Thing> thing = things.casefile(who, id);
        model.addAttribute("permission", room.open(request, who, Action.READ_AUDIT_PAGE, thing));
        model.addAttribute("asOf", asOf);
        model.addAttribute("address", "/audit/cases/" + id);
        List<Responses.Row> all = responses.ofCase(id);
        var asked =
                new Asked(
                        id, all, Optional.empty(), knownAt(request, asOf), !asOf.isEmpty(), READS);
        return part == null
                ? show(request, who, thing.orElseThrow(), asked, filter, from, model)
                : readOn(request, who, thing.orElseThrow(), asked, filter, from, model);
    }

    @GetMapping("/audit/responses/{id}")
    String response(
            HttpServletRequest request,
            Who who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String asOf,
            @ModelAttribute("filter") EventFilter filter,
            @RequestParam(defaultValue = "0") long from,
            @RequestHeader(name = "HX-Request", required = false) String part,
            Model model) {
        Optional<Thing> thing = things.response(who, id);
        model.addAttribute("permission", room.open(request, who, Action.READ_AUDIT_PAGE, thing));
        model.addAttribute("asOf", asOf);
        model.addAttribute("address", "/audit/responses/" + id);
        Responses.Row row = responses.find(id).orElseThrow(Problem.NotThere::new);
        List<Responses.Row> all = responses.ofCase(row.casefile());
        var asked =
                new Asked(
                        row.casefile(),
                        all,
                        Optional.of(id),
                        knownAt(request, asOf),
                        !asOf.isEmpty(),
                        READS);
        model.addAttribute("others", all.size() - 1);
        return part == null
                ? show(request, who, thing.orElseThrow(), asked, filter, from, model)
                : readOn(request, who, thing.orElseThrow(), asked, filter, from, model);
    }

    private String show(
            HttpServletRequest request,
            Who who,
            Thing file,
            Asked asked,
            EventFilter filter,
            long from,
            Model model) {
        CaseRecord record = records.read(request, who, file, asked);
        events(record, who, file, asked, filter, from, model);
        model.addAttribute(
                "ofAnother",
                asked.past()
                        ? List.of()
                        : file.students().stream()
                                .flatMap(one -> ofAnother.of(asked.casefile(), one).stream())
                                .toList());
        model.addAttribute("knownAt", asked.knownAt());
        model.addAttribute("tell", record.teller());
        model.addAttribute("mayExport", room.may(who, Action.EXPORT_CSV, file));
        model.addAttribute("mayLedger", room.may(who, Action.READ_LEDGER, file));
        if (record.unreadable() || parked(asked)) {
            model.addAttribute(AfterPosition.BEHIND, "PARKED");
        }
        return "query/audit";
    }

    /** The events that follow those on an open page, which puts them beneath them. */
    private String readOn(
            HttpServletRequest request,
            Who who,
            Thing file,
            Asked asked,
            EventFilter filter,
            long from,
            Model model) {
        CaseRecord record = records.read(request, who, file, asked.forEvents());
        events(record, who, file, asked, filter, from, model);
        model.addAttribute("readOn", true);
        return "query/audit-parts :: days";
    }

    private void events(
            CaseRecord record,
            Who who,
            Thing file,
            Asked asked,
            EventFilter filter,
            long from,
            Model model) {
        List<Told> events = record.told().stream().filter(filter::shows).toList();
        Batch batch = Batch.of(events, from, filter.open() ? Integer.MAX_VALUE : Batch.MOST);
        String asOf = asOf(asked);
        model.addAttribute("casefile", asked.casefile());
        model.addAttribute("record", record);
        model.addAttribute(
                "days",
                Day.of(batch, record.teller().time().zone(), filter.groups(), record.teller()));
        model.addAttribute("count", events.size());
        model.addAttribute("batch", batch);
        model.addAttribute("next", batch.next().map(at -> filter.query(asOf, at)).orElse(""));
        model.addAttribute("sameEvents", filter.query(asOf));
        model.addAttribute("sameTime", EventFilter.everything().query(asOf));
        model.addAttribute("mayRaw", raw.may(who, file));
    }

    private static String asOf(Asked asked) {
        return asked.past() ? asked.knownAt().toString() : "";
    }

    private boolean parked(Asked asked) {
        return progress.isParked(new StreamId(StreamType.CASEFILE, asked.casefile()))
                || asked.shown().stream().anyMatch(this::parked);
    }

    private boolean parked(Responses.Row row) {
        return progress.isParked(new StreamId(StreamType.RESPONSE, row.id()))
                || row.alerts().stream()
                        .anyMatch(a -> progress.isParked(new StreamId(StreamType.ALERT, a)));
    }

    static Instant knownAt(HttpServletRequest request, String asOf) {
        Instant now = Frame.of(request).time().now();
        return instant(asOf).filter(now::isAfter).orElse(now);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException _) {
            throw new Problem.NotThere();
        }
    }
}

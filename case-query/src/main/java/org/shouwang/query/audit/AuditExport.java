package org.shouwang.query.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.shouwang.access.Action;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Thing;
import org.shouwang.query.permit.Things;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the audit page shows of a whole case, as files, under a permission of their own. */
@Controller
final class AuditExport {

    /** More than a child's file is read in years. */
    private static final int READS = 100_000;

    private final Responses responses;
    private final CaseRecords records;
    private final ReadingRoom room;
    private final Things things;

    AuditExport(Responses responses, CaseRecords records, ReadingRoom room, Things things) {
        this.responses = responses;
        this.records = records;
        this.room = room;
        this.things = things;
    }

    @GetMapping("/audit/cases/{id}/events.csv")
    ResponseEntity<byte[]> events(
            HttpServletRequest request,
            Who who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String asOf,
            @ModelAttribute("filter") EventFilter filter) {
        return whole(request, who, id, asOf, "events", record -> Tables.events(record, filter));
    }

    @GetMapping("/audit/cases/{id}/steps.csv")
    ResponseEntity<byte[]> steps(
            HttpServletRequest request,
            Who who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String asOf,
            @ModelAttribute("filter") EventFilter filter) {
        return whole(request, who, id, asOf, "steps", Tables::steps);
    }

    @GetMapping("/audit/cases/{id}/supervision.csv")
    ResponseEntity<byte[]> supervision(
            HttpServletRequest request,
            Who who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String asOf,
            @ModelAttribute("filter") EventFilter filter) {
        return whole(request, who, id, asOf, "supervision", Tables::supervision);
    }

    @GetMapping("/audit/cases/{id}/notices.csv")
    ResponseEntity<byte[]> notices(
            HttpServletRequest request,
            Who who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String asOf,
            @ModelAttribute("filter") EventFilter filter) {
        return whole(request, who, id, asOf, "notices", Tables::notices);
    }

    @GetMapping("/audit/cases/{id}/reads.csv")
    ResponseEntity<byte[]> reads(
            HttpServletRequest request,
            Who who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String asOf,
            @ModelAttribute("filter") EventFilter filter) {
        return whole(request, who, id, asOf, "reads", Tables::reads);
    }

    @GetMapping("/audit/responses/{id}/events.csv")
    ResponseEntity<byte[]> ofOne(
            HttpServletRequest request,
            Who who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String asOf,
            @ModelAttribute("filter") EventFilter filter) {
        Optional<Thing> thing = things.response(who, id);
        room.open(request, who, Action.EXPORT_CSV, thing);
        Responses.Row row = responses.find(id).orElseThrow(Problem.NotThere::new);
        List<Responses.Row> all = responses.ofCase(row.casefile());
        Instant at = AuditPage.knownAt(request, asOf);
        var asked = new Asked(row.casefile(), all, Optional.of(id), at, !asOf.isEmpty(), READS);
        CaseRecord record = records.read(request, who, thing.orElseThrow(), asked);
        return file("response-" + row.number(), Tables.events(record, filter));
    }

    private ResponseEntity<byte[]> whole(
            HttpServletRequest request,
            Who who,
            UUID id,
            String asOf,
            String what,
            Function<CaseRecord, Csv> table) {
        Optional<Thing> thing = things.casefile(who, id);
        room.open(request, who, Action.EXPORT_CSV, thing);
        List<Responses.Row> all = responses.ofCase(id);
        Instant at = AuditPage.knownAt(request, asOf);
        var asked = new Asked(id, all, Optional.empty(), at, !asOf.isEmpty(), READS);
        CaseRecord record = records.read(request, who, thing.orElseThrow(), asked);
        return file(id.toString().substring(0, 8) + "-" + what, table.apply(record));
    }

    private static ResponseEntity<byte[]> file(String name, Csv csv) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"shouwang-" + name + ".csv\"")
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }
}

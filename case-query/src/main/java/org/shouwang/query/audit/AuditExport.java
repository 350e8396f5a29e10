package org.shouwang.query.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.shouwang.access.Action;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Thing;
import org.shouwang.query.permit.Things;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
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

    private static final String EVENTS = "events";

    private static final Map<String, BiConsumer<CaseRecord, Csv>> TABLES =
            Map.of(
                    "steps", Tables::steps,
                    "supervision", Tables::supervision,
                    "notices", Tables::notices,
                    "reads", Tables::reads);

    private final Responses responses;
    private final CaseRecords records;
    private final RawEvents raw;
    private final ReadingRoom room;
    private final Things things;

    AuditExport(
            Responses responses,
            CaseRecords records,
            RawEvents raw,
            ReadingRoom room,
            Things things) {
        this.responses = responses;
        this.records = records;
        this.raw = raw;
        this.room = room;
        this.things = things;
    }

    @GetMapping({
        "/audit/cases/{id}/events.csv",
        "/audit/cases/{id}/steps.csv",
        "/audit/cases/{id}/supervision.csv",
        "/audit/cases/{id}/notices.csv",
        "/audit/cases/{id}/reads.csv"
    })
    void whole(
            HttpServletRequest request,
            HttpServletResponse response,
            Who who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String asOf,
            @ModelAttribute("filter") EventFilter filter) {
        String what = what(request);
        Optional<Thing> thing = things.casefile(who, id);
        room.open(request, who, Action.EXPORT_CSV, thing);
        Thing file = thing.orElseThrow();
        List<Responses.Row> all = responses.ofCase(id);
        Instant at = AuditPage.knownAt(request, asOf);
        var asked = new Asked(id, all, Optional.empty(), at, !asOf.isEmpty(), READS);
        boolean events = what.equals(EVENTS);
        CaseRecord record = records.read(request, who, file, events ? asked.forEvents() : asked);
        send(
                response,
                id.toString().substring(0, 8) + "-" + what,
                events
                        ? csv -> Tables.events(record, filter, raw(who, file), csv)
                        : csv -> TABLES.get(what).accept(record, csv));
    }

    /** The table by which the address ends. */
    private static String what(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }

    @GetMapping("/audit/responses/{id}/events.csv")
    void ofOne(
            HttpServletRequest request,
            HttpServletResponse response,
            Who who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String asOf,
            @ModelAttribute("filter") EventFilter filter) {
        Optional<Thing> thing = things.response(who, id);
        room.open(request, who, Action.EXPORT_CSV, thing);
        Responses.Row row = responses.find(id).orElseThrow(Problem.NotThere::new);
        List<Responses.Row> all = responses.ofCase(row.casefile());
        Instant at = AuditPage.knownAt(request, asOf);
        var asked = new Asked(row.casefile(), all, Optional.of(id), at, !asOf.isEmpty(), 0);
        Thing file = thing.orElseThrow();
        CaseRecord record = records.read(request, who, file, asked.forEvents());
        send(
                response,
                "response-" + row.number(),
                csv -> Tables.events(record, filter, raw(who, file), csv));
    }

    /** Some hundred at a time: stored, a long account is several times as long as it reads. */
    private Function<List<Long>, Map<Long, String>> raw(Who who, Thing file) {
        return raw.may(who, file) ? raw::of : _ -> Map.of();
    }

    private static void send(HttpServletResponse response, String name, Consumer<Csv> table) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"shouwang-" + name + ".csv\"");
        try (Writer out =
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            table.accept(new Csv(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.shouwang.query.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.access.Action;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Thing;
import org.shouwang.query.permit.Things;
import org.shouwang.web.frame.Frame;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The events of one response as a file, under a permission of its own. */
@Controller
final class AuditExport {

    private static final List<String> HEADER =
            List.of(
                    "position",
                    "stream",
                    "name",
                    "occurred",
                    "recorded",
                    "late",
                    "corrected",
                    "by",
                    "role",
                    "title",
                    "says");

    private final Responses responses;
    private final ResponseRecords records;
    private final ReadingRoom room;
    private final Things things;

    AuditExport(Responses responses, ResponseRecords records, ReadingRoom room, Things things) {
        this.responses = responses;
        this.records = records;
        this.room = room;
        this.things = things;
    }

    @GetMapping("/audit/responses/{id}/events.csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request, Who who, @PathVariable UUID id) {
        Optional<Thing> thing = things.response(who, id);
        room.open(request, who, Action.EXPORT_CSV, thing);
        Responses.Row row = responses.find(id).orElseThrow(Problem.NotThere::new);
        ResponseRecord record =
                records.read(
                        request, who, thing.orElseThrow(), row, Frame.of(request).time().now());
        var csv = new Csv().row(HEADER);
        record.told().forEach(told -> csv.row(cells(told)));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"shouwang-" + row.code() + ".csv\"")
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> cells(Told told) {
        return List.of(
                Long.toString(told.position()),
                told.stream(),
                told.name(),
                told.occurred().toString(),
                told.recorded().toString(),
                Boolean.toString(told.late()),
                Boolean.toString(told.corrected()),
                told.by(),
                told.actedAs(),
                told.saying().title(),
                told.says());
    }
}

package org.shouwang.query.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.access.Action;
import org.shouwang.query.cases.Entries;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Thing;
import org.shouwang.query.permit.Things;
import org.shouwang.web.signin.Who;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One event of a case as it is stored. Most of an audit is read in words: what is stored is several
 * times as long, and is fetched when somebody asks for it.
 */
@Controller
final class RawPage {

    private final Responses responses;
    private final CaseRecords records;
    private final RawEvents raw;
    private final ReadingRoom room;
    private final Things things;

    RawPage(
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

    /**
     * @param part sent by the audit page itself: what is stored alone is wanted
     */
    @GetMapping("/audit/cases/{id}/raw/{position}")
    String one(
            HttpServletRequest request,
            Who who,
            @PathVariable UUID id,
            @PathVariable String position,
            @RequestParam(defaultValue = "") String asOf,
            @RequestHeader(name = "HX-Request", required = false) String part,
            Model model) {
        List<Responses.Row> all = responses.ofCase(id);
        var asked =
                new Asked(
                        id,
                        all,
                        Optional.empty(),
                        AuditPage.knownAt(request, asOf),
                        !asOf.isEmpty(),
                        0);
        Optional<Thing> thing = things.casefile(who, id).filter(file -> raw.may(who, file));
        Optional<Entries.Entry> entry =
                thing.flatMap(
                        file -> number(position).flatMap(at -> records.find(who, file, asked, at)));
        model.addAttribute(
                "permission",
                room.open(
                        request,
                        who,
                        Action.READ_RAW_EVENTS,
                        thing.filter(_ -> entry.isPresent())));
        long at = entry.orElseThrow().position();
        model.addAttribute("at", at);
        model.addAttribute("name", entry.orElseThrow().name());
        model.addAttribute("raw", raw.of(List.of(at)).getOrDefault(at, ""));
        model.addAttribute(
                "back",
                "/audit/cases/" + id + EventFilter.everything().query(asOf, at) + "#p" + at);
        return part == null ? "query/audit-raw" : "query/audit-parts :: stored";
    }

    private static Optional<Long> number(String position) {
        try {
            return Optional.of(Long.parseLong(position)).filter(at -> at > 0);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}

package org.shouwang.query.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.access.Action;
import org.shouwang.access.Relation;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Thing;
import org.shouwang.query.store.QueryStore;
import org.shouwang.query.words.Teller;
import org.shouwang.query.words.Tellers;
import org.shouwang.web.signin.Who;
import org.springframework.ui.Model;

/** A case file as somebody sees it who may read what was written for them, and no more. */
final class SafetyBriefs {

    private final QueryStore store;
    private final ReadingRoom room;
    private final Tellers tellers;
    private final Files files;

    SafetyBriefs(QueryStore store, ReadingRoom room, Tellers tellers) {
        this.store = store;
        this.room = room;
        this.tellers = tellers;
        this.files = new Files(store.sql());
    }

    /** What a class teacher sees: what was written for that person, and nothing of why. */
    String draw(HttpServletRequest request, Who who, UUID id, Optional<Thing> thing, Model model) {
        List<Files.Brief> briefs = files.briefs(id, who.staff().value());
        Optional<Thing> addressed =
                briefs.isEmpty() ? Optional.empty() : thing.map(t -> t.as(Relation.ADDRESSED));
        model.addAttribute(
                "permission", room.open(request, who, Action.READ_SAFETY_BRIEF, addressed));
        Set<UUID> staff = new HashSet<>();
        briefs.forEach(b -> staff.add(b.by()));
        Teller teller = tellers.of(request, staff, addressed.orElseThrow().students());
        Map<Long, String> texts = new HashMap<>();
        store.streams()
                .stored(store.sql(), briefs.stream().map(Files.Brief::position).toList())
                .forEach(
                        (position, row) ->
                                texts.put(
                                        position,
                                        ((ResponseFact.SafetyBriefIssued)
                                                        store.streams().open(row).event())
                                                .text()
                                                .reveal()
                                                .orElse("")));
        model.addAttribute("briefs", briefs);
        model.addAttribute("texts", texts);
        model.addAttribute("tell", teller);
        UUID student = files.find(id).student();
        model.addAttribute("name", teller.studentName(student));
        model.addAttribute("student", teller.students().get(student));
        return "query/brief";
    }
}

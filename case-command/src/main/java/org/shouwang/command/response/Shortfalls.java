package org.shouwang.command.response;

import java.util.List;
import java.util.Optional;
import org.shouwang.command.plan.PlanWords;
import org.shouwang.contract.id.EntryId;
import org.shouwang.plan.engine.Wanting;
import org.shouwang.web.text.Text;

/** What was recorded and does not count for its step yet, and where to add what is missing. */
final class Shortfalls {

    private Shortfalls() {}

    /** One of them. */
    record Line(Text says, String address) {}

    /** Of the entries that this person may put right. */
    static List<Line> of(Entered entered) {
        return entered.ended()
                ? List.of()
                : entered.view().steps().stream()
                        .flatMap(step -> Wanting.of(step, entered.standing().facts()).stream())
                        .flatMap(found -> line(found, entered).stream())
                        .toList();
    }

    private static Optional<Line> line(Wanting.Short found, Entered entered) {
        var id = new EntryId(found.fact().id());
        Text step = PlanWords.said(found.step().step().wording().title());
        Text lacks =
                found.lacks().stream()
                        .sorted()
                        .map(lack -> Text.of("response.lack." + lack))
                        .reduce((one, more) -> Text.of("response.and", one, more))
                        .orElseThrow();
        return Optional.ofNullable(entered.correctable().get(id))
                .flatMap(
                        recorded ->
                                Corrected.address(
                                        "/do/responses/" + entered.response().id(),
                                        recorded.form(),
                                        id))
                .map(address -> new Line(Text.of("response.short", step, lacks), address));
    }
}

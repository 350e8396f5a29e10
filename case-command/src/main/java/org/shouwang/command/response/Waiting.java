package org.shouwang.command.response;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouwang.command.plan.PlanWords;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.token.LevelId;
import org.shouwang.web.text.Text;

/** What whoever answers another's proposal to end or to lower is shown. */
final class Waiting {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Room room;

    Waiting(Room room) {
        this.room = room;
    }

    /**
     * @param doubts what speaks against counting the proposer as one of two
     * @param since what was recorded after the proposal
     */
    record Shown(Text what, String reason, List<Text> doubts, List<Text> since) {

        Shown {
            doubts = List.copyOf(doubts);
            since = List.copyOf(since);
        }
    }

    /** Empty when the act answers nothing, or nothing waits. */
    Optional<Shown> of(Act act, Entered entered) {
        var proposals = entered.standing().proposals();
        return switch (act.name()) {
            case "confirm-lowering", "decline-lowering" ->
                    proposals
                            .lowering()
                            .map(
                                    p ->
                                            shown(
                                                    text("lowering", p.by(), p.to(), entered),
                                                    p.entry(),
                                                    p.by(),
                                                    p.reason(),
                                                    entered));
            case "confirm-ending", "decline-ending" ->
                    proposals
                            .ending()
                            .map(
                                    p ->
                                            shown(
                                                    text(
                                                            "ending",
                                                            p.by(),
                                                            entered.standing().level(),
                                                            entered),
                                                    p.entry(),
                                                    p.by(),
                                                    p.reason(),
                                                    entered));
            default -> Optional.empty();
        };
    }

    private Text text(String what, StaffId by, LevelId level, Entered entered) {
        Text title =
                entered.plan()
                        .level(level.value())
                        .map(l -> PlanWords.said(l.title()))
                        .orElse(Text.said(level.value(), level.value()));
        return Text.of("response.proposed." + what, room.name(by), title);
    }

    private Shown shown(
            Text what, EntryId proposal, StaffId by, Confidential reason, Entered entered) {
        return new Shown(
                what,
                reason.reveal().orElse(""),
                room.doubts(by, entered),
                since(proposal, entered));
    }

    private List<Text> since(EntryId proposal, Entered entered) {
        List<Text> lines = new ArrayList<>();
        ZoneId zone = entered.zone();
        entered.standing()
                .since(proposal)
                .values()
                .forEach(
                        entry ->
                                lines.add(
                                        Text.of(
                                                "response.since.entry",
                                                at(entry.occurredAt(), zone),
                                                Text.of("form." + entry.form()),
                                                room.name(entry.by()))));
        Instant proposed = entered.standing().proposedAt(proposal);
        entered.seen().alerts().values().stream()
                .filter(told -> told.at().isAfter(proposed))
                .forEach(told -> lines.add(Text.of("response.since.alert", at(told.at(), zone))));
        return lines;
    }

    private static String at(Instant instant, ZoneId zone) {
        return WHEN.format(instant.atZone(zone));
    }
}

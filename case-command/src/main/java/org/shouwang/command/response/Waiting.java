package org.shouwang.command.response;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.shouwang.command.plan.PlanWords;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.ResponseCourse.EndingProposed;
import org.shouwang.contract.response.ResponseCourse.LoweringProposed;
import org.shouwang.contract.response.ResponseCourse.WaiverProposed;
import org.shouwang.contract.response.ResponseCourse.WithdrawalProposed;
import org.shouwang.contract.token.LevelId;
import org.shouwang.web.text.Text;
import org.shouwang.web.text.Texts;

/** What whoever answers another's proposal to end, to lower or to leave a step out is shown. */
final class Waiting {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Room room;
    private final Texts texts;

    Waiting(Room room, Texts texts) {
        this.room = room;
        this.texts = texts;
    }

    /** Nothing when the act answers nothing, or nothing waits. */
    List<Proposed> of(Act act, Entered entered) {
        var proposals = entered.standing().proposals();
        return switch (act.name()) {
            case "confirm-lowering", "decline-lowering" ->
                    proposals.lowering().map(p -> lowering(p, entered)).stream().toList();
            case "confirm-ending", "decline-ending" ->
                    proposals.ending().map(p -> ending(p, entered)).stream().toList();
            case "confirm-waiver", "decline-waiver" ->
                    proposals.waivers().values().stream().map(p -> waiver(p, entered)).toList();
            case "confirm-withdrawal", "decline-withdrawal" ->
                    proposals.withdrawals().values().stream()
                            .filter(p -> entered.standing().entries().containsKey(p.withdrawn()))
                            .map(p -> withdrawal(p, entered))
                            .toList();
            default -> List.of();
        };
    }

    private Proposed lowering(LoweringProposed p, Entered entered) {
        return shown(
                text("lowering", p.by(), p.to(), entered),
                p.entry(),
                p.by(),
                p.reason(),
                List.of(),
                entered);
    }

    private Proposed ending(EndingProposed p, Entered entered) {
        return shown(
                text("ending", p.by(), entered.standing().level(), entered),
                p.entry(),
                p.by(),
                p.reason(),
                new BeforeTheEnd(room, entered).parts(),
                entered);
    }

    private Proposed waiver(WaiverProposed p, Entered entered) {
        Text step =
                entered.steps()
                        .getOrDefault(p.step(), Text.said(p.step().value(), p.step().value()));
        return shown(
                Text.of("response.proposed.waiver", room.name(p.by()), step),
                p.entry(),
                p.by(),
                p.reason(),
                new WaiverTold(entered).parts(p),
                entered);
    }

    private Proposed withdrawal(WithdrawalProposed p, Entered entered) {
        Standing.Recorded entry = entered.standing().entries().get(p.withdrawn());
        List<Text> said =
                Corrected.says(entry, entered, room.context(entered), texts).stream()
                        .flatMap(line -> line.values().stream().map(value -> told(line, value)))
                        .toList();
        return shown(
                Text.of(
                        "response.proposed.withdrawal",
                        room.name(p.by()),
                        Offered.entry(entry, entered.zone()),
                        room.name(entry.by())),
                p.entry(),
                p.by(),
                p.reason(),
                List.of(
                        new Proposed.Part(
                                Text.of("response.withdrawal.says"),
                                said.isEmpty()
                                        ? List.of(Text.of("response.withdrawal.withheld"))
                                        : said,
                                false)),
                entered);
    }

    private static Text told(Corrected.Line line, Text value) {
        return Text.of("response.withdrawal.line", line.label(), value);
    }

    private Text text(String what, StaffId by, LevelId level, Entered entered) {
        Text title =
                entered.plan()
                        .level(level.value())
                        .map(l -> PlanWords.said(l.title()))
                        .orElse(Text.said(level.value(), level.value()));
        return Text.of("response.proposed." + what, room.name(by), title);
    }

    private Proposed shown(
            Text what,
            EntryId proposal,
            StaffId by,
            Confidential reason,
            List<Proposed.Part> parts,
            Entered entered) {
        return new Proposed(
                what,
                Text.of(
                        "response.proposed.at",
                        Days.of(entered.standing().proposedAt(proposal), entered.zone())),
                reason.reveal().orElse(""),
                parts,
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

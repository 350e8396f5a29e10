package org.shouwang.command.response;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shouwang.command.plan.PlanWords;
import org.shouwang.contract.response.ResponseCourse.StepWaived;
import org.shouwang.contract.response.ResponseFact.Assessed;
import org.shouwang.contract.response.ResponseFact.Forces;
import org.shouwang.contract.token.StepId;
import org.shouwang.web.text.Text;

/**
 * What whoever agrees to an end has to weigh besides the proposer's words: how long the response
 * has stood at its level, what was left out, and what assessments asked for.
 */
record BeforeTheEnd(Room room, Entered entered) {

    List<Proposed.Part> parts() {
        List<Proposed.Part> parts = new ArrayList<>();
        parts.add(Proposed.Part.of("response.end.level", List.of(level())));
        parts.add(
                Proposed.Part.of(
                        "response.end.waived",
                        orNone(entered.standing().waived().stream().map(this::waived).toList())));
        parts.add(
                Proposed.Part.of(
                        "response.end.forced",
                        orNone(
                                entered.standing().forcing().stream()
                                        .sorted(Comparator.comparing(BeforeTheEnd::at))
                                        .map(this::forced)
                                        .toList())));
        return parts;
    }

    private static Instant at(Assessed assessed) {
        return assessed.entry().occurred().at();
    }

    private Text level() {
        var standing = entered.standing();
        Text title =
                entered.plan()
                        .level(standing.level().value())
                        .map(level -> PlanWords.said(level.title()))
                        .orElse(Text.said(standing.level().value(), standing.level().value()));
        return Text.of(
                "response.end.since",
                title,
                Days.of(standing.levelSince(), entered.zone()),
                Days.span(standing.levelSince(), entered.now()));
    }

    private Text waived(StepWaived waiver) {
        StepId step = waiver.step();
        return Text.of(
                waiver.second().isPresent() ? "response.end.waiver.two" : "response.end.waiver",
                entered.steps().getOrDefault(step, Text.said(step.value(), step.value())),
                room.name(waiver.by()),
                waiver.second().map(room::name).orElse(""),
                new WaiverTold(entered).reason(waiver.code().value()),
                waiver.reason().reveal().orElse(""));
    }

    private Text forced(Assessed assessed) {
        Text asked =
                assessed.forces().stream()
                        .filter(
                                force ->
                                        force != Forces.AT_LEAST_ORANGE
                                                || !assessed.forces().contains(Forces.RED))
                        .sorted()
                        .map(BeforeTheEnd::word)
                        .reduce((one, more) -> Text.of("response.and", one, more))
                        .orElseThrow();
        return Text.of(
                "response.end.assessed",
                Days.of(at(assessed), entered.zone()),
                Text.of("form." + FormNames.of(assessed)),
                asked);
    }

    private static Text word(Forces forces) {
        return Text.of("choice.forces." + forces);
    }

    private static List<Text> orNone(List<Text> lines) {
        return lines.isEmpty() ? List.of(Text.of("response.end.none")) : lines;
    }
}

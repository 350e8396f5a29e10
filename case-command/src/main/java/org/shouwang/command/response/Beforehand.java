package org.shouwang.command.response;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.shouwang.command.plan.PlanWords;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.engine.Counting;
import org.shouwang.plan.engine.Obstacle;
import org.shouwang.plan.engine.PlanView;
import org.shouwang.plan.engine.StepView;
import org.shouwang.web.text.Text;

/**
 * What stands between a response and a lower level or its end, and from when that is over: said
 * before anything is typed.
 */
final class Beforehand {

    private final PlanView view;
    private final ZoneId zone;

    private Beforehand(Entered entered) {
        this.view = entered.view();
        this.zone = entered.zone();
    }

    /** Empty for an act that passes no gate, and where nothing is missing. */
    static List<Text> of(Act act, Entered entered) {
        return switch (act.name()) {
            case "propose-lowering", "confirm-lowering" ->
                    new Beforehand(entered).missing(Gate.LOWERING);
            case "propose-ending", "confirm-ending" -> new Beforehand(entered).missing(Gate.ENDING);
            default -> List.of();
        };
    }

    private List<Text> missing(Gate gate) {
        return view.before(gate).stream().flatMap(it -> said(it, gate).stream()).toList();
    }

    private Optional<Text> said(Obstacle obstacle, Gate gate) {
        return switch (obstacle) {
            case Obstacle.Stay(var until) ->
                    Optional.of(Text.of("response.before.stay", Days.of(until, zone)));
            case Obstacle.Open(var step) -> Optional.of(step(step));
            case Obstacle.Answers(int least) ->
                    gate == Gate.ENDING
                            ? Optional.of(Text.of("refusal.ANSWERS_ASK_FOR_MORE"))
                            : forced(least);
        };
    }

    /** The mildest level that the latest answers allow. */
    private Optional<Text> forced(int least) {
        return view.plan().levels().stream()
                .filter(level -> level.neutral() >= least)
                .reduce((graver, milder) -> milder.neutral() < graver.neutral() ? milder : graver)
                .map(level -> Text.of("response.before.forced", PlanWords.said(level.title())));
    }

    private Text step(StepView step) {
        Text title = PlanWords.said(step.step().wording().title());
        return step.counting()
                .map(counting -> rounds(title, counting))
                .or(
                        () ->
                                step.due()
                                        .map(
                                                due ->
                                                        Text.of(
                                                                "response.before.step",
                                                                title,
                                                                Days.of(due, zone))))
                .orElse(title);
    }

    private Text rounds(Text title, Counting counting) {
        if (!counting.nextFrom().isAfter(view.now())) {
            return Text.of("response.before.rounds", title, counting.have(), counting.need());
        }
        return Text.of(
                "response.before.rounds.next",
                title,
                counting.have(),
                counting.need(),
                Days.of(counting.nextFrom().atZone(zone).toLocalDate()));
    }
}

package org.shouwang.command.response;

import java.util.List;
import java.util.Optional;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.plan.PlanWords;
import org.shouwang.command.plan.decision.PlanGate;
import org.shouwang.contract.id.StaffId;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.document.Plan;
import org.shouwang.web.text.Text;

/**
 * Whom the plan of a response lets pass its gates, so that nobody is offered what the plan then
 * refuses, and everybody hears who can.
 */
final class GateRoles {

    private GateRoles() {}

    /** The plan's roles for an act; none where the plan leaves it to the policy. */
    static List<String> asked(Act act, Plan plan) {
        return switch (act.name()) {
            case "propose-lowering" -> plan.gates().get(Gate.LOWERING).proposedBy();
            case "confirm-lowering" -> plan.gates().get(Gate.LOWERING).confirmedBy();
            case "propose-ending" -> plan.gates().get(Gate.ENDING).proposedBy();
            case "confirm-ending" -> plan.gates().get(Gate.ENDING).confirmedBy();
            default -> List.of();
        };
    }

    /** The permit in which somebody passes the gate. */
    static Optional<Permit> passing(Act act, Plan plan, List<Permit> permits) {
        List<String> asked = asked(act, plan);
        return permits.stream()
                .filter(permit -> PlanGate.accepts(plan, asked, permit.role()))
                .findFirst();
    }

    /** Why this person cannot do it; empty for whoever can. */
    static Optional<Text> obstacle(Act act, Entered entered, List<Permit> permits) {
        Text who = said(entered.plan(), asked(act, entered.plan()));
        if (passing(act, entered.plan(), permits).isEmpty()) {
            return Optional.of(Text.of("response.act.others", who));
        }
        if (act.name().startsWith("confirm-") && onlyOwn(act, entered)) {
            return Optional.of(
                    asked(act, entered.plan()).isEmpty()
                            ? Text.of("refusal.SECOND_PERSON_NEEDED")
                            : Text.of("response.act.second", who));
        }
        return Optional.empty();
    }

    /** Whether all that waits for an act was proposed by this person. */
    static boolean onlyOwn(Act act, Entered entered) {
        var waiting = entered.standing().proposals();
        StaffId who = entered.who();
        return switch (act.name()) {
            case "confirm-lowering", "decline-lowering" ->
                    waiting.lowering().filter(p -> p.by().equals(who)).isPresent();
            case "confirm-ending", "decline-ending" ->
                    waiting.ending().filter(p -> p.by().equals(who)).isPresent();
            case "confirm-migration", "decline-migration" ->
                    waiting.migration().filter(p -> p.by().equals(who)).isPresent();
            case "confirm-waiver", "decline-waiver" ->
                    !waiting.waivers().isEmpty()
                            && waiting.waivers().values().stream()
                                    .allMatch(p -> p.by().equals(who));
            case "confirm-withdrawal", "decline-withdrawal" ->
                    !waiting.withdrawals().isEmpty()
                            && waiting.withdrawals().values().stream()
                                    .allMatch(p -> p.by().equals(who));
            default -> false;
        };
    }

    /** At most a few: joined as people read a list. */
    static Text said(Plan plan, List<String> roles) {
        return roles.stream()
                .flatMap(role -> plan.role(role).stream())
                .map(role -> PlanWords.said(role.title()))
                .reduce((one, more) -> Text.of("response.waive.or", one, more))
                .orElse(Text.said("", ""));
    }
}

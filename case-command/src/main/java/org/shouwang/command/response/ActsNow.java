package org.shouwang.command.response;

import java.util.stream.Stream;
import org.shouwang.command.response.decision.Proposals;

/** The acts that make sense where a response stands. */
final class ActsNow {

    private ActsNow() {}

    /** Whether an act begins something, or answers what somebody else proposed. */
    enum Kind {
        BEGIN,
        ANSWER;

        static Kind of(Act act) {
            boolean answers =
                    act.name().startsWith("confirm-") || act.name().startsWith("decline-");
            return answers ? ANSWER : BEGIN;
        }
    }

    /** Those of a kind. */
    static Stream<Act> of(Entered entered, Kind kind) {
        return Acts.all().stream()
                .filter(act -> Kind.of(act) == kind)
                .filter(act -> fits(act, entered));
    }

    private static boolean fits(Act act, Entered entered) {
        Proposals waiting = entered.standing().proposals();
        boolean moves =
                waiting.migration().filter(m -> m.to().equals(entered.inForce())).isPresent();
        return switch (act.name()) {
            case "waive" -> !Waivable.of(entered).steps().isEmpty();
            case "raise-level" -> !Offered.above(entered).isEmpty();
            case "propose-lowering" -> waiting.lowering().isEmpty();
            case "confirm-lowering", "decline-lowering" -> waiting.lowering().isPresent();
            case "confirm-waiver", "decline-waiver" -> !waiting.waivers().isEmpty();
            case "propose-migration" ->
                    !entered.inForce().equals(entered.standing().plan()) && !moves;
            case "confirm-migration" -> moves;
            case "decline-migration" -> waiting.migration().isPresent();
            case "propose-ending" -> waiting.ending().isEmpty();
            case "confirm-ending", "decline-ending" -> waiting.ending().isPresent();
            case "confirm-withdrawal", "decline-withdrawal" -> !waiting.withdrawals().isEmpty();
            case "withdraw-entry" -> !entered.standing().entries().isEmpty();
            default -> true;
        };
    }
}

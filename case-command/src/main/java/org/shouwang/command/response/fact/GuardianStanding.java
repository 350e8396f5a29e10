package org.shouwang.command.response.fact;

import java.util.Set;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Standing;

/**
 * Keeps with a fact whether its guardian might be told when it was recorded: a bar that is lifted
 * later changes nothing.
 */
public final class GuardianStanding {

    private GuardianStanding() {}

    public static ResponseFact mark(ResponseFact fact, Set<GuardianId> barred) {
        return switch (fact) {
            case ResponseFact.GuardianAttempted e when barred.contains(e.guardian()) ->
                    new ResponseFact.GuardianAttempted(
                            e.entry(),
                            e.guardian(),
                            Standing.BARRED,
                            e.channel(),
                            e.outcome(),
                            e.told(),
                            e.reply());
            case ResponseFact.GuardianMet e
                    when e.guardian().filter(barred::contains).isPresent() ->
                    new ResponseFact.GuardianMet(
                            e.entry(),
                            e.guardian(),
                            Standing.BARRED,
                            e.kin(),
                            e.signature(),
                            e.witness(),
                            e.staffPresent(),
                            e.minutes(),
                            e.attachments());
            case ResponseFact.CustodyHandedOver e
                    when e.guardian().filter(barred::contains).isPresent() ->
                    new ResponseFact.CustodyHandedOver(
                            e.entry(), e.to(), e.guardian(), Standing.BARRED, e.detail());
            default -> fact;
        };
    }
}

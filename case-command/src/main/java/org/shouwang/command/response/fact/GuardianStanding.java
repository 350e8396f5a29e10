package org.shouwang.command.response.fact;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Custodian;
import org.shouwang.contract.response.ResponseFact.Kin;
import org.shouwang.contract.response.ResponseFact.Standing;

/**
 * Keeps with a fact whether its guardian might be told when it was recorded: a bar that is lifted
 * later changes nothing. A parent whom nobody names may be the one: it is taken for that as long as
 * one of them must not be told.
 */
public final class GuardianStanding {

    private static final Set<Kin> PARENTS = EnumSet.of(Kin.PARENT, Kin.LEGAL_GUARDIAN);

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
                    when barred(e.guardian(), PARENTS.contains(e.kin()), barred) ->
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
                    when barred(e.guardian(), e.to() == Custodian.GUARDIAN, barred) ->
                    new ResponseFact.CustodyHandedOver(
                            e.entry(), e.to(), e.guardian(), Standing.BARRED, e.detail());
            default -> fact;
        };
    }

    private static boolean barred(
            Optional<GuardianId> named, boolean guardian, Set<GuardianId> barred) {
        return named.map(barred::contains).orElse(guardian && !barred.isEmpty());
    }
}

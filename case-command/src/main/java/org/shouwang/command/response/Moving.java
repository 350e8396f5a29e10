package org.shouwang.command.response;

import java.util.Optional;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.plan.decision.Plans;
import org.shouwang.command.response.decision.ResponseRefusal;
import org.shouwang.command.response.migration.Differing;
import org.shouwang.contract.response.ResponseCourse.MigrationProposed;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.plan.document.Plan;
import org.shouwang.web.text.Text;

/** What somebody who proposes, confirms or declines a move to another plan version is shown. */
record Moving(Plans plans, Staff staff) {

    /**
     * What stands above the form.
     *
     * @param difference empty when there is no other version to look at
     * @param proposal what waits, for whoever answers it
     * @param obstacle why there is nothing to send, in the words of the refusal it would get
     */
    record Shown(
            Optional<Differing> difference, Optional<Proposal> proposal, Optional<Text> obstacle) {

        /** Whatever keeps a move from being made keeps nobody from objecting to it. */
        Shown declinable() {
            return proposal.isEmpty() ? this : new Shown(difference, proposal, Optional.empty());
        }

        /** For the template: asked for only when there is one. */
        public Differing differs() {
            return difference.orElseThrow();
        }
    }

    record Proposal(String by, Text reason) {}

    /** Empty for every other act. */
    Optional<Shown> of(Act act, Entered entered) {
        Optional<MigrationProposed> waits = entered.standing().proposals().migration();
        return switch (act.name()) {
            case "propose-migration" ->
                    Optional.of(shown(entered, Optional.of(entered.inForce()), Optional.empty()));
            case "confirm-migration" ->
                    Optional.of(shown(entered, waits.map(MigrationProposed::to), waits));
            case "decline-migration" ->
                    Optional.of(
                            shown(entered, waits.map(MigrationProposed::to), waits).declinable());
            default -> Optional.empty();
        };
    }

    private Shown shown(Entered entered, Optional<PlanHash> to, Optional<MigrationProposed> waits) {
        return new Shown(
                to.flatMap(plans::find).map(plan -> Differing.of(entered.plan(), plan)),
                waits.map(this::proposal),
                obstacle(entered, to).map(refusal -> Text.of("refusal." + refusal)));
    }

    private Proposal proposal(MigrationProposed waits) {
        String reason = waits.reason().reveal().orElse("");
        return new Proposal(staff.name(waits.by()).orElse(""), Text.said(reason, reason));
    }

    private Optional<ResponseRefusal> obstacle(Entered entered, Optional<PlanHash> to) {
        if (to.isEmpty()) {
            return Optional.of(ResponseRefusal.NOTHING_PROPOSED);
        }
        if (to.get().equals(entered.standing().plan())) {
            return Optional.of(ResponseRefusal.SAME_PLAN);
        }
        if (!to.get().equals(entered.inForce())) {
            return Optional.of(ResponseRefusal.PLAN_NOT_IN_FORCE);
        }
        Optional<Plan> plan = plans.find(to.get());
        if (plan.isEmpty()) {
            return Optional.of(ResponseRefusal.UNKNOWN_PLAN);
        }
        return plan.get().level(entered.standing().level().value()).isEmpty()
                ? Optional.of(ResponseRefusal.UNKNOWN_LEVEL)
                : Optional.empty();
    }
}

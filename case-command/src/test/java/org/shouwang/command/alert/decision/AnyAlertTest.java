package org.shouwang.command.alert.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.command.Somebody.anyStaff;
import static org.shouwang.command.Somebody.anyStudent;
import static org.shouwang.command.Somebody.anyWords;
import static org.shouwang.command.Somebody.few;
import static org.shouwang.command.Somebody.oneOf;
import static org.shouwang.command.alert.decision.Alerts.ALERT;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.command.AnySequence;
import org.shouwang.command.Story;
import org.shouwang.command.alert.decision.AlertCommand.Acknowledge;
import org.shouwang.command.alert.decision.AlertCommand.CallEmergency;
import org.shouwang.command.alert.decision.AlertCommand.ConfirmCorrection;
import org.shouwang.command.alert.decision.AlertCommand.ConfirmDismissal;
import org.shouwang.command.alert.decision.AlertCommand.CorrectSubject;
import org.shouwang.command.alert.decision.AlertCommand.DeclineDismissal;
import org.shouwang.command.alert.decision.AlertCommand.Due;
import org.shouwang.command.alert.decision.AlertCommand.IdentifySubject;
import org.shouwang.command.alert.decision.AlertCommand.Join;
import org.shouwang.command.alert.decision.AlertCommand.OpenResponse;
import org.shouwang.command.alert.decision.AlertCommand.ProposeDismissal;
import org.shouwang.command.alert.decision.AlertCommand.RemoveMeans;
import org.shouwang.command.alert.decision.AlertCommand.TakeSupervision;
import org.shouwang.command.plan.decision.PlanInForce;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.alert.AlertEvent.EmergencyService;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.SubjectId;
import org.shouwang.contract.token.ReasonCode;
import org.shouwang.contract.token.StepId;
import org.shouwang.plan.document.CanonicalPlan;

/** Whatever people do in whatever order, no fact about an alert is refused. */
class AnyAlertTest {

    @Test
    void facts_are_never_refused() {
        AnySequence.of(
                new AlertDecider(AlertTimes.standard(), _ -> Optional.of(CanonicalPlan.plan())),
                AnyAlertTest::first,
                AnyAlertTest::any,
                command ->
                        !(command instanceof ProposeDismissal
                                || command instanceof ConfirmDismissal
                                || command instanceof ConfirmCorrection));
    }

    @Test
    void codes_are_what_they_were_and_hardly_ever_the_same() {
        assertThat(AlertCodes.of(ALERT)).isEqualTo(AlertCodes.of(new AlertId(ALERT.value())));
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            codes.add(AlertCodes.of(new AlertId(new UUID(0, i))).value());
        }
        assertThat(codes).hasSizeGreaterThan(998).allMatch(code -> !code.matches(".*[01IO].*"));
    }

    private static AlertCommand any(Random random) {
        var by = anyStaff(random);
        var entry = new EntryId(few(random));
        var subject = new SubjectId(few(random));
        var student = anyStudent(random);
        var runs = random.nextBoolean();
        var when = Occurred.exactly(Story.BEGINNING);
        Optional<Confidential> note =
                random.nextBoolean() ? Optional.empty() : Optional.of(anyWords(random));
        return switch (random.nextInt(15)) {
            case 13 -> new ConfirmCorrection(ALERT, subject, random.nextInt(30), by);
            case 0 -> first(random);
            case 1 -> Alerts.moreUrgent(by, oneOf(random, Danger.values()));
            case 2 -> new IdentifySubject(ALERT, subject, student, runs, by);
            case 3 -> new CorrectSubject(ALERT, subject, student, note, runs, by);
            case 4 -> new TakeSupervision(ALERT, entry, Adult.of(by), when, runs, by);
            case 5 ->
                    new CallEmergency(
                            ALERT, entry, oneOf(random, EmergencyService.values()), when, runs, by);
            case 6 -> new Acknowledge(ALERT, by, note);
            case 7 -> new Join(ALERT, by);
            case 8 -> new OpenResponse(ALERT, new ResponseId(few(random)), student, by);
            case 9 -> anyProposal(random, by);
            case 10 ->
                    new ConfirmDismissal(
                            ALERT,
                            random.nextInt(30),
                            anyPlan(random),
                            by,
                            oneOf(random, Role.values()));
            case 12 -> new RemoveMeans(ALERT, entry, note, when, runs, by);
            case 11 -> new DeclineDismissal(ALERT, by, anyWords(random));
            default -> new Due(ALERT);
        };
    }

    private static ProposeDismissal anyProposal(Random random, StaffId by) {
        Map<StepId, ReasonCode> waived =
                random.nextBoolean()
                        ? Map.of()
                        : Map.of(new StepId("emergency-call"), new ReasonCode("danger-over"));
        return new ProposeDismissal(
                ALERT,
                anyWords(random),
                waived,
                new EntryId(few(random)),
                anyPlan(random),
                by,
                oneOf(random, Role.values()));
    }

    private static Optional<PlanInForce> anyPlan(Random random) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(Alerts.PLAN);
    }

    private static AlertCommand first(Random random) {
        var subject = new SubjectId(few(random));
        return Alerts.raise(
                oneOf(random, Danger.values()),
                random.nextBoolean()
                        ? Alerts.described(subject)
                        : Alerts.known(subject, anyStudent(random)));
    }
}

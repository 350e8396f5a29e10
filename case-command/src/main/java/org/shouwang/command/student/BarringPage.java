package org.shouwang.command.student;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import org.shouwang.access.Action;
import org.shouwang.access.Target;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.Posting.Done;
import org.shouwang.command.school.Office;
import org.shouwang.command.school.Office.Sent;
import org.shouwang.command.student.decision.StudentCommand;
import org.shouwang.command.student.decision.StudentState.Guardian;
import org.shouwang.command.student.decision.StudentState.Unbarring;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.web.form.Form;
import org.shouwang.web.form.Reading;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A guardian who must not be told: one person stops it, two allow it again. */
@Controller
final class BarringPage {

    private static final int REASON = 1_000;

    private final StudentPage page;
    private final Office office;

    BarringPage(StudentPage page, Office office) {
        this.page = page;
        this.office = office;
    }

    @PostMapping({
        "/do/students/{id}/guardians/{guardian}/bar",
        "/api/v1/students/{id}/guardians/{guardian}/bar"
    })
    ModelAndView bar(
            Form form,
            Who who,
            @PathVariable StudentId id,
            @PathVariable GuardianId guardian,
            HttpServletRequest request,
            HttpServletResponse response) {
        Permit permit = permit(who, Action.BAR_GUARDIAN, id, guardian);
        return withReason(
                new Sent(form, who, request, response),
                permit,
                id,
                guardian,
                reason -> new StudentCommand.BarGuardian(id, guardian, reason, permit.staff()));
    }

    @PostMapping({
        "/do/students/{id}/guardians/{guardian}/unbar",
        "/api/v1/students/{id}/guardians/{guardian}/unbar"
    })
    ModelAndView propose(
            Form form,
            Who who,
            @PathVariable StudentId id,
            @PathVariable GuardianId guardian,
            HttpServletRequest request,
            HttpServletResponse response) {
        Permit permit = permit(who, Action.PROPOSE_UNBARRING, id, guardian);
        return withReason(
                new Sent(form, who, request, response),
                permit,
                id,
                guardian,
                reason ->
                        new StudentCommand.ProposeUnbarring(id, guardian, reason, permit.staff()));
    }

    /** The same person is told by the rule that it takes another, not that the page is unknown. */
    @PostMapping({
        "/do/students/{id}/guardians/{guardian}/unbar/confirm",
        "/api/v1/students/{id}/guardians/{guardian}/unbar/confirm"
    })
    ModelAndView confirm(
            Form form,
            Who who,
            @PathVariable StudentId id,
            @PathVariable GuardianId guardian,
            HttpServletRequest request,
            HttpServletResponse response) {
        Permit permit = permit(who, confirming(who, id, guardian), id, guardian);
        var sent = new Sent(form, who, request, response);
        return office.answer(
                sent,
                () ->
                        Done.of(
                                "/do/students/" + id,
                                office.send(
                                        permit,
                                        sent,
                                        new StudentCommand.ConfirmUnbarring(
                                                id, guardian, permit.staff()))),
                () -> page.drawGuardian(form, who, id, guardian));
    }

    @PostMapping({
        "/do/students/{id}/guardians/{guardian}/unbar/decline",
        "/api/v1/students/{id}/guardians/{guardian}/unbar/decline"
    })
    ModelAndView decline(
            Form form,
            Who who,
            @PathVariable StudentId id,
            @PathVariable GuardianId guardian,
            HttpServletRequest request,
            HttpServletResponse response) {
        Permit permit = permit(who, Action.PROPOSE_UNBARRING, id, guardian);
        return withReason(
                new Sent(form, who, request, response),
                permit,
                id,
                guardian,
                reason ->
                        new StudentCommand.DeclineUnbarring(id, guardian, reason, permit.staff()));
    }

    private ModelAndView withReason(
            Sent sent,
            Permit permit,
            StudentId id,
            GuardianId guardian,
            Function<Confidential, StudentCommand> command) {
        return office.answer(
                sent,
                () -> {
                    String reason = Reading.of(sent.form()).required("reason", REASON);
                    return sent.form().ok()
                            ? Done.of(
                                    "/do/students/" + id,
                                    office.send(
                                            permit, sent, command.apply(Confidential.of(reason))))
                            : Optional.empty();
                },
                () -> page.drawGuardian(sent.form(), sent.who(), id, guardian));
    }

    private Action confirming(Who who, StudentId id, GuardianId guardian) {
        return proposer(id, guardian).map(Unbarring::by).equals(Optional.of(who.staff()))
                ? Action.PROPOSE_UNBARRING
                : Action.CONFIRM_UNBARRING;
    }

    private Optional<Unbarring> proposer(StudentId id, GuardianId guardian) {
        return Optional.ofNullable(page.guardians(id).get(guardian)).flatMap(Guardian::unbarring);
    }

    private Permit permit(Who who, Action action, StudentId id, GuardianId guardian) {
        Target target = page.target(who, id);
        if (!page.guardians(id).containsKey(guardian)) {
            throw new Problem.NotThere();
        }
        Target proposed = proposer(id, guardian).map(p -> target.proposedBy(p.by())).orElse(target);
        return office.permit(who, action, proposed);
    }
}

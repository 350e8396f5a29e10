package org.shouwang.command.school;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.access.Action;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.Posting.Done;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.school.Office.Sent;
import org.shouwang.command.school.decision.SchoolCommand;
import org.shouwang.command.school.decision.SchoolDecider;
import org.shouwang.command.school.decision.SchoolState.Approval;
import org.shouwang.command.school.decision.SchoolState.School;
import org.shouwang.command.store.CommandStore;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.ApprovalId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.school.SchoolEvent.ApprovalKind;
import org.shouwang.web.form.Choice;
import org.shouwang.web.form.Form;
import org.shouwang.web.form.Reading;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who may read the files of children, for what, and until when: a responsible person says so. */
@Controller
final class ApprovalsPage {

    private static final Set<Role> READERS = EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR));

    private final CommandStore store;
    private final Staff staff;
    private final Office office;

    ApprovalsPage(CommandStore store, Staff staff, Office office) {
        this.store = store;
        this.staff = staff;
        this.office = office;
    }

    /**
     * An approval as shown.
     *
     * @param ended when it ran out or was withdrawn
     */
    record Shown(
            ApprovalId id,
            ApprovalKind kind,
            List<Role> roles,
            String purpose,
            Instant from,
            Optional<Instant> until,
            Optional<Instant> ended,
            String by) {}

    @GetMapping("/do/approvals")
    ModelAndView draw(Form form, Who who) {
        office.permit(who, Action.GIVE_ACCESS_APPROVAL);
        return page(who);
    }

    @PostMapping({"/do/approvals", "/api/v1/approvals"})
    ModelAndView give(
            Form form, Who who, HttpServletRequest request, HttpServletResponse response) {
        Permit permit = office.permit(who, Action.GIVE_ACCESS_APPROVAL);
        var sent = new Sent(form, who, request, response);
        return office.answer(sent, () -> given(sent, permit), () -> page(who));
    }

    @PostMapping({"/do/approvals/{approval}/withdraw", "/api/v1/approvals/{approval}/withdraw"})
    ModelAndView withdraw(
            Form form,
            Who who,
            @PathVariable ApprovalId approval,
            HttpServletRequest request,
            HttpServletResponse response) {
        Permit permit = office.permit(who, Action.WITHDRAW_ACCESS_APPROVAL);
        var sent = new Sent(form, who, request, response);
        var command =
                new SchoolCommand.WithdrawAccessApproval(
                        permit.school(), approval, permit.role(), permit.staff());
        return office.answer(
                sent,
                () -> Done.of("/do/approvals", office.send(permit, sent, command)),
                () -> page(who));
    }

    private Optional<Done> given(Sent sent, Permit permit) {
        Form form = sent.form();
        Reading read = Reading.of(form);
        Set<Role> roles = roles(form);
        String purpose = read.required("purpose", 500);
        Optional<Instant> until =
                form.value("until").isBlank()
                        ? Optional.empty()
                        : read.time("until", office.zone(permit.school()));
        Optional<ApprovalKind> kind = read.choice("kind", ApprovalKind.class);
        if (kind.equals(Optional.of(ApprovalKind.SINGLE)) && form.value("until").isBlank()) {
            form.wrong("until", Text.of("people.approval.needs_end"));
        }
        if (until.filter(end -> !end.isAfter(office.now())).isPresent()) {
            form.wrong("until", Text.of("people.fault.over"));
        }
        if (!form.ok()) {
            return Optional.empty();
        }
        var give =
                new SchoolCommand.GiveAccessApproval(
                        permit.school(),
                        new ApprovalId(sent.letter().id().value()),
                        kind.orElseThrow(),
                        roles,
                        Confidential.of(purpose),
                        office.now(),
                        until,
                        permit.role(),
                        held(sent.who()),
                        permit.staff());
        return Done.of("/do/approvals", office.send(permit, sent, give));
    }

    /** Those that count now: one that ran out or is to come gives no sight of anything. */
    private Set<Role> held(Who who) {
        return who.memberships().stream()
                .filter(m -> m.school().equals(who.school()))
                .filter(m -> !m.validFrom().isAfter(office.now()))
                .filter(m -> m.validUntil().filter(end -> !end.isAfter(office.now())).isEmpty())
                .map(m -> m.role())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Role> roles(Form form) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        READERS.stream().filter(r -> form.chosen("roles", r.name())).forEach(roles::add);
        if (roles.isEmpty()) {
            form.wrong("roles", Text.of("web.fault.choose"));
        }
        return roles;
    }

    private ModelAndView page(Who who) {
        List<Shown> all = approvals(who.school());
        return office.page("people/approvals", "approvals", who)
                .addObject("standing", all.stream().filter(a -> a.ended().isEmpty()).toList())
                .addObject("ended", all.stream().filter(a -> a.ended().isPresent()).toList())
                .addObject(
                        "roles",
                        READERS.stream()
                                .map(r -> Choice.of(r.name(), Text.of("web.role." + r.name())))
                                .toList())
                .addObject(
                        "kinds", List.of(kind(ApprovalKind.STANDING), kind(ApprovalKind.SINGLE)));
    }

    private static Choice kind(ApprovalKind kind) {
        return Choice.of(kind.name(), Text.of("people.approval." + kind))
                .explained(Text.of("people.approval." + kind + ".say"));
    }

    private List<Shown> approvals(SchoolId school) {
        var events = store.streams().read(new StreamId(StreamType.SCHOOL, school.value()));
        return new SchoolDecider().after(events) instanceof School known
                ? known.approvals().values().stream()
                        .map(this::shown)
                        .sorted(Comparator.comparing(Shown::from).reversed())
                        .toList()
                : List.of();
    }

    private Shown shown(Approval approval) {
        var given = approval.given();
        Optional<Instant> ranOut = given.until().filter(end -> !end.isAfter(office.now()));
        return new Shown(
                given.approval(),
                given.kind(),
                given.roles().stream().sorted().toList(),
                given.purpose().reveal().orElse(""),
                given.from(),
                given.until(),
                approval.withdrawn().or(() -> ranOut),
                staff.name(given.by()).orElse(""));
    }
}

package org.shouwang.command.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shouwang.access.Action;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.Posting.Done;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.school.Office;
import org.shouwang.command.school.Office.Sent;
import org.shouwang.command.staff.Newcomers.Newcomer;
import org.shouwang.command.staff.decision.StaffCommand;
import org.shouwang.contract.id.StaffId;
import org.shouwang.web.form.Choice;
import org.shouwang.web.form.Form;
import org.shouwang.web.form.Reading;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.shouwang.web.signin.WhoNow;
import org.shouwang.web.text.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Vouching: whoever came in by a link reads a number out to a colleague, who knows voice or face
 * and types it in. So nobody who hands out links is alone in saying who a person is.
 */
@Controller
final class VouchPage {

    /** Where a newcomer is led until somebody has vouched. */
    static final String NUMBER = "/signin/newcomer";

    private static final String PATH = "/do/staff/vouch";
    private static final int DIGITS = 20;

    private final Newcomers newcomers;
    private final SpokenNumbers numbers;
    private final Staff staff;
    private final Office office;
    private final WhoNow whoNow;

    VouchPage(
            Newcomers newcomers, SpokenNumbers numbers, Staff staff, Office office, WhoNow whoNow) {
        this.newcomers = newcomers;
        this.numbers = numbers;
        this.staff = staff;
        this.office = office;
        this.whoNow = whoNow;
    }

    /** The newcomer's own page: the number, and what can be done already. */
    @GetMapping(NUMBER)
    ModelAndView number(HttpServletRequest request) {
        Who who = whoNow.of(request).orElseThrow(Problem.NotThere::new);
        return newcomers
                .find(who.school(), who.staff(), office.now())
                .map(
                        one ->
                                new ModelAndView("people/newcomer")
                                        .addObject("number", numbers.of(one.staff()))
                                        .addObject("issuer", issuer(one)))
                .orElseGet(() -> new ModelAndView("redirect:/"));
    }

    @GetMapping(PATH)
    ModelAndView draw(Form form, Who who) {
        office.permit(who, Action.VOUCH);
        return page(who);
    }

    @PostMapping({PATH, "/api/v1/staff/vouch"})
    ModelAndView vouch(
            Form form, Who who, HttpServletRequest request, HttpServletResponse response) {
        Permit permit = office.permit(who, Action.VOUCH);
        var sent = new Sent(form, who, request, response);
        return office.answer(sent, () -> vouched(sent, permit), () -> page(who));
    }

    private Optional<Done> vouched(Sent sent, Permit permit) {
        Form form = sent.form();
        String heard = Reading.of(form).required("number", DIGITS);
        Optional<StaffId> colleague = colleague(form, permit);
        if (form.ok() && !numbers.isOf(colleague.orElseThrow(), heard)) {
            form.wrong("number", Text.of("people.vouch.other_number"));
        }
        return form.ok()
                ? colleague.flatMap(
                        one ->
                                Done.of(
                                        PATH + "?done",
                                        office.send(
                                                permit,
                                                sent,
                                                new StaffCommand.Vouch(one, permit.staff()))))
                : Optional.empty();
    }

    private Optional<StaffId> colleague(Form form, Permit permit) {
        String chosen = form.value("colleague");
        Optional<StaffId> waiting =
                newcomers.of(permit.school(), office.now()).stream()
                        .map(Newcomer::staff)
                        .filter(one -> one.toString().equals(chosen))
                        .findFirst();
        if (waiting.isEmpty()) {
            form.wrong(
                    "colleague",
                    Text.of(chosen.isEmpty() ? "web.fault.required" : "people.vouch.not_waiting"));
        }
        return waiting;
    }

    private ModelAndView page(Who who) {
        List<Newcomer> waiting = newcomers.of(who.school(), office.now());
        Map<StaffId, String> names =
                staff.names(waiting.stream().map(Newcomer::staff).collect(Collectors.toSet()));
        return office.page("people/vouch", "vouch", who)
                .addObject(
                        "waiting",
                        waiting.stream()
                                .filter(one -> mayVouch(who, one))
                                .map(Newcomer::staff)
                                .map(
                                        one ->
                                                Choice.of(
                                                        one.toString(),
                                                        said(names.getOrDefault(one, ""))))
                                .toList());
    }

    /** Not for oneself, and not for whom one gave the link. */
    private static boolean mayVouch(Who who, Newcomer newcomer) {
        return !newcomer.staff().equals(who.staff())
                && !newcomer.issuedBy().equals(Optional.of(who.staff()));
    }

    private String issuer(Newcomer newcomer) {
        return newcomer.issuedBy().flatMap(staff::name).orElse("");
    }

    private static Text said(String name) {
        return Text.said(name, name);
    }
}

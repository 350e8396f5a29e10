package org.shouwang.command.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.web.form.Form;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.DeviceTable;
import org.shouwang.web.signin.KnownDevice;
import org.shouwang.web.signin.OpenSessions;
import org.shouwang.web.signin.WhoNow;
import org.shouwang.web.text.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One's own devices and password. */
@Controller
final class OwnAccountPage {

    private static final String VIEW = "signin/devices";

    private final Accounts accounts;
    private final Door door;
    private final NewPassword newPassword;
    private final DeviceTable devices;
    private final OpenSessions sessions;
    private final WhoNow who;

    OwnAccountPage(
            Accounts accounts,
            Door door,
            NewPassword newPassword,
            DeviceTable devices,
            OpenSessions sessions,
            WhoNow who) {
        this.accounts = accounts;
        this.door = door;
        this.newPassword = newPassword;
        this.devices = devices;
        this.sessions = sessions;
        this.who = who;
    }

    @GetMapping("/signin/devices")
    String draw(Form form, Model model, HttpServletRequest request) {
        return view(own(), model, request);
    }

    @PostMapping("/signin/devices/{device}/revoke")
    String revoke(@PathVariable UUID device) {
        Account account = own();
        if (!devices.revoke(account.staff(), device)) {
            throw new Problem.NotThere();
        }
        sessions.endOn(account.id(), device);
        return "redirect:/signin/devices";
    }

    @PostMapping("/signin/password")
    String change(
            Form form, Model model, HttpServletRequest request, HttpServletResponse response) {
        Account account = own();
        Optional<String> hash = newPassword.read(form, account);
        if (hash.isPresent()) {
            switch (door.knock(
                    account.login(),
                    form.value("current"),
                    request.getRemoteAddr(),
                    devices.of(request))) {
                case Door.Answer.In _ -> {
                    accounts.setPasswordHash(account.id(), hash.get());
                    sessions.endOthers(account.id(), request.getSession().getId());
                    return "redirect:/signin/devices?changed";
                }
                case Door.Answer.Wait wait ->
                        form.wrong(
                                "current",
                                Text.of("signin.wait", Math.max(1, wait.time().toSeconds())));
                default -> form.wrong("current", Text.of("signin.password.current_wrong"));
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return view(account, model, request);
    }

    private Account own() {
        return who.signedIn()
                .flatMap(person -> accounts.byId(person.account()))
                .orElseThrow(Problem.NotThere::new);
    }

    private String view(Account account, Model model, HttpServletRequest request) {
        model.addAttribute("devices", devices.all(account.staff()));
        model.addAttribute(
                "current", devices.of(request).map(KnownDevice::id).map(UUID::toString).orElse(""));
        model.addAttribute("changed", request.getParameter("changed") != null);
        return VIEW;
    }
}

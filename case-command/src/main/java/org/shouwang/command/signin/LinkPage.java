package org.shouwang.command.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.shouwang.command.signin.Attempts.Outcome;
import org.shouwang.command.signin.OneTimeLinks.Link;
import org.shouwang.web.form.Form;
import org.shouwang.web.signin.DeviceTable;
import org.shouwang.web.signin.OpenSessions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Setting a password through a one-time link. Opening the link changes nothing. */
@Controller
final class LinkPage {

    private static final String VIEW = "signin/link";

    private final OneTimeLinks links;
    private final NewPassword newPassword;
    private final Accounts accounts;
    private final Attempts attempts;
    private final Arrivals arrivals;
    private final Entering entering;
    private final OpenSessions sessions;
    private final DeviceTable devices;
    private final Clock clock;

    LinkPage(
            OneTimeLinks links,
            NewPassword newPassword,
            Accounts accounts,
            Attempts attempts,
            Arrivals arrivals,
            Entering entering,
            OpenSessions sessions,
            DeviceTable devices,
            Clock clock) {
        this.links = links;
        this.newPassword = newPassword;
        this.accounts = accounts;
        this.attempts = attempts;
        this.arrivals = arrivals;
        this.entering = entering;
        this.sessions = sessions;
        this.devices = devices;
        this.clock = clock;
    }

    @GetMapping(OneTimeLinks.PATH)
    String draw(
            Form form,
            @RequestParam(defaultValue = "") String key,
            Model model,
            HttpServletResponse response) {
        form.suggest("key", key);
        return view(links.find(key).map(Link::account).flatMap(accounts::byId), model, response);
    }

    @PostMapping(OneTimeLinks.PATH)
    String set(Form form, Model model, HttpServletRequest request, HttpServletResponse response) {
        Optional<Link> link = links.find(form.value("key"));
        Optional<Account> account =
                link.map(Link::account).flatMap(accounts::byId).filter(Account::isOpen);
        Optional<String> hash = account.flatMap(a -> newPassword.read(form, a));
        if (hash.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return view(account, model, response);
        }
        Account owner = account.orElseThrow();
        // On record before anybody is in: what is not recorded lets nobody in.
        arrivals.comes(link.orElseThrow().use(), owner, link.get().by());
        if (links.use(form.value("key")).isEmpty()) {
            return view(Optional.empty(), model, response);
        }
        accounts.setPasswordHash(owner.id(), hash.get());
        // Whoever knew the old password, or holds a lost phone, is out.
        sessions.endAll(owner.id());
        devices.revokeAll(owner.staff());
        attempts.record(
                Optional.of(owner.id()), request.getRemoteAddr(), Outcome.BY_LINK, clock.instant());
        return "redirect:" + entering.enter(owner, "/", request, response);
    }

    private static String view(
            Optional<Account> account, Model model, HttpServletResponse response) {
        if (account.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_GONE);
        }
        model.addAttribute("usable", account.isPresent());
        model.addAttribute("login", account.map(Account::login).orElse(""));
        return VIEW;
    }
}

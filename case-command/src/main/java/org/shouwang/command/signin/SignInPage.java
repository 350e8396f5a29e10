package org.shouwang.command.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.shouwang.web.form.Form;
import org.shouwang.web.form.Reading;
import org.shouwang.web.signin.KnownDevice;
import org.shouwang.web.signin.KnownDevices;
import org.shouwang.web.signin.SignInSession;
import org.shouwang.web.text.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with a password, and signing out. */
@Controller
final class SignInPage {

    private static final String VIEW = "signin/signin";

    private final Door door;
    private final Entering entering;
    private final KnownDevices devices;
    private final SignInSession session;

    SignInPage(Door door, Entering entering, KnownDevices devices, SignInSession session) {
        this.door = door;
        this.entering = entering;
        this.devices = devices;
        this.session = session;
    }

    @GetMapping("/signin")
    String draw(
            Form form,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            Model model) {
        form.suggest("back", back);
        return view(devices.of(request), model);
    }

    @PostMapping("/signin")
    String signIn(
            Form form, Model model, HttpServletRequest request, HttpServletResponse response) {
        Optional<KnownDevice> device = devices.of(request);
        String login = Reading.of(form).required("login", Login.LIMIT);
        if (form.value("password").isEmpty()) {
            form.wrong("password", Text.of("web.fault.required"));
        }
        if (!form.ok()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return view(device, model);
        }
        return switch (door.knock(login, form.value("password"), request.getRemoteAddr(), device)) {
            case Door.Answer.In in ->
                    "redirect:"
                            + entering.enter(in.account(), form.value("back"), request, response);
            case Door.Answer.Wrong _ -> again(form, "signin.wrong", 403, device, model, response);
            case Door.Answer.NoRole _ ->
                    again(form, "signin.no_role", 403, device, model, response);
            case Door.Answer.Wait wait -> {
                long seconds = Math.max(1, wait.time().plusMillis(999).toSeconds());
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                form.wrong("password", Text.of("signin.wait", seconds));
                response.setStatus(429);
                yield view(device, model);
            }
        };
    }

    @PostMapping("/signout")
    String signOut(HttpServletRequest request) {
        session.end(request);
        return "redirect:/signin";
    }

    private static String again(
            Form form,
            String why,
            int status,
            Optional<KnownDevice> device,
            Model model,
            HttpServletResponse response) {
        form.wrong("password", Text.of(why));
        response.setStatus(status);
        return view(device, model);
    }

    private static String view(Optional<KnownDevice> device, Model model) {
        model.addAttribute("known", device.isPresent());
        return VIEW;
    }
}

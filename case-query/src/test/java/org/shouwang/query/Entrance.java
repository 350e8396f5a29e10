package org.shouwang.query;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.id.StaffId;
import org.shouwang.web.signin.OpenPath;
import org.shouwang.web.signin.SignInSession;
import org.shouwang.web.signin.SignedIn;
import org.shouwang.web.text.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Begins a session without a password: for tests, where the writer that knows them is not. */
@Controller
class Entrance {

    private final SignInSession session;

    Entrance(SignInSession session) {
        this.session = session;
    }

    @GetMapping("/enter")
    String enter(
            HttpServletRequest request,
            @RequestParam UUID staff,
            @RequestParam(defaultValue = "/today") String to) {
        session.begin(
                request,
                new SignedIn(UUID.randomUUID(), new StaffId(staff), Language.ZH.locale()),
                Optional.empty());
        return "redirect:" + to;
    }

    /** Signs out. */
    @GetMapping("/leave")
    String leave(HttpServletRequest request) {
        session.end(request);
        return "redirect:/enter";
    }

    @Bean
    static OpenPath entrance() {
        return new OpenPath("/enter", false);
    }
}

package org.shouwang.command.alert;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.web.frame.Frame;
import org.shouwang.web.frame.WaitingAlerts.Now;
import org.shouwang.web.signin.QuietVisit;
import org.shouwang.web.signin.Who;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What an open page asks for now and then: the banner of what waits for its reader, if any. */
@Controller
final class WaitingPage {

    private final QuietVisit visit;

    WaitingPage(QuietVisit visit) {
        this.visit = visit;
    }

    /** Nothing at all, while nothing waits. */
    @GetMapping(QuietVisit.PATH)
    @Nullable String waiting(
            Model model, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        Optional<Who> who = visit.of(request);
        Now now = who.isPresent() ? Frame.of(request).waiting() : Now.NOTHING;
        if (now.list().isEmpty() && now.unread() == 0) {
            HttpStatus none = who.isPresent() ? HttpStatus.NO_CONTENT : HttpStatus.UNAUTHORIZED;
            response.setStatus(none.value());
            return null;
        }
        model.addAttribute("now", now);
        return "web/waiting :: waiting";
    }
}

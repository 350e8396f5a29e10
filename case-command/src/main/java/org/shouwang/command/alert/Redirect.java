package org.shouwang.command.alert;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** After something was recorded: go and read it, so that reloading sends nothing again. */
public final class Redirect {

    private Redirect() {}

    public static ModelAndView to(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}

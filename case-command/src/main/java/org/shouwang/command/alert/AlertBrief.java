package org.shouwang.command.alert;

import jakarta.servlet.http.HttpServletRequest;
import org.shouwang.access.Action;
import org.shouwang.contract.id.AlertId;
import org.shouwang.web.problem.Problem;
import org.springframework.ui.Model;

/** What was told on an alert, for a page of another feature on which something is decided by it. */
public final class AlertBrief {

    private final Alerts alerts;
    private final Reporters reporters;
    private final AnswerPage page;

    AlertBrief(Alerts alerts, Reporters reporters, AnswerPage page) {
        this.alerts = alerts;
        this.reporters = reporters;
        this.page = page;
    }

    /**
     * Makes the page show it, as {@code alert/told :: told}; that it was shown goes into the
     * ledger.
     *
     * @param action what is decided
     * @throws Problem.NotThere when there is no such alert, or not for this reader
     */
    public void tell(AlertId id, Action action, Model model, HttpServletRequest request) {
        AlertStory alert = alerts.get(id);
        page.fill(alert, reporters.get(request, alert, action), "", model, request);
    }
}

package org.shouwang.command.alert;

import java.util.List;
import org.shouwang.access.Action;
import org.shouwang.command.desk.Desk;
import org.shouwang.command.desk.Targets;
import org.shouwang.command.directory.Cases;
import org.shouwang.web.frame.WaitingAlerts;
import org.shouwang.web.signin.Who;

/**
 * The alerts that wait for whoever is signed in. Asked for with every page, so that nothing more
 * than one query is made while nothing waits.
 */
final class WaitingNow implements WaitingAlerts {

    private final Cases cases;
    private final Desk desk;
    private final Targets targets;

    WaitingNow(Cases cases, Desk desk, Targets targets) {
        this.cases = cases;
        this.desk = desk;
        this.targets = targets;
    }

    @Override
    public List<Waiting> of(Who who) {
        return cases.waitingFor(who.staff(), who.school()).stream()
                .filter(waiting -> mayTake(who, waiting))
                .toList();
    }

    /** Nobody is led to what he may not do: a conflict of interest may have been declared since. */
    private boolean mayTake(Who who, Waiting waiting) {
        return cases.alert(waiting.alert())
                .flatMap(
                        alert -> desk.ask(who, Action.ACKNOWLEDGE_ALERT, targets.alert(who, alert)))
                .isPresent();
    }
}

package org.shouwang.command.alert;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwang.access.Action;
import org.shouwang.access.Target;
import org.shouwang.command.alert.decision.AlertState.Open;
import org.shouwang.command.desk.Desk;
import org.shouwang.command.desk.Targets;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Cases.Paged;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.web.frame.WaitingAlerts;
import org.shouwang.web.signin.Who;

/**
 * The alerts that wait for whoever is signed in. Asked for with every page, so that nothing more
 * than one query is made while nothing waits, and for fifty as many as for one. One that cannot be
 * read hides none of the others.
 */
final class WaitingNow implements WaitingAlerts {

    private final Cases cases;
    private final Alerts alerts;
    private final Desk desk;
    private final Targets targets;

    WaitingNow(Cases cases, Alerts alerts, Desk desk, Targets targets) {
        this.cases = cases;
        this.alerts = alerts;
        this.desk = desk;
        this.targets = targets;
    }

    @Override
    public Now of(Who who) {
        List<Paged> waiting = cases.waitingFor(who.staff(), who.school());
        if (waiting.isEmpty()) {
            return Now.NOTHING;
        }
        Set<AlertId> unread = new HashSet<>();
        Map<AlertId, AlertStory> stories =
                alerts.find(waiting.stream().map(Paged::alert).toList(), unread::add);
        Map<AlertId, Target> seen =
                targets.alerts(who, stories.values().stream().map(AlertStory::row).toList());
        List<Waiting> list =
                waiting.stream()
                        .flatMap(
                                paged ->
                                        Stream.ofNullable(stories.get(paged.alert()))
                                                .filter(alert -> waits(who, alert, paged))
                                                .filter(
                                                        alert ->
                                                                may(
                                                                        who,
                                                                        alert,
                                                                        seen.get(alert.id())))
                                                .map(alert -> waiting(paged, alert)))
                        .toList();
        return new Now(list, unread.size());
    }

    private static Waiting waiting(Paged paged, AlertStory alert) {
        return new Waiting(
                paged.alert(), paged.code(), paged.since(), alert.facts().danger(), isHeld(alert));
    }

    private static boolean waits(Who who, AlertStory alert, Paged paged) {
        return alert.state() instanceof Open open
                && concerns(who.staff(), alert, open, paged.asked());
    }

    /**
     * Whoever proposed the dismissal cannot be its second person, and whoever raised an alert or
     * has it knows of it already, and is told nothing while not asked in person.
     */
    private static boolean concerns(StaffId staff, AlertStory alert, Open open, boolean asked) {
        if (isHeld(alert)) {
            return open.proposal().filter(proposal -> !proposal.by().equals(staff)).isPresent();
        }
        return asked || !alert.facts().raised().by().equals(staff);
    }

    /** What somebody has and is paged all the same waits for a second person. */
    private static boolean isHeld(AlertStory alert) {
        return alert.state() instanceof Open open && !open.holds().isEmpty();
    }

    /** Nobody is led to what he may not do: a conflict of interest may have been declared since. */
    private boolean may(Who who, AlertStory alert, Target target) {
        Action action = isHeld(alert) ? Action.CONFIRM_DISMISSAL : Action.ACKNOWLEDGE_ALERT;
        return desk.ask(who, action, target).isPresent();
    }
}

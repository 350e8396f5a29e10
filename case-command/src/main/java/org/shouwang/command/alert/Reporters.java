package org.shouwang.command.alert;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.shouwang.access.Action;
import org.shouwang.access.Relation;
import org.shouwang.access.Target;
import org.shouwang.command.desk.Desk;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.Targets;
import org.shouwang.command.directory.Cases.AlertRow;
import org.shouwang.command.directory.Schools;
import org.shouwang.contract.alert.AlertEvent.Origin;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.KnownDevice;
import org.shouwang.web.signin.KnownDevices;
import org.shouwang.web.signin.MembershipsNow;
import org.shouwang.web.signin.Presence;
import org.shouwang.web.signin.Who;
import org.shouwang.web.signin.WhoNow;

/**
 * Finds out who asks of an alert: the session, else the device that somebody has signed in on. By
 * the device alone one may raise an alert and tell more of those one has raised.
 */
final class Reporters {

    private final WhoNow who;
    private final MembershipsNow memberships;
    private final KnownDevices devices;
    private final Presence presence;
    private final Schools schools;
    private final Desk desk;
    private final Targets targets;

    Reporters(
            WhoNow who,
            MembershipsNow memberships,
            KnownDevices devices,
            Presence presence,
            Schools schools,
            Desk desk,
            Targets targets) {
        this.who = who;
        this.memberships = memberships;
        this.devices = devices;
        this.presence = presence;
        this.schools = schools;
        this.desk = desk;
        this.targets = targets;
    }

    /** Whoever may raise an alert here. */
    Reporter raising(HttpServletRequest request) {
        return who.of(request)
                .flatMap(w -> desk.ask(w, Action.RAISE_ALERT, targets.school(w)))
                .map(permit -> new Reporter(permit, Origin.SIGNED_IN))
                .or(
                        () ->
                                devices.of(request)
                                        .flatMap(
                                                device ->
                                                        ask(
                                                                device,
                                                                Action.RAISE_ALERT,
                                                                Target.of(device.school()))))
                .orElseThrow(Problem.NotThere::new);
    }

    /** Whoever may do something with an alert; on the device alone, only with one's own. */
    Optional<Reporter> of(HttpServletRequest request, AlertStory alert, Action action) {
        Optional<Who> signedIn = who.of(request);
        if (signedIn.isPresent()) {
            return ask(signedIn.get(), action, alert.row())
                    .map(permit -> new Reporter(permit, Origin.SIGNED_IN));
        }
        return devices.of(request)
                .filter(device -> device.staff().equals(alert.facts().raised().by()))
                .flatMap(device -> ask(device, action, own(alert.row())));
    }

    /**
     * @throws Problem.NotThere when nobody may
     */
    Reporter get(HttpServletRequest request, AlertStory alert, Action action) {
        return of(request, alert, action).orElseThrow(Problem.NotThere::new);
    }

    /**
     * Whether whoever sent a request may still do something with an alert, to be asked later
     * without the request: still signed in, or on a device still known, and in a role and a
     * relation that still allow it.
     */
    BooleanSupplier later(HttpServletRequest request, AlertStory alert, Action action) {
        BooleanSupplier there = presence.of(request);
        AlertRow row = alert.row();
        Optional<Who> signedIn = who.of(request);
        if (signedIn.isPresent()) {
            Who then = signedIn.get();
            return () -> there.getAsBoolean() && stillMay(then, action, row);
        }
        Optional<KnownDevice> device = devices.of(request);
        return () ->
                there.getAsBoolean()
                        && device.flatMap(known -> ask(known, action, own(row))).isPresent();
    }

    private boolean stillMay(Who then, Action action, AlertRow row) {
        var now = new Who(then.signedIn(), then.school(), memberships.of(then.staff()));
        return ask(now, action, row).isPresent();
    }

    private Optional<Permit> ask(Who person, Action action, AlertRow row) {
        Target alert = targets.alert(person, row);
        return desk.ask(person, action, alert)
                .or(() -> ownWay(action).flatMap(own -> desk.ask(person, own, alert)));
    }

    /**
     * Whoever raised an alert sees that it is recorded and who answers, whatever became of the role
     * since.
     */
    private static Optional<Action> ownWay(Action action) {
        return action == Action.READ_ALERT_STATUS
                ? Optional.of(Action.FOLLOW_OWN_ALERT)
                : Optional.empty();
    }

    private static Target own(AlertRow row) {
        return Target.of(row.school()).as(Relation.RAISED);
    }

    private Optional<Reporter> ask(KnownDevice device, Action action, Target target) {
        var principal = schools.principal(device.staff());
        return desk.ask(principal, action, target)
                .or(() -> ownWay(action).flatMap(own -> desk.ask(principal, own, target)))
                .map(permit -> new Reporter(permit, Origin.KNOWN_DEVICE));
    }
}

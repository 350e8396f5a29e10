package org.shouwang.command.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shouwang.command.alert.AlertNow.Doubted;
import org.shouwang.command.alert.AlertNow.Holder;
import org.shouwang.command.alert.AlertNow.Proposed;
import org.shouwang.command.alert.AlertNow.Stage;
import org.shouwang.command.alert.decision.AlertState.Answered;
import org.shouwang.command.alert.decision.AlertState.Dismissed;
import org.shouwang.command.alert.decision.AlertState.Open;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.paging.PagingStory;
import org.shouwang.command.paging.Pagings;
import org.shouwang.command.paging.decision.PagingState.NotStarted;
import org.shouwang.command.paging.decision.PagingState.Running;
import org.shouwang.command.plan.PlanWords;
import org.shouwang.command.plan.SchoolPlans;
import org.shouwang.contract.Actor;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Event;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.alert.AlertEvent.Acknowledged;
import org.shouwang.contract.alert.AlertEvent.DismissalProposed;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.paging.PagingEvent.StepStarted;
import org.shouwang.contract.paging.PagingEvent.Target;
import org.shouwang.web.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts together how an alert stands now. */
final class AlertSight {

    /** So long a message may be under way before the page says to call by hand as well. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(AlertSight.class);

    private final Pagings pagings;
    private final Calling calling;
    private final Staff staff;
    private final SchoolPlans plans;
    private final Clock clock;

    AlertSight(Pagings pagings, Calling calling, Staff staff, SchoolPlans plans, Clock clock) {
        this.pagings = pagings;
        this.calling = calling;
        this.staff = staff;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * @param named whether names, and what people wrote to each other, may be shown
     */
    AlertNow of(AlertStory alert, boolean named) {
        Instant now = clock.instant();
        PagingStory paging = pagings.of(alert.id());
        Naming naming = naming(alert, paging, named);
        var raised = alert.facts().raised();
        return new AlertNow(
                alert.id(),
                raised.school(),
                raised.code().value(),
                alert.facts().raisedAt(),
                stage(alert),
                holder(alert, naming, named),
                alert.needsSomebody() ? shout(paging, now) : Optional.empty(),
                paging.state() instanceof Running running && alert.needsSomebody()
                        ? Optional.of(running.dueAt())
                        : Optional.empty(),
                calling.people(raised.school(), paging, naming, now),
                new Happenings(paging, naming, planWords(alert), named).of(alert),
                responses(alert),
                proposed(alert, naming, named),
                doubted(alert, naming, named),
                named);
    }

    /**
     * Only a step that was left out needs them; what cannot be read must not take the page away.
     */
    private PlanWords planWords(AlertStory alert) {
        try {
            return new PlanWords(plans.plan(alert.facts().raised().school()));
        } catch (RuntimeException e) {
            LOG.warn("the plan's words cannot be read: {}", e.toString());
            return new PlanWords(Optional.empty());
        }
    }

    private static Stage stage(AlertStory alert) {
        return switch (alert.state()) {
            case Open open -> open.holds().isEmpty() ? Stage.CALLING : Stage.HELD;
            case Answered _ -> Stage.ANSWERED;
            case Dismissed _ -> Stage.DISMISSED;
        };
    }

    /** Why nobody may have heard; empty while there is hope that somebody does. */
    private static Optional<Text> shout(PagingStory paging, Instant now) {
        return switch (paging.state()) {
            case NotStarted _ -> Optional.of(Text.of("alert.shout.not_started"));
            case Running running when running.step() == 0 ->
                    Optional.of(Text.of("alert.shout.nobody"));
            case Running running -> unheard(paging, running, now);
            default -> Optional.empty();
        };
    }

    private static Optional<Text> unheard(PagingStory paging, Running running, Instant now) {
        Instant begun =
                paging.events().stream()
                        .filter(logged -> logged.event() instanceof StepStarted)
                        .map(logged -> logged.recording().recordedAt())
                        .reduce(Instant.MAX, (_, last) -> last);
        boolean arrived =
                paging.events().stream()
                        .anyMatch(
                                logged ->
                                        logged.event() instanceof StepStarted step
                                                && step.round() == running.round()
                                                && paging.tries(step.round(), step.step()).stream()
                                                        .anyMatch(PagingStory.Try::delivered));
        boolean failed =
                !paging.tries(running.round(), running.step()).isEmpty()
                        && paging.tries(running.round(), running.step()).stream()
                                .allMatch(t -> t.failure().isPresent());
        if (arrived) {
            return Optional.empty();
        }
        return failed || begun.plus(UNDER_WAY).isBefore(now)
                ? Optional.of(Text.of("alert.shout.unconfirmed"))
                : Optional.empty();
    }

    private Optional<Holder> holder(AlertStory alert, Naming naming, boolean named) {
        return switch (alert.state()) {
            case Open open when open.holds().isEmpty() -> Optional.empty();
            case Open open -> {
                StaffId first = open.holds().getFirst().whose();
                LoggedEvent last = last(alert, event -> holds(event, first)).orElseThrow();
                Acknowledged taken = (Acknowledged) last.event();
                yield Optional.of(holder(first, last, words(taken.note(), named), naming));
            }
            case Answered _ ->
                    last(alert, event -> answers(event).isPresent())
                            .map(
                                    answer -> {
                                        StaffId by = answers(answer.event()).orElseThrow();
                                        return holder(by, answer, Optional.empty(), naming);
                                    });
            case Dismissed _ -> Optional.empty();
        };
    }

    private Holder holder(StaffId who, LoggedEvent did, Optional<String> words, Naming naming) {
        Optional<Role> role = did.recording().actor().role();
        return new Holder(
                who,
                naming.of(who, role),
                words,
                did.recording().recordedAt(),
                calling.person(who, role.orElse(Role.COUNSELOR), naming, false).phones());
    }

    private static boolean holds(Event event, StaffId who) {
        return event instanceof Acknowledged a && a.by().equals(who) && a.dueAt().isPresent();
    }

    /** Who made the alert part of a response. */
    private static Optional<StaffId> answers(Event event) {
        return switch (event) {
            case AlertEvent.ResponseOpened e -> Optional.of(e.by());
            case AlertEvent.ResponseJoined e -> Optional.of(e.by());
            default -> Optional.empty();
        };
    }

    private static Optional<LoggedEvent> last(AlertStory alert, Predicate<Event> which) {
        return alert.events().stream()
                .filter(logged -> which.test(logged.event()))
                .reduce((_, later) -> later);
    }

    private static Optional<Proposed> proposed(AlertStory alert, Naming naming, boolean named) {
        if (!(alert.state() instanceof Open open) || open.proposal().isEmpty()) {
            return Optional.empty();
        }
        return alert.events().stream()
                .filter(logged -> logged.event() instanceof DismissalProposed)
                .reduce((_, last) -> last)
                .map(
                        logged -> {
                            var event = (DismissalProposed) logged.event();
                            return new Proposed(
                                    naming.of(event.by(), logged.recording().actor().role()),
                                    words(Optional.of(event.reason()), named),
                                    logged.recording().recordedAt());
                        });
    }

    private static List<Doubted> doubted(AlertStory alert, Naming naming, boolean named) {
        return alert.facts().doubts().stream()
                .map(
                        doubt ->
                                new Doubted(
                                        doubt.subject(),
                                        doubt.by(),
                                        naming.of(doubt.by(), Optional.empty()),
                                        words(doubt.reason(), named)))
                .toList();
    }

    private static Optional<String> words(Optional<Confidential> text, boolean named) {
        return named ? text.flatMap(Confidential::reveal) : Optional.empty();
    }

    private static List<ResponseId> responses(AlertStory alert) {
        return alert.events().stream()
                .flatMap(
                        logged ->
                                switch ((AlertEvent) logged.event()) {
                                    case AlertEvent.ResponseOpened e -> Stream.of(e.response());
                                    case AlertEvent.ResponseJoined e -> Stream.of(e.response());
                                    default -> Stream.<ResponseId>empty();
                                })
                .distinct()
                .toList();
    }

    private Naming naming(AlertStory alert, PagingStory paging, boolean named) {
        if (!named) {
            return new Naming(Map.of());
        }
        Set<StaffId> people = new LinkedHashSet<>();
        Stream.concat(alert.events().stream(), paging.events().stream())
                .forEach(
                        logged -> {
                            Actor actor = logged.recording().actor();
                            if (actor.kind() == Actor.Kind.STAFF) {
                                people.add(new StaffId(actor.id()));
                            }
                            if (logged.event() instanceof StepStarted step) {
                                step.targets().stream().map(Target::staff).forEach(people::add);
                            }
                        });
        people.addAll(calling.all(alert.facts().raised().school(), clock.instant()));
        try {
            return new Naming(staff.names(people));
        } catch (RuntimeException e) {
            LOG.warn("names of staff cannot be read: {}", e.toString());
            return new Naming(Map.of());
        }
    }
}

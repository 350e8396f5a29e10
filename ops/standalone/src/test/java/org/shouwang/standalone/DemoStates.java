package org.shouwang.standalone;

import static java.util.function.Predicate.not;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shouwang.command.response.decision.Proposals;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.ReferralId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.EntryCorrected;
import org.shouwang.contract.student.StudentEvent;
import org.shouwang.contract.worry.WorryEvent;

/** How often each state of what is smaller than a record is in a log, by its name. */
final class DemoStates {

    private DemoStates() {}

    /** Of each kind of proposal: those that wait, and how those before were answered. */
    static Map<String, Long> proposals(Map<StreamId, List<LoggedEvent>> log) {
        List<Proposals> waiting =
                log.entrySet().stream()
                        .filter(stream -> stream.getKey().type() == StreamType.RESPONSE)
                        .map(Map.Entry::getValue)
                        .filter(stream -> count(List.of(stream), ResponseCourse.Ended.class) == 0)
                        .map(DemoStates::after)
                        .toList();
        var times = new TreeMap<String, Long>();
        times.put("lowering waits", count(waiting, p -> p.lowering().isPresent()));
        times.put("ending waits", count(waiting, p -> p.ending().isPresent()));
        times.put("waiver waits", count(waiting, not(p -> p.waivers().isEmpty())));
        times.put("withdrawal waits", count(waiting, not(p -> p.withdrawals().isEmpty())));
        times.put("move to another plan waits", count(waiting, p -> p.migration().isPresent()));
        var all = log.values();
        times.put("move agreed", count(all, ResponseCourse.PlanMigrated.class));
        times.put("move objected", count(all, ResponseCourse.MigrationDeclined.class));
        times.put("lowering agreed", count(all, ResponseCourse.LoweringConfirmed.class));
        times.put("lowering objected", count(all, ResponseCourse.LoweringDeclined.class));
        times.put("ending agreed", count(all, ResponseCourse.Ended.class));
        times.put("ending objected", count(all, ResponseCourse.EndingDeclined.class));
        times.put("waiver objected", count(all, ResponseCourse.WaiverDeclined.class));
        times.put("withdrawal agreed", withdrawn(all));
        times.put("dismissal agreed", count(all, AlertEvent.Dismissed.class));
        times.put("dismissal objected", count(all, AlertEvent.DismissalDeclined.class));
        times.put("waiver agreed", count(all, ResponseCourse.StepWaived.class));
        times.put("lifting of a bar agreed", count(all, StudentEvent.GuardianUnbarred.class));
        times.put(
                "lifting of a bar objected",
                count(all, StudentEvent.GuardianUnbarringDeclined.class));
        times.put("lifting of a bar waits", waitingBars(all));
        return times;
    }

    private static long waitingBars(Collection<List<LoggedEvent>> log) {
        return count(log, StudentEvent.GuardianUnbarringProposed.class)
                - count(log, StudentEvent.GuardianUnbarred.class)
                - count(log, StudentEvent.GuardianUnbarringDeclined.class);
    }

    private static long withdrawn(Collection<List<LoggedEvent>> log) {
        return events(log, EntryCorrected.class).filter(e -> e.replacement().isEmpty()).count();
    }

    private static Proposals after(List<LoggedEvent> response) {
        Proposals proposals = Proposals.NONE;
        for (LoggedEvent logged : response) {
            proposals = proposals.after((ResponseEvent) logged.event());
        }
        return proposals;
    }

    /** Of the responses that still run. */
    static Map<String, Long> waivers(Map<StreamId, List<LoggedEvent>> log, Instant now) {
        var running =
                log.values().stream()
                        .filter(stream -> count(List.of(stream), ResponseCourse.Ended.class) == 0)
                        .toList();
        Predicate<ResponseCourse.StepWaived> over =
                waived -> waived.dueAt().filter(now::isAfter).isPresent();
        return Map.of(
                "waiver in force",
                events(running, ResponseCourse.StepWaived.class).filter(not(over)).count(),
                "waiver run out",
                events(running, ResponseCourse.StepWaived.class).filter(over).count());
    }

    /** By the last that is known of each. */
    static Map<String, Long> referrals(Map<StreamId, List<LoggedEvent>> log) {
        Map<ReferralId, String> last = new HashMap<>();
        for (List<LoggedEvent> stream : log.values()) {
            for (LoggedEvent logged : stream) {
                switch (logged.event()) {
                    case ResponseFact.Referred e -> last.put(e.referral(), "ASKED");
                    case ResponseFact.ReferralAnswered e ->
                            last.put(e.referral(), e.answer().name());
                    case ResponseFact.ReferralVisited e -> last.put(e.referral(), e.visit().name());
                    default -> {}
                }
            }
        }
        var times = new TreeMap<String, Long>();
        Stream.of("ASKED", "ACCEPTED", "DECLINED", "ATTENDED", "NO_SHOW")
                .forEach(s -> times.put("referral " + s, count(last.values(), s::equals)));
        return times;
    }

    static Map<String, Long> followUps(Map<StreamId, List<LoggedEvent>> log) {
        Map<String, Long> times =
                each(
                        log,
                        ResponseFact.FollowupHeld.class,
                        ResponseFact.FollowupHeld::stability,
                        ResponseFact.Stability.values());
        times.put("follow-up missed", count(log.values(), ResponseFact.FollowupMissed.class));
        return times;
    }

    static Map<String, Long> returns(Map<StreamId, List<LoggedEvent>> log) {
        return each(
                log,
                ResponseFact.ReentryHeld.class,
                ResponseFact.ReentryHeld::kind,
                ResponseFact.Reentry.values());
    }

    static Map<String, Long> triages(Map<StreamId, List<LoggedEvent>> log) {
        return each(
                log,
                WorryEvent.Answered.class,
                WorryEvent.Answered::triage,
                WorryEvent.Triage.values());
    }

    private static <E, S extends Enum<S>> Map<String, Long> each(
            Map<StreamId, List<LoggedEvent>> log, Class<E> kind, Function<E, S> state, S[] all) {
        var times = new TreeMap<String, Long>();
        Arrays.stream(all)
                .forEach(
                        s ->
                                times.put(
                                        kind.getSimpleName() + " " + s,
                                        events(log.values(), kind)
                                                .filter(e -> state.apply(e) == s)
                                                .count()));
        return times;
    }

    private static <T> long count(Collection<T> all, Predicate<T> which) {
        return all.stream().filter(which).count();
    }

    private static long count(Collection<List<LoggedEvent>> log, Class<?> kind) {
        return events(log, kind).count();
    }

    private static <E> Stream<E> events(Collection<List<LoggedEvent>> log, Class<E> kind) {
        return log.stream()
                .flatMap(List::stream)
                .map(LoggedEvent::event)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}

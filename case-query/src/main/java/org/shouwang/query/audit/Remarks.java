package org.shouwang.query.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.token.StepId;
import org.shouwang.plan.engine.Round;
import org.shouwang.query.words.Saying;
import org.shouwang.query.words.Teller;

/**
 * What was said of a step beside doing it: who waived it or wanted to, and where something came out
 * of the plan's order. A contact with a guardian who must not be told is told apart.
 *
 * @param events of the response, as far as they were known, in order
 */
record Remarks(List<LoggedEvent> events, Teller tell) {

    /**
     * Those of a step between two instants, in words.
     *
     * @param round the one that was asked then
     */
    List<String> of(String step, Optional<Round> round, Instant from, Optional<Instant> until) {
        Map<EntryId, StepId> proposed = new HashMap<>();
        var breaches = new Breaches(events, tell);
        return events.stream()
                .filter(e -> step.equals(step(e, proposed)))
                .filter(
                        e ->
                                !(e.event() instanceof ResponseCourse.Deviated deviated
                                        && breaches.are(deviated)))
                .filter(e -> !e.recording().recordedAt().isBefore(from))
                .filter(
                        e ->
                                until.filter(e.recording().recordedAt()::isBefore).isPresent()
                                        || until.isEmpty())
                .map(e -> tell.orLine(e.position(), () -> words(e, round), Saying::title))
                .toList();
    }

    /** Of which step an event says something beside doing it; empty text when of none. */
    private static String step(LoggedEvent logged, Map<EntryId, StepId> proposed) {
        return switch (logged.event()) {
            case ResponseCourse.WaiverProposed e -> {
                proposed.put(e.entry(), e.step());
                yield e.step().value();
            }
            case ResponseCourse.WaiverDeclined e ->
                    Optional.ofNullable(proposed.get(e.waiver())).map(StepId::value).orElse("");
            case ResponseCourse.StepWaived e -> e.step().value();
            case ResponseCourse.WaiverExpired e -> e.step().value();
            case ResponseCourse.Deviated e -> e.step().value();
            default -> "";
        };
    }

    private String words(LoggedEvent logged, Optional<Round> round) {
        Instant at = logged.recording().recordedAt();
        String said =
                switch (logged.event()) {
                    case ResponseCourse.StepWaived e ->
                            say(
                                            "waived",
                                            tell.staffName(e.by().value()),
                                            tell.word(e.as()),
                                            tell.reason(e.code()))
                                    + e.second()
                                            .map(s -> say("second", tell.staffName(s.value())))
                                            .orElse("")
                                    + e.dueAt()
                                            .map(until -> say("until", tell.time().when(until)))
                                            .orElse("")
                                    + lateAlready(at, round);
                    case ResponseCourse.WaiverProposed e ->
                            say(
                                    "proposed",
                                    tell.staffName(e.by().value()),
                                    tell.word(e.as()),
                                    tell.reason(e.code()));
                    case ResponseCourse.WaiverDeclined e ->
                            say("declined", tell.staffName(e.by().value()));
                    case ResponseCourse.Deviated e ->
                            e.before().isEmpty()
                                    ? say("unasked", writer(logged))
                                    : outOfOrder(e, logged);
                    default -> say("expired");
                };
        Saying saying = tell.tell(logged.event());
        String why = String.join(" ", saying.quotes().stream().map(Saying.Said::value).toList());
        return tell.time().when(at) + " · " + said + (why.isEmpty() ? "" : say("why", why));
    }

    /** What was overdue when it was waived stays so. */
    private String lateAlready(Instant at, Optional<Round> round) {
        return round.flatMap(Round::due)
                .filter(at::isAfter)
                .map(due -> say("late", tell.time().span(Duration.between(due, at))))
                .orElse("");
    }

    /**
     * What came before a step by the order of what happened need not have been written down before
     * it: then the remark tells when it happened.
     */
    private String outOfOrder(ResponseCourse.Deviated e, LoggedEvent logged) {
        return events.stream()
                .flatMap(
                        told ->
                                ResponseFact.class.isInstance(told.event())
                                        ? Stream.of((ResponseFact) told.event())
                                        : Stream.empty())
                .map(ResponseFact::entry)
                .filter(entry -> entry.id().equals(e.fact()))
                .findFirst()
                .map(
                        entry ->
                                say(
                                        "earlier",
                                        writer(logged),
                                        tell.time().when(entry.occurred().at()),
                                        names(e)))
                .orElseGet(() -> say("before", writer(logged), names(e)));
    }

    private String writer(LoggedEvent logged) {
        return tell.staffName(logged.recording().actor().id());
    }

    private String names(ResponseCourse.Deviated event) {
        String and = tell.texts().say(tell.locale(), "query.and");
        return String.join(
                and, event.before().stream().map(StepId::value).map(tell::step).toList());
    }

    private String say(String key, Object... values) {
        return tell.texts().say(tell.locale(), "query.audit.remark." + key, values);
    }
}

package org.shouwang.query.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.id.AttemptId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.query.words.Teller;

/**
 * Who was told of one alert, by what, when, and whether it arrived; and where nobody could be told.
 *
 * @param code of the alert, by which people call it
 */
record Notices(UUID alert, String code, List<Notice> list) {

    Notices {
        list = List.copyOf(list);
    }

    /**
     * One try to tell somebody, in words.
     *
     * @param whom a person, or the role that nobody held
     * @param role as what; empty text when that was not said
     * @param channel empty text when there was none
     * @param bad whether it did not arrive
     */
    public record Notice(
            Instant at,
            String whom,
            String role,
            String channel,
            String outcome,
            Optional<Instant> outcomeAt,
            boolean bad) {}

    /**
     * @param events of the paging, as far as they were known, in order
     */
    static Notices of(UUID alert, String code, List<LoggedEvent> events, Teller tell) {
        Map<StaffId, String> roles = new HashMap<>();
        Map<AttemptId, Notice> tries = new HashMap<>();
        List<Notice> others = new ArrayList<>();
        for (LoggedEvent logged : events) {
            Instant at = logged.recording().recordedAt();
            switch (logged.event()) {
                case PagingEvent.StepStarted e ->
                        e.targets().forEach(t -> roles.put(t.staff(), tell.word(t.role())));
                case PagingEvent.Attempted e -> tries.put(e.attempt(), tried(e, at, roles, tell));
                case PagingEvent.Delivered e ->
                        tries.computeIfPresent(
                                e.attempt(),
                                (_, n) -> came(n, say(tell, "told.DELIVERED"), at, false));
                case PagingEvent.Failed e ->
                        tries.computeIfPresent(
                                e.attempt(), (_, n) -> came(n, tell.word(e.failure()), at, true));
                case PagingEvent.TargetEmpty e ->
                        others.add(missed(at, tell.word(e.role()), tell.word(e.why())));
                case PagingEvent.NobodyReachable e -> others.add(missed(at, "", tell.title(e)));
                default -> {}
            }
        }
        List<Notice> list = new ArrayList<>(tries.values());
        list.addAll(others);
        list.sort(Comparator.comparing(Notice::at).thenComparing(Notice::whom));
        return new Notices(alert, code, list);
    }

    private static Notice tried(
            PagingEvent.Attempted e, Instant at, Map<StaffId, String> roles, Teller tell) {
        return new Notice(
                at,
                tell.staffName(e.staff().value()),
                roles.getOrDefault(e.staff(), ""),
                tell.word(e.channel()),
                say(tell, "told.waiting"),
                Optional.empty(),
                false);
    }

    private static Notice came(Notice notice, String outcome, Instant at, boolean bad) {
        return new Notice(
                notice.at(),
                notice.whom(),
                notice.role(),
                notice.channel(),
                outcome,
                Optional.of(at),
                bad);
    }

    private static Notice missed(Instant at, String whom, String outcome) {
        return new Notice(at, whom, "", "", outcome, Optional.empty(), true);
    }

    private static String say(Teller tell, String key) {
        return tell.texts().say(tell.locale(), "query.alert." + key);
    }
}

package org.shouwang.query.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.contract.Event;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.id.AttemptId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.query.words.Notice.Kind;

/** The tries to tell somebody: what became of one names neither the person nor the channel. */
public record Attempts(Map<AttemptId, PagingEvent.Attempted> known) {

    /** Those that some events began. */
    public static Attempts in(Collection<LoggedEvent> events) {
        Map<AttemptId, PagingEvent.Attempted> known = new HashMap<>();
        for (LoggedEvent logged : events) {
            if (logged.event() instanceof PagingEvent.Attempted attempted) {
                known.put(attempted.attempt(), attempted);
            }
        }
        return new Attempts(known);
    }

    /** Empty for whatever is not about telling people. */
    public Optional<Notice> notice(Event event, Teller tell) {
        return switch (event) {
            case PagingEvent.StepStarted e -> Optional.of(about(Kind.STARTED, "", tell.title(e)));
            case PagingEvent.TargetEmpty e ->
                    Optional.of(about(Kind.STARTED, tell.word(e.role()), tell.word(e.why())));
            case PagingEvent.NobodyReachable e ->
                    Optional.of(about(Kind.NOBODY, "", tell.title(e)));
            case PagingEvent.Attempted e ->
                    Optional.of(of(Kind.TRIED, e.attempt(), say(tell, "alert.told.waiting"), tell));
            case PagingEvent.Delivered e ->
                    Optional.of(
                            of(Kind.CAME, e.attempt(), say(tell, "alert.told.DELIVERED"), tell));
            case PagingEvent.Failed e ->
                    Optional.of(of(Kind.FAILED, e.attempt(), tell.word(e.failure()), tell));
            default -> Optional.empty();
        };
    }

    private static Notice about(Kind kind, String whom, String outcome) {
        return new Notice(kind, Optional.empty(), Optional.empty(), whom, "", outcome);
    }

    private Notice of(Kind kind, AttemptId attempt, String outcome, Teller tell) {
        Optional<PagingEvent.Attempted> tried = Optional.ofNullable(known.get(attempt));
        Optional<UUID> staff = tried.map(t -> t.staff().value());
        return new Notice(
                kind,
                Optional.of(attempt.value()),
                staff,
                staff.map(tell::staffName).orElseGet(() -> say(tell, "person.unknown")),
                tried.map(t -> tell.word(t.channel())).orElse(""),
                outcome);
    }

    /** What an event says, with the person and the channel that it leaves out. */
    public Saying named(Event event, Saying plain, Teller tell) {
        boolean outcome =
                event instanceof PagingEvent.Delivered || event instanceof PagingEvent.Failed;
        if (!outcome) {
            return plain;
        }
        Notice notice = notice(event, tell).orElseThrow();
        List<Saying.Said> brief = new ArrayList<>();
        brief.add(new Saying.Said("", notice.whom()));
        if (!notice.channel().isEmpty()) {
            brief.add(new Saying.Said("", notice.channel()));
        }
        brief.addAll(plain.brief());
        return new Saying(plain.title(), brief, plain.quotes(), plain.files(), plain.withheld());
    }

    /** Some notices in a sentence: how many people, how many of them got it, and why not. */
    public static String sum(List<Notice> notices, Teller tell) {
        long people = people(notices, Kind.TRIED, Kind.CAME, Kind.FAILED);
        if (people == 0) {
            return notices.getLast().outcome();
        }
        String came = say(tell, "paging.sum", people, people(notices, Kind.CAME));
        List<Notice> failed = notices.stream().filter(n -> n.kind() == Kind.FAILED).toList();
        if (failed.isEmpty()) {
            return came;
        }
        String why =
                failed.stream()
                        .map(Notice::outcome)
                        .distinct()
                        .collect(Collectors.joining(say(tell, "and")));
        return came + say(tell, "paging.sum.failed", failed.size(), why);
    }

    /** Two tries of one person are one person; those whom nobody can name count one by one. */
    private static long people(List<Notice> notices, Kind... kinds) {
        List<Kind> counted = List.of(kinds);
        return notices.stream()
                .filter(n -> counted.contains(n.kind()))
                .map(n -> n.staff().or(n::attempt))
                .distinct()
                .count();
    }

    private static String say(Teller tell, String key, Object... values) {
        return tell.texts().say(tell.locale(), "query." + key, values);
    }
}

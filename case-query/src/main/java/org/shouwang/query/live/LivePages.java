package org.shouwang.query.live;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.shouwang.access.Action;
import org.shouwang.query.cases.CaseStreams;
import org.shouwang.query.permit.Sight;
import org.shouwang.query.permit.Thing;
import org.shouwang.query.permit.Things;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Presence;
import org.shouwang.web.signin.Who;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The streams of ticks. They carry no data, only that there is something new. */
@Controller
final class LivePages {

    private final Ticks ticks;
    private final Sight sight;
    private final Things things;
    private final CaseStreams streams;
    private final Presence presence;

    LivePages(Ticks ticks, Sight sight, Things things, CaseStreams streams, Presence presence) {
        this.ticks = ticks;
        this.sight = sight;
        this.things = things;
        this.streams = streams;
        this.presence = presence;
    }

    @GetMapping(path = "/live/today", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter today(HttpServletRequest request, Who who) {
        return open(
                request,
                who,
                Action.READ_BOARD,
                w -> Optional.of(things.school(w, "board")),
                _ -> true);
    }

    @GetMapping(path = "/live/cases/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter casefile(HttpServletRequest request, Who who, @PathVariable UUID id) {
        return open(
                request,
                who,
                Action.READ_CASE_TIMELINE,
                w -> things.casefile(w, id),
                changed -> streams.of(id).touchedBy(changed));
    }

    @GetMapping(path = "/live/alerts/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter alert(HttpServletRequest request, Who who, @PathVariable UUID id) {
        return open(
                request,
                who,
                Action.READ_ALERT,
                w -> things.alert(w, id),
                changed -> changed.contains(id));
    }

    private SseEmitter open(
            HttpServletRequest request,
            Who who,
            Action action,
            Function<Who, Optional<Thing>> thing,
            Predicate<Set<UUID>> interested) {
        Predicate<Who> allowed =
                w -> thing.apply(w).flatMap(t -> sight.ask(w, action, t)).isPresent();
        if (!allowed.test(who)) {
            throw new Problem.NotThere();
        }
        var emitter = new SseEmitter(0L);
        var listener = new Listener(who, emitter, interested, presence.of(request), allowed);
        ticks.add(listener);
        listener.breathe();
        return emitter;
    }
}

package org.shouwang.query.live;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.shouwang.web.signin.Who;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open stream.
 *
 * @param interested which streams of events it ticks for
 * @param present whether the person is still signed in, asked every few seconds
 * @param stillAllowed asked every few seconds with what the person may act as now
 */
record Listener(
        Who who,
        SseEmitter emitter,
        Predicate<Set<UUID>> interested,
        BooleanSupplier present,
        Predicate<Who> stillAllowed) {

    /** False when nobody listens any more. */
    boolean tick() {
        return send(SseEmitter.event().name("tick").data(""));
    }

    /** Finds out whether the browser is still there. */
    boolean breathe() {
        return send(SseEmitter.event().comment(""));
    }

    private boolean send(SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
            return true;
        } catch (IOException | IllegalStateException _) {
            return false;
        }
    }
}

package org.shouwang.web.frame;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Streams of ticks that open pages listen to. */
public final class OpenStreams {

    private OpenStreams() {}

    /** Ends a stream. A browser that goes at this moment has ended it already: that is no fault. */
    public static void end(SseEmitter stream) {
        try {
            stream.complete();
        } catch (IllegalStateException _) {
            // Ended by the container; whoever looks after the other streams goes on.
        }
    }
}

package org.shouwang.web.problem;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** A stack trace without messages: they may quote what somebody typed. */
final class Trail {

    private static final int FRAMES = 16;

    private Trail() {}

    static String of(Throwable thrown) {
        StringBuilder trail = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable t = thrown; t != null && seen.add(t); t = t.getCause()) {
            trail.append(trail.isEmpty() ? "" : " caused by ").append(t.getClass().getName());
            StackTraceElement[] frames = t.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                trail.append(" at ").append(frames[i]);
            }
        }
        return trail.toString();
    }
}

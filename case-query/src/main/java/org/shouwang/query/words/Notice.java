package org.shouwang.query.words;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What one event of a paging says of telling people, in words.
 *
 * @param attempt which try it is about; empty for what is about none
 * @param staff who was to be told; empty when it is about nobody in particular
 * @param channel empty text when there was none
 * @param outcome of a try, or why nobody could be told
 */
public record Notice(
        Kind kind,
        Optional<UUID> attempt,
        Optional<UUID> staff,
        String whom,
        String channel,
        String outcome) {

    /** What became of it. */
    public enum Kind {
        STARTED,
        TRIED,
        CAME,
        FAILED,
        NOBODY
    }

    /** Whether somebody was not told by it. */
    public boolean bad() {
        return kind == Kind.FAILED || kind == Kind.NOBODY;
    }

    /** Everything that it says, in one line. */
    public String line() {
        return String.join(
                " · ", Stream.of(whom, channel, outcome).filter(word -> !word.isEmpty()).toList());
    }
}

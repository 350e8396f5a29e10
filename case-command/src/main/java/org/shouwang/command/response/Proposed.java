package org.shouwang.command.response;

import java.util.List;
import org.shouwang.web.text.Text;

/**
 * A proposal as its second person reads it before agreeing.
 *
 * @param what who proposes what
 * @param at when it was proposed
 * @param reason what the proposer wrote
 * @param parts what else bears upon it
 * @param doubts what speaks against counting the proposer as one of two
 * @param since what was recorded after the proposal
 */
record Proposed(
        Text what, Text at, String reason, List<Part> parts, List<Text> doubts, List<Text> since) {

    Proposed {
        parts = List.copyOf(parts);
        doubts = List.copyOf(doubts);
        since = List.copyOf(since);
    }

    /**
     * Lines under one heading.
     *
     * @param folded whether they are many and shown on demand
     */
    record Part(Text heading, List<Text> lines, boolean folded) {

        Part {
            lines = List.copyOf(lines);
        }

        static Part of(String heading, List<Text> lines) {
            return new Part(Text.of(heading), lines, false);
        }
    }
}

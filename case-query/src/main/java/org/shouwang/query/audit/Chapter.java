package org.shouwang.query.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One response of a case, with what an auditor reads of it.
 *
 * @param number from 1, in the order in which the responses of the case began
 * @param parts every step, by the version of the plan then in force
 * @param watch who stayed with the student, one after another
 * @param apart which alerts were raised long after what they tell of, in words
 * @param pagings who was told of each alert that it answered
 */
record Chapter(
        Responses.Row response,
        int number,
        List<StepAudit.Part> parts,
        List<WatchLines.Line> watch,
        List<String> apart,
        List<Notices> pagings) {

    Chapter {
        parts = List.copyOf(parts);
        watch = List.copyOf(watch);
        apart = List.copyOf(apart);
        pagings = List.copyOf(pagings);
    }

    /** How many steps were asked and went a way; the last part of a text key. */
    public long count(String verdict) {
        return parts.stream()
                .flatMap(part -> part.lines().stream())
                .filter(line -> line.verdict().equals(verdict))
                .count();
    }

    /** How many steps were asked at all. */
    public int asked() {
        return parts.stream().mapToInt(part -> part.asked().size()).sum();
    }

    /** How many people were told, or could not be. */
    public int notices() {
        return pagings.stream().mapToInt(paging -> paging.list().size()).sum();
    }

    /** When it ended, if that was known by then. */
    public Optional<Instant> ended(Instant knownAt) {
        return response.endedAt().filter(at -> !at.isAfter(knownAt));
    }
}

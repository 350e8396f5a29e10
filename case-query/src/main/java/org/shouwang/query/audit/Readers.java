package org.shouwang.query.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who read a child's file.
 *
 * @param list everybody, whoever read last first
 * @param cut whether there are more single reads than are listed
 */
record Readers(List<Reader> list, boolean cut) {

    Readers {
        list = List.copyOf(list);
    }

    /**
     * Somebody, in one role, under one approval and for one reason.
     *
     * @param approval STANDING, SINGLE or WITHOUT
     * @param raised whether nothing but having raised it let the person read it
     * @param from since when the approval stood; empty without one
     * @param times how often, also beyond those listed
     * @param reads the latest, the latest first
     */
    public record Reader(
            UUID who,
            String actedAs,
            String approval,
            boolean raised,
            Optional<Instant> from,
            Optional<Instant> until,
            long times,
            Instant first,
            Instant last,
            List<Read> reads) {

        public Reader {
            reads = List.copyOf(reads);
        }
    }

    /**
     * One line of the ledger.
     *
     * @param what the last part of a text key
     * @param refreshed whether an open page drew itself anew, and nobody opened it
     */
    public record Read(Instant at, String what, boolean refreshed) {}

    static Readers none() {
        return new Readers(List.of(), false);
    }

    /** How many people read it. */
    public long people() {
        return list.stream().map(Reader::who).distinct().count();
    }

    /** How often the file was read at all. */
    public long times() {
        return list.stream().mapToLong(Reader::times).sum();
    }
}

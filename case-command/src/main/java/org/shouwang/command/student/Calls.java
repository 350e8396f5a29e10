package org.shouwang.command.student;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Cases.ResponseRow;
import org.shouwang.command.store.CommandStore;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.plan.engine.HomeCalls;
import org.shouwang.plan.fact.Facts;
import org.shouwang.plan.recorded.HomeInDoubt;
import org.shouwang.plan.recorded.Instead;
import org.shouwang.plan.recorded.RecordedFacts;

/** Whether what is known of a student says that nobody at home is to be called. */
record Calls(Cases cases, CommandStore store) {

    /** Why no number of the family is shown, and the key of the words that say so. */
    enum Silence {
        UNSAFE("people.bar.silent"),
        /** A guardian is suspected, and nobody has decided. */
        IN_DOUBT("people.bar.in_doubt");

        private final String say;

        Silence(String say) {
            this.say = say;
        }

        public String say() {
            return say;
        }
    }

    /** Empty where they may be called. A suspicion outlives the response that it ended with. */
    Optional<Silence> silence(StudentId student) {
        List<ResponseRow> all = cases.responsesOf(student);
        return all.stream()
                .filter(ResponseRow::running)
                .findFirst()
                .map(running -> silence(facts(events(running)), true))
                .orElseGet(
                        () ->
                                all.stream()
                                        .map(this::events)
                                        .max(comparing(Calls::lastRecorded))
                                        .flatMap(ended -> silence(facts(ended), false)));
    }

    private static Optional<Silence> silence(Facts facts, boolean running) {
        if (HomeInDoubt.is(facts)) {
            return Optional.of(Silence.IN_DOUBT);
        }
        return running && HomeCalls.forbidden(facts)
                ? Optional.of(Silence.UNSAFE)
                : Optional.empty();
    }

    private List<LoggedEvent> events(ResponseRow response) {
        return store.streams().read(new StreamId(StreamType.RESPONSE, response.id().value()));
    }

    private static Instant lastRecorded(List<LoggedEvent> events) {
        return events.getLast().recording().recordedAt();
    }

    /** Whom the running response says to tell in place of the guardians. */
    Optional<Instead> instead(StudentId student) {
        return cases.runningFor(student)
                .map(running -> new StreamId(StreamType.RESPONSE, running.id().value()))
                .flatMap(
                        response ->
                                Instead.of(
                                        store.streams().read(response).stream()
                                                .map(LoggedEvent::event)
                                                .toList()));
    }

    private static Facts facts(List<LoggedEvent> response) {
        Facts facts = Facts.none();
        for (var logged : response) {
            facts =
                    RecordedFacts.plus(
                            facts, (ResponseEvent) logged.event(), logged.recording().recordedAt());
        }
        return facts;
    }
}

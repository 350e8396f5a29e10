package org.shouwang.command.student;

import org.shouwang.command.directory.Cases;
import org.shouwang.command.store.CommandStore;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.plan.engine.HomeCalls;
import org.shouwang.plan.fact.Facts;
import org.shouwang.plan.recorded.RecordedFacts;

/** Whether the response that runs for a student says that nobody at home is to be called. */
record Calls(Cases cases, CommandStore store) {

    boolean forbidden(StudentId student) {
        return cases.runningFor(student)
                .map(running -> facts(new StreamId(StreamType.RESPONSE, running.id().value())))
                .filter(HomeCalls::forbidden)
                .isPresent();
    }

    private Facts facts(StreamId response) {
        Facts facts = Facts.none();
        for (var logged : store.streams().read(response)) {
            facts =
                    RecordedFacts.plus(
                            facts, (ResponseEvent) logged.event(), logged.recording().recordedAt());
        }
        return facts;
    }
}

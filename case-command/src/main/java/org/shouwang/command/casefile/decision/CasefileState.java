package org.shouwang.command.casefile.decision;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.shouwang.contract.casefile.CasefileEvent;
import org.shouwang.contract.casefile.CasefileEvent.Relation;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;

/** Where a case file stands. */
public sealed interface CasefileState {

    record Unknown() implements CasefileState {}

    /** A file that exists. */
    sealed interface Known extends CasefileState {

        Contents contents();
    }

    record Open(Contents contents) implements Known {}

    record Closed(Contents contents) implements Known {}

    /**
     * What is in the file, as far as a rule needs it.
     *
     * @param participants what each person is to the case
     */
    record Contents(
            StudentId student,
            Map<StaffId, Relation> participants,
            Set<ResponseId> responses,
            Map<EntryId, CasefileEvent> entries) {

        public Contents {
            participants = Map.copyOf(participants);
            responses = Set.copyOf(responses);
            entries = Map.copyOf(entries);
        }

        public Optional<StaffId> lead() {
            return participants.entrySet().stream()
                    .filter(e -> e.getValue() == Relation.LEAD)
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        Contents withParticipants(Consumer<Map<StaffId, Relation>> change) {
            Map<StaffId, Relation> changed = new HashMap<>(participants);
            change.accept(changed);
            return new Contents(student, changed, responses, entries);
        }

        Contents with(ResponseId response) {
            Set<ResponseId> more = new HashSet<>(responses);
            more.add(response);
            return new Contents(student, participants, more, entries);
        }

        Contents with(EntryId entry, CasefileEvent event) {
            Map<EntryId, CasefileEvent> more = new HashMap<>(entries);
            more.put(entry, event);
            return new Contents(student, participants, responses, more);
        }
    }
}

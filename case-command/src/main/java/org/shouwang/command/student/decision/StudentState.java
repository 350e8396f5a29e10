package org.shouwang.command.student.decision;

import java.util.Optional;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.student.StudentEvent.Relation;

/** Where a student stands. */
public sealed interface StudentState {

    record Unknown() implements StudentState {}

    /** A student who was ever enrolled. */
    sealed interface Known extends StudentState {

        Card card();
    }

    record Enrolled(SchoolId school, Card card) implements Known {}

    record Gone(Card card) implements Known {}

    /**
     * @param barred that this guardian must not be told
     * @param unbarring the proposal that waits for a second person
     */
    record Guardian(
            Relation relation,
            Confidential name,
            Optional<Confidential> phone,
            Optional<Bar> barred,
            Optional<Unbarring> unbarring) {

        Guardian with(Relation relation, Confidential name) {
            return new Guardian(relation, name, phone, barred, unbarring);
        }

        Guardian with(Optional<Confidential> phone) {
            return new Guardian(relation, name, phone, barred, unbarring);
        }

        Guardian barred(Optional<Bar> bar) {
            return new Guardian(relation, name, phone, bar, Optional.empty());
        }

        Guardian proposed(Optional<Unbarring> proposal) {
            return new Guardian(relation, name, phone, barred, proposal);
        }
    }

    /** Who said that a guardian must not be told, and why. */
    record Bar(StaffId by, Confidential reason) {}

    /** Who proposed that a guardian may be told again, and why. */
    record Unbarring(StaffId by, Confidential reason) {}
}

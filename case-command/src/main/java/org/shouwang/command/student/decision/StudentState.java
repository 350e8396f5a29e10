package org.shouwang.command.student.decision;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * @param before the names and numbers that this guardian had before those of now
     */
    record Guardian(
            Relation relation,
            Confidential name,
            Optional<Confidential> phone,
            Optional<Bar> barred,
            Optional<Unbarring> unbarring,
            Set<Confidential> before) {

        public Guardian {
            before = Set.copyOf(before);
        }

        static Guardian of(Relation relation, Confidential name, Optional<Confidential> phone) {
            return new Guardian(
                    relation, name, phone, Optional.empty(), Optional.empty(), Set.of());
        }

        /**
         * Every name and number by which this guardian was ever known, as far as it can be read.
         */
        public Set<Confidential> ever() {
            return read(Stream.concat(before.stream(), now().stream()));
        }

        /** The name and the number of now, as far as they can be read. */
        Set<Confidential> now() {
            return read(Stream.concat(Stream.of(name), phone.stream()));
        }

        private static Set<Confidential> read(Stream<Confidential> texts) {
            return texts.filter(text -> text.reveal().filter(t -> !t.isEmpty()).isPresent())
                    .collect(Collectors.toUnmodifiableSet());
        }

        Guardian with(Relation relation, Confidential name) {
            return new Guardian(relation, name, phone, barred, unbarring, ever());
        }

        Guardian with(Optional<Confidential> phone) {
            return new Guardian(relation, name, phone, barred, unbarring, ever());
        }

        Guardian barred(Optional<Bar> bar) {
            return new Guardian(relation, name, phone, bar, Optional.empty(), before);
        }

        Guardian proposed(Optional<Unbarring> proposal) {
            return new Guardian(relation, name, phone, barred, proposal, before);
        }
    }

    /** Who said that a guardian must not be told, and why. */
    record Bar(StaffId by, Confidential reason) {}

    /** Who proposed that a guardian may be told again, and why. */
    record Unbarring(StaffId by, Confidential reason) {}
}

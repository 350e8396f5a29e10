package org.shouwang.command.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.SubjectId;
import org.shouwang.web.text.Text;

/**
 * How an alert stands, as the page of whoever raised it shows it.
 *
 * @param shout why the page shouts that somebody must be called by hand
 * @param widensAt when more people are told, while nobody has it
 * @param people whom to call now
 * @param head a number that grows with each event, to notice what was decided on an old page
 * @param named whether names are shown
 */
record AlertNow(
        AlertId id,
        SchoolId school,
        String code,
        Instant recordedAt,
        Stage stage,
        Optional<Holder> held,
        Optional<Text> shout,
        Optional<Instant> widensAt,
        List<Calling.Person> people,
        List<Happenings.Happening> happened,
        List<ResponseId> responses,
        Optional<Proposed> proposed,
        List<Doubted> doubted,
        boolean named) {

    AlertNow {
        people = List.copyOf(people);
        happened = List.copyOf(happened);
        responses = List.copyOf(responses);
        doubted = List.copyOf(doubted);
    }

    enum Stage {
        CALLING,
        HELD,
        ANSWERED,
        DISMISSED
    }

    /**
     * Who has it first, or, once a plan was started, who started it.
     *
     * @param words of the note, if they may be shown
     */
    record Holder(
            StaffId staff,
            Text who,
            Optional<String> words,
            Instant at,
            List<Calling.Phone> phones) {

        Holder {
            phones = List.copyOf(phones);
        }
    }

    /** Somebody says that it is about another student, which waits for a second person. */
    record Doubted(SubjectId subject, StaffId staff, Text by, Optional<String> reason) {}

    /** A dismissal that waits for a second person. */
    record Proposed(Text by, Optional<String> reason, Instant at) {}

    // For the template, which asks for these only when they are there.

    public Holder holder() {
        return held.orElseThrow();
    }

    public Text loud() {
        return shout.orElseThrow();
    }

    public Instant widens() {
        return widensAt.orElseThrow();
    }

    public Proposed proposal() {
        return proposed.orElseThrow();
    }

    /** Those whom the system is telling now. */
    public List<Calling.Person> called() {
        return people.stream().filter(Calling.Person::called).toList();
    }

    /** Whom to call besides. */
    public List<Calling.Person> others() {
        return people.stream().filter(person -> !person.called()).toList();
    }
}

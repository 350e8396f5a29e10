package org.shouwang.command.response;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.access.Action;
import org.shouwang.command.alert.Onward;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Streams;
import org.shouwang.command.directory.Student;
import org.shouwang.command.directory.Students;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.plan.engine.Beside;
import org.shouwang.plan.engine.HomeCalls;
import org.shouwang.plan.recorded.HomeInDoubt;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the page of an alert what its responses have come to. What cannot be read must not take
 * that page away.
 */
final class FollowedUp implements Onward {

    private static final Logger LOG = LoggerFactory.getLogger(FollowedUp.class);

    private static final Text NOBODY = Text.of("alert.home.nobody");
    private static final Text LOOK_FIRST = Text.of("alert.home.look");

    private final Room room;
    private final Cases cases;
    private final Students students;
    private final Streams streams;

    FollowedUp(Room room, Cases cases, Students students, Streams streams) {
        this.room = room;
        this.cases = cases;
        this.students = students;
        this.streams = streams;
    }

    @Override
    public Optional<Course> of(Who reader, List<ResponseId> responses) {
        return responses.reversed().stream()
                .flatMap(response -> of(reader, response).stream())
                .findFirst();
    }

    private Optional<Course> of(Who reader, ResponseId response) {
        try {
            Entered entered = room.enter(reader, response.toString(), Action.RECORD_FACT);
            if (entered.ended()) {
                return Optional.empty();
            }
            var top = new MenuTop(room, entered);
            Optional<Beside> beside = entered.view().beside();
            return Optional.of(
                    new Course(
                            beside.flatMap(_ -> top.beside()),
                            beside.filter(now -> another(now, reader)).isPresent(),
                            top.asked().stream().map(MenuTop.Asked::what).toList(),
                            "/do/responses/" + response));
        } catch (Problem.NotThere _) {
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.warn("response {} cannot be read: {}", response, e.toString());
            return Optional.empty();
        }
    }

    /** Somebody who is known, and not the reader. */
    private static boolean another(Beside beside, Who reader) {
        return beside.handedOver()
                || beside.adult()
                        .filter(adult -> !adult.equals(reader.staff().value()))
                        .isPresent();
    }

    @Override
    public Optional<Text> home(Set<StudentId> concerned) {
        try {
            boolean nobody =
                    concerned.stream().anyMatch(this::nobody)
                            || cases.runningFor(concerned).stream()
                                    .flatMap(row -> standing(row.id()).stream())
                                    .anyMatch(FollowedUp::holdsBack);
            if (nobody) {
                return Optional.of(NOBODY);
            }
            return concerned.stream()
                            .flatMap(student -> guardians(student).stream())
                            .anyMatch(Student.Guardian::barred)
                    ? Optional.of(LOOK_FIRST)
                    : Optional.empty();
        } catch (RuntimeException e) {
            LOG.warn("whether home may be called cannot be found out: {}", e.toString());
            return Optional.of(LOOK_FIRST);
        }
    }

    private static boolean holdsBack(Standing standing) {
        return HomeInDoubt.is(standing.facts())
                || HomeCalls.forbidden(standing.facts())
                || standing.instead().isPresent();
    }

    private boolean nobody(StudentId student) {
        List<Student.Guardian> guardians = guardians(student);
        return !guardians.isEmpty() && guardians.stream().allMatch(Student.Guardian::barred);
    }

    private List<Student.Guardian> guardians(StudentId student) {
        return students.find(student).map(Student::guardians).orElse(List.of());
    }

    private Optional<Standing> standing(ResponseId response) {
        return Standing.of(streams.read(new StreamId(StreamType.RESPONSE, response.value())));
    }
}

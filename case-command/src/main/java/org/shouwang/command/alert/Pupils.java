package org.shouwang.command.alert;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwang.command.directory.Student;
import org.shouwang.command.directory.Students;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StudentId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Students as a page of an alert names them. A directory that fails stands in nobody's way. */
final class Pupils {

    private static final Logger LOG = LoggerFactory.getLogger(Pupils.class);

    private final Students students;

    Pupils(Students students) {
        this.students = students;
    }

    /**
     * A student as shown: the name, and what tells two of one name apart.
     *
     * @param numberEnd how the number ends; empty when nobody of the class has the same name
     */
    record Pupil(String id, String name, String schoolClass, String numberEnd) {

        static Pupil of(Student student, boolean namesake) {
            return new Pupil(
                    student.id().toString(),
                    student.name().orElse(""),
                    student.classLabel(),
                    student.numberEnd().filter(_ -> namesake).orElse(""));
        }
    }

    /** Whether such a student is in the school; taken for granted when it cannot be found out. */
    boolean isIn(SchoolId school, StudentId student) {
        try {
            return students.find(student).filter(s -> s.school().equals(school)).isPresent();
        } catch (RuntimeException e) {
            LOG.warn("a student of an alert cannot be looked up: {}", e.toString());
            return true;
        }
    }

    /** Those of the school among the ids, in their order. */
    List<Pupil> in(SchoolId school, Collection<StudentId> ids) {
        try {
            Map<StudentId, Student> found = students.find(ids);
            return shown(
                    school,
                    ids.stream()
                            .distinct()
                            .flatMap(id -> Stream.ofNullable(found.get(id)))
                            .filter(student -> student.school().equals(school))
                            .toList());
        } catch (RuntimeException e) {
            LOG.warn("the students of an alert cannot be looked up: {}", e.toString());
            return List.of();
        }
    }

    List<Pupil> search(SchoolId school, String typed, int most) {
        return shown(school, students.search(school, typed, most));
    }

    private List<Pupil> shown(SchoolId school, List<Student> found) {
        Set<StudentId> namesakes = students.namesakes(school, found);
        return found.stream().map(s -> Pupil.of(s, namesakes.contains(s.id()))).toList();
    }

    static Optional<StudentId> id(String typed) {
        try {
            return Optional.of(StudentId.of(typed.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

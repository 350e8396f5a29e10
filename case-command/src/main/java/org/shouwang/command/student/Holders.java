package org.shouwang.command.student;

import java.util.List;
import java.util.Optional;
import org.shouwang.command.directory.Student;
import org.shouwang.command.directory.Students;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.web.form.Form;
import org.shouwang.web.text.Text;

/** Who has a number, said to whoever wants to give it to somebody else. */
final class Holders {

    private final NumberHolders numbers;
    private final Students students;

    Holders(NumberHolders numbers, Students students) {
        this.numbers = numbers;
        this.students = students;
    }

    /** Also somebody who has left. */
    Optional<Student> of(SchoolId school, String number) {
        return Optional.ofNullable(numbers.of(school, List.of(number)).get(number))
                .flatMap(students::find);
    }

    /** Notes in the form that the number is another's, and whose. */
    void check(Form form, SchoolId school, String number, StudentId owner) {
        of(school, number)
                .filter(holder -> !holder.id().equals(owner))
                .ifPresent(holder -> form.wrong("number", taken(holder)));
    }

    /** Whose number stands in the form, when that is what is wrong with it. */
    Optional<Student> named(Form form, SchoolId school) {
        return form.faulty("number")
                ? new StudentFields(Form.blank().suggest("number", form.value("number")))
                        .number("number")
                        .flatMap(number -> of(school, number))
                : Optional.empty();
    }

    private static Text taken(Student holder) {
        String key =
                holder.enrolled() ? "people.student.number.taken" : "people.student.number.former";
        return Text.of(key, holder.name().orElse(""), holder.classLabel());
    }
}

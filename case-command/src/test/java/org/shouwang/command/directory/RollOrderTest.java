package org.shouwang.command.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.student.StudentEvent.Boarding;

final class RollOrderTest {

    private static final SchoolId SCHOOL = new SchoolId(new UUID(1, 1));
    private static final ClassId ONE = new ClassId(new UUID(2, 9));
    private static final ClassId TWO = new ClassId(new UUID(2, 1));

    @Test
    void a_list_goes_class_by_class_and_in_each_by_the_sound_of_the_names() {
        List<String> read =
                Stream.of(
                                student(TWO, "高一（2）班", "阿明", 1),
                                student(ONE, "高一（1）班", "张三", 2),
                                student(ONE, "高一（1）班", "陈二", 3),
                                student(ONE, "高一（1）班", "李一", 4))
                        .sorted(new RollOrder())
                        .map(student -> student.name().orElseThrow())
                        .toList();
        assertThat(read).containsExactly("陈二", "李一", "张三", "阿明");
    }

    private static Student student(ClassId schoolClass, String label, String name, int id) {
        return new Student(
                new StudentId(new UUID(3, id)),
                SCHOOL,
                Optional.of(name),
                Optional.empty(),
                schoolClass,
                label,
                Boarding.BOARDING,
                Optional.empty(),
                true,
                Optional.empty(),
                List.of());
    }
}

package org.shouwang.standalone.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwang.contract.Role;

/** Who works at the demo school. */
final class Cast {

    static final Person ADMINISTRATOR =
            new Person("guanli", "管示例", Role.ADMINISTRATOR, "系统管理员", "Administrator", Set.of());
    static final Person LEAD =
            new Person(
                    "zuzhang", "组示例", Role.PSYCHOLOGY_LEAD, "心理负责人", "Psychology lead", Set.of());
    static final Person DIRECTOR =
            new Person(
                    "deyu",
                    "德示例",
                    Role.MORAL_EDUCATION_DIRECTOR,
                    "德育主任",
                    "Moral-education director",
                    Set.of());
    static final Person PRINCIPAL =
            new Person("xiaozhang", "校示例", Role.PRINCIPAL, "校长", "Principal", Set.of());
    static final Person AUDITOR =
            new Person("shenji", "审示例", Role.AUDITOR, "审计员", "Auditor", Set.of());

    static final List<Person> COUNSELORS =
            List.of(
                    new Person("xinli1", "心示例甲", Role.COUNSELOR, "心理教师", "Counselor", Set.of()),
                    new Person("xinli2", "心示例乙", Role.COUNSELOR, "心理教师", "Counselor", Set.of()));
    static final List<Person> DUTY_TEACHERS =
            List.of(
                    new Person(
                            "zhiban1", "值示例甲", Role.DUTY_TEACHER, "值班教师", "Duty teacher", Set.of()),
                    new Person(
                            "zhiban2",
                            "值示例乙",
                            Role.DUTY_TEACHER,
                            "值班教师",
                            "Duty teacher",
                            Set.of()));
    static final List<Person> CLASS_TEACHERS =
            List.of(
                    new Person(
                            "banzhu1",
                            "班示例甲",
                            Role.CLASS_TEACHER,
                            "班主任",
                            "Class teacher",
                            Set.of(0, 1)),
                    new Person(
                            "banzhu2",
                            "班示例乙",
                            Role.CLASS_TEACHER,
                            "班主任",
                            "Class teacher",
                            Set.of(2, 3)),
                    new Person(
                            "banzhu3",
                            "班示例丙",
                            Role.CLASS_TEACHER,
                            "班主任",
                            "Class teacher",
                            Set.of(4, 5)),
                    new Person(
                            "banzhu4",
                            "班示例丁",
                            Role.CLASS_TEACHER,
                            "班主任",
                            "Class teacher",
                            Set.of(6, 7)));

    private Cast() {}

    static List<Person> everybody() {
        return Stream.of(
                        DUTY_TEACHERS,
                        CLASS_TEACHERS,
                        COUNSELORS,
                        List.of(LEAD, DIRECTOR, PRINCIPAL, AUDITOR, ADMINISTRATOR))
                .flatMap(List::stream)
                .toList();
    }

    static Person counselor(int number) {
        return COUNSELORS.get(number % COUNSELORS.size());
    }

    static Person duty(int number) {
        return DUTY_TEACHERS.get(number % DUTY_TEACHERS.size());
    }

    /** The class teacher of a class. */
    static Person teacherOf(int schoolClass) {
        return CLASS_TEACHERS.get(schoolClass / 2);
    }
}

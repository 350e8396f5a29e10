package org.shouwang.standalone.demo;

import java.util.List;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.StudentId;

/**
 * One of the three hundred, from 0 on.
 *
 * @param number also decides the name, the class and the bed
 */
record Pupil(int number) {

    static final int HOW_MANY = 300;
    static final List<String> CLASSES =
            List.of("高一(1)班", "高一(2)班", "高一(3)班", "高一(4)班", "高二(1)班", "高二(2)班", "高二(3)班", "高二(4)班");

    /** Of whom the second guardian must not be told: the first of them, and one in so many. */
    static final int BARRED_FIRST = 2;

    static final int BARRED_EVERY = 30;

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

    StudentId id() {
        return new StudentId(Ids.named("student/" + number));
    }

    String name() {
        return surname() + "示例" + STEMS.charAt(number / SURNAMES.length());
    }

    String surname() {
        return String.valueOf(SURNAMES.charAt(number % SURNAMES.length()));
    }

    String schoolNumber() {
        return "2026%04d".formatted(number + 1);
    }

    int schoolClass() {
        return number % CLASSES.size();
    }

    static ClassId classId(int schoolClass) {
        return new ClassId(Ids.named("class/" + schoolClass));
    }

    Person teacher() {
        return Cast.teacherOf(schoolClass());
    }

    boolean boards() {
        return number % 3 != 0;
    }

    /** The first one is called first. */
    GuardianId guardian(int which) {
        return new GuardianId(Ids.named("guardian/" + number + "/" + which));
    }
}

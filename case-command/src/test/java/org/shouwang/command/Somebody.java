package org.shouwang.command;

import java.util.Random;
import java.util.UUID;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;

/** The people of the tests. */
public final class Somebody {

    public static final SchoolId SCHOOL = new SchoolId(new UUID(1, 1));
    public static final StaffId DUTY_TEACHER = staff(1);
    public static final StaffId COUNSELOR = staff(2);
    public static final StaffId LEAD = staff(3);
    public static final StaffId DIRECTOR = staff(4);
    public static final StaffId PRINCIPAL = staff(5);
    public static final StudentId STUDENT = student(1);
    public static final StudentId CLASSMATE = student(2);
    public static final Confidential WORDS = Confidential.of("她说不想活了");
    public static final Confidential MORE_WORDS = Confidential.of("还给同学留了告别信");

    private Somebody() {}

    public static StaffId staff(long number) {
        return new StaffId(new UUID(2, number));
    }

    public static StudentId student(long number) {
        return new StudentId(new UUID(3, number));
    }

    /** A small UUID, so that random stories meet the same things again. */
    public static UUID few(Random random) {
        return new UUID(9, random.nextInt(4));
    }

    public static StaffId anyStaff(Random random) {
        return staff(1 + random.nextInt(5));
    }

    public static StudentId anyStudent(Random random) {
        return student(1 + random.nextInt(3));
    }

    public static Confidential anyWords(Random random) {
        return random.nextBoolean() ? WORDS : MORE_WORDS;
    }

    public static <T> T oneOf(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}

package org.shouwang.query;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.Actor;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Event;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.ApprovalId;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.ContactId;
import org.shouwang.contract.id.DutyId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.schedule.ScheduleEvent;
import org.shouwang.contract.school.SchoolEvent;
import org.shouwang.contract.staff.StaffEvent;
import org.shouwang.contract.student.StudentEvent;
import org.shouwang.contract.token.Label;

/**
 * A school in the log: one person for every role, two classes, some students with two guardians.
 */
public final class TestSchool {

    private static final Map<Role, String> NAMES =
            Map.of(
                    Role.DUTY_TEACHER, "刘示例",
                    Role.CLASS_TEACHER, "班示例",
                    Role.COUNSELOR, "王示例",
                    Role.PSYCHOLOGY_LEAD, "林示例",
                    Role.MORAL_EDUCATION_DIRECTOR, "何示例",
                    Role.PRINCIPAL, "张示例",
                    Role.AUDITOR, "审示例",
                    Role.ADMINISTRATOR, "管示例");

    private final QueryWorld world;
    private final SchoolId id = new SchoolId(UUID.randomUUID());
    private final Map<Role, StaffId> people = new EnumMap<>(Role.class);
    private final List<ClassId> classes =
            List.of(new ClassId(UUID.randomUUID()), new ClassId(UUID.randomUUID()));
    private final List<StudentId> students = new ArrayList<>();

    TestSchool(QueryWorld world) {
        this.world = world;
        Instant longAgo = QueryWorld.START.minus(Duration.ofDays(90));
        log(
                StreamType.SCHOOL,
                id.value(),
                new SchoolEvent.Founded(
                        id, new Label("示例中学"), new Label("示例中学"), ZoneId.of("Asia/Shanghai"), true),
                longAgo);
        for (int i = 0; i < 2; i++) {
            log(
                    StreamType.SCHOOL,
                    id.value(),
                    new SchoolEvent.ClassOpened(classes.get(i), new Label("高一(" + (i + 3) + ")班")),
                    longAgo);
        }
        for (Role role : Role.values()) {
            people.put(
                    role,
                    add(
                            NAMES.get(role),
                            role,
                            role == Role.CLASS_TEACHER ? Set.of(classes.getFirst()) : Set.of()));
        }
        List<String> names = List.of("李示例甲", "赵示例", "陈示例", "周示例", "吴示例", "孙示例");
        for (int i = 0; i < names.size(); i++) {
            students.add(enrol(names.get(i), "2026010" + (i + 1), classes.get(i / 3)));
        }
    }

    public SchoolId id() {
        return id;
    }

    public QueryWorld world() {
        return world;
    }

    public StaffId person(Role role) {
        return people.get(role);
    }

    public StudentId student(int number) {
        return students.get(number);
    }

    public ClassId schoolClass(int number) {
        return classes.get(number);
    }

    public Visitor as(Role role) {
        return world.as(people.get(role));
    }

    /** Another member of staff, with a role from long ago. */
    public StaffId add(String name, Role role, Set<ClassId> taught) {
        var staff = new StaffId(UUID.randomUUID());
        Instant longAgo = QueryWorld.START.minus(Duration.ofDays(90));
        log(
                StreamType.STAFF,
                staff.value(),
                new StaffEvent.Registered(staff, id, Confidential.of(name)),
                longAgo);
        log(
                StreamType.STAFF,
                staff.value(),
                new StaffEvent.ContactAdded(
                        new ContactId(UUID.randomUUID()),
                        StaffEvent.Channel.PHONE,
                        Confidential.of("13800000000")),
                longAgo);
        world.writer()
                .sql(
                        "insert into signin.membership (staff_id, school_id, role, valid_from,"
                                + " class_ids, grant_id) values (?, ?, ?, ?, ?, ?)")
                .params(
                        staff.value(),
                        id.value(),
                        role.name(),
                        longAgo.atOffset(ZoneOffset.UTC),
                        taught.stream().map(ClassId::value).toArray(UUID[]::new),
                        UUID.randomUUID())
                .update();
        return staff;
    }

    /** Ends every role of somebody now. */
    public void revoke(StaffId staff) {
        world.writer()
                .sql("update signin.membership set valid_until = ? where staff_id = ?")
                .params(world.clock().instant().atOffset(ZoneOffset.UTC), staff.value())
                .update();
    }

    public void approve(Set<Role> roles) {
        log(
                StreamType.SCHOOL,
                id.value(),
                new SchoolEvent.AccessApprovalGiven(
                        new ApprovalId(UUID.randomUUID()),
                        SchoolEvent.ApprovalKind.STANDING,
                        roles,
                        Confidential.of("学生危机处置"),
                        QueryWorld.START.minus(Duration.ofDays(80)),
                        Optional.empty(),
                        person(Role.PRINCIPAL)),
                QueryWorld.START.minus(Duration.ofDays(80)));
    }

    /** A student with a mother who has a phone, and a father. */
    public StudentId enrol(String name, String number, ClassId schoolClass) {
        var student = new StudentId(UUID.randomUUID());
        Instant longAgo = QueryWorld.START.minus(Duration.ofDays(85));
        log(
                StreamType.STUDENT,
                student.value(),
                new StudentEvent.Enrolled(
                        student,
                        id,
                        Confidential.of(number),
                        Confidential.of(name),
                        schoolClass,
                        StudentEvent.Boarding.BOARDING,
                        Optional.of(Confidential.of("2 号楼 302"))),
                longAgo);
        guardian(student, StudentEvent.Relation.MOTHER, "母亲" + name.charAt(0), "13912345601");
        guardian(student, StudentEvent.Relation.FATHER, "父亲" + name.charAt(0), "13912345602");
        return student;
    }

    public GuardianId guardian(
            StudentId student, StudentEvent.Relation relation, String name, String phone) {
        var guardian = new GuardianId(UUID.randomUUID());
        log(
                StreamType.STUDENT,
                student.value(),
                new StudentEvent.GuardianAdded(
                        guardian,
                        relation,
                        Confidential.of(name),
                        Optional.of(Confidential.of(phone))),
                QueryWorld.START.minus(Duration.ofDays(85)));
        return guardian;
    }

    public void duty(StaffId staff, Role as, Duration from, Duration until) {
        log(
                StreamType.SCHEDULE,
                id.value(),
                new ScheduleEvent.DutyAssigned(
                        new DutyId(UUID.randomUUID()),
                        id,
                        staff,
                        as,
                        QueryWorld.START.plus(from),
                        QueryWorld.START.plus(until),
                        person(Role.ADMINISTRATOR)),
                QueryWorld.START.minus(Duration.ofDays(30)));
    }

    /** Something that the system says. */
    public long log(StreamType type, UUID stream, Event event, Instant at) {
        return world.append(new StreamId(type, stream), id, event, Actor.timer(stream), at);
    }

    /** Something that somebody enters. */
    public long log(StreamType type, UUID stream, Event event, Role role, Instant at) {
        return world.append(
                new StreamId(type, stream), id, event, Actor.staff(person(role), role), at);
    }
}

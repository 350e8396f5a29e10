package org.shouwang.command.world;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.command.Command;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.founding.FoundedSchool;
import org.shouwang.command.founding.Founding;
import org.shouwang.command.founding.NewSchool;
import org.shouwang.command.membership.decision.MembershipCommand;
import org.shouwang.command.school.decision.SchoolCommand;
import org.shouwang.command.signin.Account;
import org.shouwang.command.signin.Accounts;
import org.shouwang.command.signin.OneTimeLinks;
import org.shouwang.command.staff.decision.StaffCommand;
import org.shouwang.command.store.CommandContext;
import org.shouwang.command.store.Commands;
import org.shouwang.command.store.Lane;
import org.shouwang.command.store.Receipt;
import org.shouwang.command.student.decision.StudentCommand;
import org.shouwang.contract.Actor;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.id.GrantId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.student.StudentEvent.Boarding;
import org.shouwang.contract.student.StudentEvent.Relation;
import org.shouwang.contract.token.Label;
import org.shouwang.web.text.Language;

/**
 * A school founded as simulated, so that its clock may be moved. In it: one person for every role
 * (the class teacher has the first class), two classes of three students, each with a mother who
 * has a phone.
 */
public final class TestSchool {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Duration LINK_LIFE = Duration.ofDays(1);

    private final TestWorld world;
    private final SchoolId id = new SchoolId(UUID.randomUUID());
    private final String tag = id.toString().substring(0, 8);
    private final Map<Role, Person> people = new EnumMap<>(Role.class);
    private final Map<StaffId, Visitor> visitors = new HashMap<>();
    private final List<ClassId> classes = List.of(fresh(), fresh());
    private final List<StudentId> students = new ArrayList<>();

    /** A member of staff with an account. */
    public record Person(StaffId staff, String login, String name) {}

    TestSchool(TestWorld world) {
        this.world = world;
        String login = "admin-" + tag;
        FoundedSchool founded =
                world.bean(Founding.class)
                        .found(
                                new NewSchool(
                                        id,
                                        new Label("示例中学 " + tag),
                                        new Label("示例中学"),
                                        ZONE,
                                        true,
                                        "管示例",
                                        login,
                                        Language.ZH));
        people.put(Role.ADMINISTRATOR, new Person(founded.administrator(), login, "管示例"));
        send(
                new SchoolCommand.OpenClass(id, classes.get(0), new Label("高一(1)班")),
                new SchoolCommand.OpenClass(id, classes.get(1), new Label("高一(2)班")));
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                Set<ClassId> taught =
                        role == Role.CLASS_TEACHER ? Set.of(classes.getFirst()) : Set.of();
                people.put(role, add(NAMES.get(role), role, taught));
            }
        }
        List<String> names = List.of("李示例甲", "李示例乙", "王示例", "赵示例", "钱示例", "孙示例");
        for (int i = 0; i < names.size(); i++) {
            students.add(enrol(names.get(i), "2026010" + (i + 1), classes.get(i / 3)));
        }
    }

    private static final Map<Role, String> NAMES =
            Map.of(
                    Role.DUTY_TEACHER, "值示例",
                    Role.CLASS_TEACHER, "班示例",
                    Role.COUNSELOR, "心示例",
                    Role.PSYCHOLOGY_LEAD, "组示例",
                    Role.MORAL_EDUCATION_DIRECTOR, "德示例",
                    Role.PRINCIPAL, "校示例",
                    Role.AUDITOR, "审示例");

    public SchoolId id() {
        return id;
    }

    public Person person(Role role) {
        return people.get(role);
    }

    /** A class, from 0 to 1. */
    public ClassId schoolClass(int number) {
        return classes.get(number);
    }

    /** A student, from 0 to 5; the first three are in the first class. */
    public StudentId student(int number) {
        return students.get(number);
    }

    /** Who has this role, signed in; the same browser every time. */
    public Visitor as(Role role) {
        return as(people.get(role));
    }

    /** Somebody, signed in; the same browser every time. */
    public Visitor as(Person person) {
        return visitors.computeIfAbsent(
                person.staff(),
                _ -> {
                    Visitor visitor = world.stranger().signInBy(link(person));
                    vouchFor(person);
                    return visitor;
                });
    }

    /** A colleague says that it is this person who came in. */
    public void vouchFor(Person person) {
        Role other =
                person.equals(people.get(Role.PRINCIPAL)) ? Role.PSYCHOLOGY_LEAD : Role.PRINCIPAL;
        send(new StaffCommand.Vouch(person.staff(), people.get(other).staff()));
    }

    /** Another member of staff. */
    public Person add(String name, Role role, Set<ClassId> taught) {
        var person =
                new Person(
                        new StaffId(UUID.randomUUID()),
                        role.name().toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID(),
                        name);
        send(
                new StaffCommand.Register(person.staff(), id, Confidential.of(name)),
                new MembershipCommand.Grant(
                        new GrantId(UUID.randomUUID()),
                        person.staff(),
                        id,
                        role,
                        taught,
                        now().minus(Duration.ofDays(1)), // so that a turn of duty may have begun
                        Optional.empty(),
                        people.get(Role.ADMINISTRATOR).staff()));
        world.bean(Accounts.class).open(person.staff(), person.login(), Language.ZH);
        return person;
    }

    /** Another student, with a mother who has a phone. */
    public StudentId enrol(String name, String number, ClassId schoolClass) {
        var student = new StudentId(UUID.randomUUID());
        send(
                new StudentCommand.Enrol(
                        student,
                        id,
                        Confidential.of(number),
                        Confidential.of(name),
                        schoolClass,
                        Boarding.BOARDING,
                        Optional.of(Confidential.of("3 号楼 402"))),
                new StudentCommand.AddGuardian(
                        student,
                        new GuardianId(UUID.randomUUID()),
                        Relation.MOTHER,
                        Confidential.of("母亲" + name.charAt(0)),
                        Optional.of(Confidential.of("1390000" + number.substring(4)))));
        return student;
    }

    /** Sends commands as the administrator and waits until the directory shows them. */
    public Receipt send(Command first, Command... more) {
        UUID id = UUID.randomUUID();
        var context =
                new CommandContext(
                        new CommandId(id),
                        ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).array(),
                        Actor.staff(people.get(Role.ADMINISTRATOR).staff(), Role.ADMINISTRATOR),
                        this.id,
                        Optional.empty(),
                        Lane.ORDINARY);
        Receipt receipt = (Receipt) world.bean(Commands.class).send(context, first, more);
        world.bean(CommandProjections.class).await(receipt.lastPosition());
        return receipt;
    }

    public Instant now() {
        return world.clock().instant();
    }

    /** The minute it is, as a form takes it. */
    public String minute() {
        return now().atZone(ZONE).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    public TestWorld world() {
        return world;
    }

    private String link(Person person) {
        Account account = world.bean(Accounts.class).of(person.staff()).orElseThrow();
        return world.bean(OneTimeLinks.class).issue(account.id(), LINK_LIFE, Optional.empty());
    }

    private static ClassId fresh() {
        return new ClassId(UUID.randomUUID());
    }
}

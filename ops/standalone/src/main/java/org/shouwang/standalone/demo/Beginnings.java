package org.shouwang.standalone.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.command.Command;
import org.shouwang.command.membership.decision.MembershipCommand;
import org.shouwang.command.schedule.decision.ScheduleCommand;
import org.shouwang.command.school.decision.SchoolCommand;
import org.shouwang.command.staff.decision.StaffCommand;
import org.shouwang.command.student.decision.StudentCommand;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.ApprovalId;
import org.shouwang.contract.id.ContactId;
import org.shouwang.contract.id.DutyId;
import org.shouwang.contract.id.GrantId;
import org.shouwang.contract.school.SchoolEvent.ApprovalKind;
import org.shouwang.contract.school.SchoolEvent.Term;
import org.shouwang.contract.staff.StaffEvent.Channel;
import org.shouwang.contract.student.StudentEvent.Boarding;
import org.shouwang.contract.student.StudentEvent.Relation;
import org.shouwang.contract.token.Label;

/** The first day of term: classes, staff, pupils, the duty list, and who may read files. */
final class Beginnings {

    private static final int AT_ONCE = 25;

    private final Hands hands;
    private final Instant start;
    private final Rota rota;

    Beginnings(Hands hands, Instant start, Rota rota) {
        this.hands = hands;
        this.start = start;
        this.rota = rota;
    }

    void tell() {
        classes();
        staff();
        pupils();
        hands.settle();
        duties();
        approval();
        hands.settle();
    }

    private void classes() {
        LocalDate first = Hours.day(start);
        send(
                List.of(
                        new SchoolCommand.SetCalendar(
                                Hands.SCHOOL,
                                List.of(new Term(first, first.plusDays(Rota.WEEKS * 7L))),
                                Set.of())));
        List<Command> open = new ArrayList<>();
        for (int i = 0; i < Pupil.CLASSES.size(); i++) {
            open.add(
                    new SchoolCommand.OpenClass(
                            Hands.SCHOOL, Pupil.classId(i), new Label(Pupil.CLASSES.get(i))));
        }
        send(open);
    }

    private void staff() {
        for (Person person : Cast.everybody()) {
            if (person.role() == Role.ADMINISTRATOR) {
                continue; // came with the founding
            }
            send(
                    List.of(
                            new StaffCommand.Register(
                                    person.staff(), Hands.SCHOOL, Confidential.of(person.name())),
                            new MembershipCommand.Grant(
                                    new GrantId(person.grant()),
                                    person.staff(),
                                    Hands.SCHOOL,
                                    person.role(),
                                    person.classes().stream()
                                            .map(Pupil::classId)
                                            .collect(Collectors.toUnmodifiableSet()),
                                    start,
                                    Optional.empty(),
                                    Cast.ADMINISTRATOR.staff()),
                            contact(person, Channel.PHONE, person.phone()),
                            contact(person, Channel.EMAIL, person.email())));
        }
    }

    private static Command contact(Person person, Channel channel, String address) {
        return new StaffCommand.AddContact(
                person.staff(),
                new ContactId(Ids.named("contact/" + channel + "/" + person.login())),
                channel,
                Confidential.of(address));
    }

    private void pupils() {
        List<Command> enrolling = new ArrayList<>();
        for (int i = 0; i < Pupil.HOW_MANY; i++) {
            enrolling.addAll(enrol(new Pupil(i)));
            if ((i + 1) % AT_ONCE == 0) {
                send(enrolling);
                enrolling.clear();
            }
        }
    }

    private static List<Command> enrol(Pupil pupil) {
        List<Command> commands = new ArrayList<>();
        commands.add(
                new StudentCommand.Enrol(
                        pupil.id(),
                        Hands.SCHOOL,
                        Confidential.of(pupil.schoolNumber()),
                        Confidential.of(pupil.name()),
                        Pupil.classId(pupil.schoolClass()),
                        pupil.boards() ? Boarding.BOARDING : Boarding.DAY,
                        pupil.boards()
                                ? Optional.of(
                                        Confidential.of(
                                                "%d 号楼 %d"
                                                        .formatted(
                                                                1 + pupil.number() % 4,
                                                                101 + pupil.number() / 4)))
                                : Optional.empty()));
        commands.add(guardian(pupil, 0, Relation.MOTHER, "母亲", "1390000"));
        if (pupil.number() % 2 == 0) {
            commands.add(guardian(pupil, 1, Relation.FATHER, "父亲", "1380000"));
        }
        if (pupil.number() % Pupil.BARRED_EVERY == Pupil.BARRED_FIRST) {
            commands.add(
                    new StudentCommand.BarGuardian(
                            pupil.id(),
                            pupil.guardian(1),
                            Confidential.of("示例：法院保护令"),
                            Cast.LEAD.staff()));
        }
        return commands;
    }

    private static Command guardian(
            Pupil pupil, int which, Relation relation, String word, String prefix) {
        return new StudentCommand.AddGuardian(
                pupil.id(),
                pupil.guardian(which),
                relation,
                Confidential.of(pupil.surname() + "示例" + word),
                Optional.of(Confidential.of(prefix + "%04d".formatted(pupil.number() + 1))));
    }

    /** Two take turns by the week, and the list reaches into the time after the story. */
    private void duties() {
        for (int week = 0; week < Rota.WEEKS; week++) {
            send(
                    List.of(
                            duty("counselor/" + week, Cast.counselor(week), week),
                            duty("duty/" + week, Cast.duty(week), week)));
        }
    }

    private Command duty(String name, Person person, int week) {
        return new ScheduleCommand.AssignDuty(
                new DutyId(Ids.named("on-duty/" + name)),
                Hands.SCHOOL,
                person.staff(),
                person.role(),
                rota.from(week),
                rota.from(week + 1),
                Set.of(person.role()),
                Cast.LEAD.staff());
    }

    private void approval() {
        hands.send(
                Cast.PRINCIPAL,
                new SchoolCommand.GiveAccessApproval(
                        Hands.SCHOOL,
                        new ApprovalId(Ids.named("approval/standing")),
                        ApprovalKind.STANDING,
                        EnumSet.of(
                                Role.COUNSELOR,
                                Role.PSYCHOLOGY_LEAD,
                                Role.MORAL_EDUCATION_DIRECTOR,
                                Role.PRINCIPAL,
                                Role.CLASS_TEACHER,
                                Role.DUTY_TEACHER,
                                Role.AUDITOR),
                        Confidential.of("示例：日常工作所需"),
                        start,
                        Optional.empty(),
                        Role.PRINCIPAL,
                        Set.of(Role.PRINCIPAL),
                        Cast.PRINCIPAL.staff()));
    }

    private void send(List<Command> commands) {
        hands.send(
                Cast.ADMINISTRATOR,
                commands.getFirst(),
                commands.subList(1, commands.size()).toArray(Command[]::new));
    }
}

package org.shouwang.command.matrix;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.access.endpoint.Endpoint;
import org.shouwang.command.directory.Students;
import org.shouwang.command.membership.decision.MembershipCommand;
import org.shouwang.command.plan.SchoolPlans;
import org.shouwang.command.schedule.decision.ScheduleCommand;
import org.shouwang.command.school.decision.SchoolCommand;
import org.shouwang.command.staff.decision.StaffCommand;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestSchool.Person;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.ApprovalId;
import org.shouwang.contract.id.ContactId;
import org.shouwang.contract.id.DutyId;
import org.shouwang.contract.id.GrantId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.school.SchoolEvent.ApprovalKind;
import org.shouwang.contract.staff.StaffEvent.Channel;

/**
 * What stands within something else, or is gone once it was taken back: made anew for everybody who
 * tries, so that what one role may does not hide what the next may not.
 */
final class Inner {

    static final Set<String> KINDS =
            Set.of(
                    "guardian",
                    "conflict",
                    "draft",
                    "grant",
                    "colleague",
                    "contact",
                    "version",
                    "approval",
                    "duty");

    /** Nothing else is tried on these two: who has a conflict may little. */
    private static final int OWN_CONFLICT = 5;

    private static final int CONFLICT_OF_ANOTHER = 4;

    private final TestSchool school;

    Inner(TestSchool school) {
        this.school = school;
    }

    /**
     * The ids that an address needs, apart by a space.
     *
     * @param own of the class of the class teacher, or of the owner himself
     */
    String of(Endpoint endpoint, Person owner, boolean own) {
        return switch (endpoint.about()) {
            case "guardian" -> guardian(endpoint, school.student(own ? 0 : 3));
            case "conflict" ->
                    conflict(owner, school.student(own ? OWN_CONFLICT : CONFLICT_OF_ANOTHER));
            case "draft" -> draft();
            case "grant" -> grant();
            case "colleague" -> colleague().staff().toString();
            case "contact" -> contact(owner);
            case "version" ->
                    school.world()
                            .bean(SchoolPlans.class)
                            .inForce(school.id())
                            .orElseThrow()
                            .hash()
                            .toString();
            case "approval" -> approval();
            case "duty" -> duty();
            default -> throw new IllegalArgumentException(endpoint.about());
        };
    }

    /** What lifts a mark finds one, proposed to be lifted by somebody else. */
    private String guardian(Endpoint endpoint, StudentId student) {
        String guardian =
                school.world()
                        .bean(Students.class)
                        .find(student)
                        .orElseThrow()
                        .guardians()
                        .getFirst()
                        .id()
                        .toString();
        if (endpoint.address().contains("/unbar")) {
            Visitor third = school.as(third());
            String address = "/do/students/" + student + "/guardians/" + guardian;
            third.post(address + "/bar", "reason", "示例");
            if (!endpoint.address().endsWith("/unbar")) {
                third.post(address + "/unbar", "reason", "示例");
            }
        }
        return student + " " + guardian;
    }

    private Person third;

    private Person third() {
        if (third == null) {
            third = school.add("三示例", Role.COUNSELOR, Set.of());
        }
        return third;
    }

    private String conflict(Person owner, StudentId student) {
        school.send(
                new StaffCommand.DeclareConflict(owner.staff(), student, Confidential.of("亲属")));
        return student + " " + owner.staff();
    }

    private String draft() {
        HttpResponse<String> draft =
                school.as(Role.ADMINISTRATOR)
                        .upload(
                                "/do/students/import",
                                "file",
                                "r.csv",
                                "学号,姓名,班级\n20260101,李示例甲,高一(1)班\n"
                                        .getBytes(StandardCharsets.UTF_8));
        return Visitor.location(draft).replaceAll(".*/import/([0-9a-f-]+).*", "$1");
    }

    private Person colleague() {
        return school.add("同示例", Role.DUTY_TEACHER, Set.of());
    }

    private String grant() {
        Person colleague = colleague();
        var grant = new GrantId(UUID.randomUUID());
        school.send(
                new MembershipCommand.Grant(
                        grant,
                        colleague.staff(),
                        school.id(),
                        Role.COUNSELOR,
                        Set.of(),
                        school.now(),
                        Optional.empty(),
                        school.person(Role.ADMINISTRATOR).staff()));
        return colleague.staff() + " " + grant;
    }

    private String contact(Person owner) {
        var contact = new ContactId(UUID.randomUUID());
        school.send(
                new StaffCommand.AddContact(
                        owner.staff(),
                        contact,
                        Channel.EMAIL,
                        Confidential.of(contact.toString().substring(0, 8) + "@school.example")));
        return owner.staff() + " " + contact;
    }

    /** Opens nothing yet: what the auditor may read is as it was. */
    private String approval() {
        var approval = new ApprovalId(UUID.randomUUID());
        school.send(
                new SchoolCommand.GiveAccessApproval(
                        school.id(),
                        approval,
                        ApprovalKind.STANDING,
                        Set.of(Role.AUDITOR),
                        Confidential.of("示例"),
                        school.now().plus(Duration.ofDays(30)),
                        Optional.empty(),
                        Role.PRINCIPAL,
                        Set.of(Role.PRINCIPAL),
                        school.person(Role.PRINCIPAL).staff()));
        return approval.toString();
    }

    /** Long after everything that is paged in a test. */
    private String duty() {
        var duty = new DutyId(UUID.randomUUID());
        school.send(
                new ScheduleCommand.AssignDuty(
                        duty,
                        school.id(),
                        school.person(Role.DUTY_TEACHER).staff(),
                        Role.DUTY_TEACHER,
                        school.now().plus(Duration.ofDays(30)),
                        school.now().plus(Duration.ofDays(31)),
                        Set.of(Role.DUTY_TEACHER),
                        school.person(Role.ADMINISTRATOR).staff()));
        return duty.toString();
    }
}

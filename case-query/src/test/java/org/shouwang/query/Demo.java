package org.shouwang.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.WorryId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.student.StudentEvent;
import org.shouwang.contract.worry.WorryEvent;

/** The pages over a believable school, to look at. */
public final class Demo {

    private Demo() {}

    public static void main(String[] arguments) throws InterruptedException {
        QueryWorld world = QueryWorld.startAt(Integer.parseInt(arguments[0]));
        TestSchool school = fill(world);
        for (Role role : Role.values()) {
            System.out.println(role + " /enter?staff=" + school.person(role));
        }
        System.out.println("READY");
        Thread.currentThread().join();
    }

    /** A school at work. */
    static TestSchool fill(QueryWorld world) {
        TestSchool school = world.school();
        Instant now = QueryWorld.START;
        school.duty(
                school.person(Role.COUNSELOR),
                Role.COUNSELOR,
                Duration.ofHours(-6),
                Duration.ofHours(10));
        school.duty(
                school.person(Role.DUTY_TEACHER),
                Role.DUTY_TEACHER,
                Duration.ofHours(-2),
                Duration.ofHours(80));
        school.duty(
                school.person(Role.PRINCIPAL),
                Role.PRINCIPAL,
                Duration.ofHours(-2),
                Duration.ofHours(12));
        Crisis red =
                new Crisis(school, school.student(0), "A7K3M9", now.minus(Duration.ofHours(15)))
                        .raised(AlertEvent.Danger.NOW, "23:02 发消息说“明天不用叫我了”。在 2 号楼 302，室友陪着。")
                        .told()
                        .acknowledged("我在路上，8 分钟到。请不要让他一个人。")
                        .started("red")
                        .supervised()
                        .assessed("有计划，工具已由宿管收走（美工刀一把）。")
                        .meansRemovedEnteredLate()
                        .briefed("这一周请留意他午休和晚自习后的去向；他愿意谈时先听，不追问细节；有变化马上打电话给王老师。")
                        .noted("父母分居，主要由外婆照看。");
        GuardianId stepfather =
                school.guardian(
                        school.student(0),
                        StudentEvent.Relation.STEP_PARENT,
                        "示例继父",
                        "13900000009");
        school.log(
                StreamType.STUDENT,
                school.student(0).value(),
                new StudentEvent.GuardianBarred(
                        stepfather, Confidential.of("学生说受过殴打"), school.person(Role.COUNSELOR)),
                Role.COUNSELOR,
                now.minus(Duration.ofHours(13)));
        Entry met = red.entry(Duration.ofMinutes(40));
        red.fact(
                new ResponseFact.StaffBriefed(
                        met, 2, false, Optional.of(Confidential.of("已知会宿管与值班领导"))),
                Duration.ofMinutes(41));
        red.fact(
                new ResponseFact.EntryCorrected(
                        red.entry(Duration.ofMinutes(90)),
                        met.id(),
                        Confidential.of("到场是 3 人"),
                        Optional.of(new EntryId(UUID.randomUUID()))),
                Duration.ofMinutes(91));
        new Crisis(school, school.student(1), "B4T8N2", now.minus(Duration.ofDays(4)))
                .raised(AlertEvent.Danger.VERY_WORRIED, "在作文里写了不想活。")
                .told()
                .acknowledged("今天下午谈话。")
                .started("orange")
                .supervised()
                .assessed("有想法，无计划。")
                .briefed("注意出勤；有请假马上告诉我。");
        new Crisis(school, school.student(2), "C5V9P3", now.minus(Duration.ofDays(20)))
                .raised(AlertEvent.Danger.NEEDS_ATTENTION, "近两周明显消瘦，不与同学说话。")
                .told()
                .acknowledged("明天约谈。")
                .started("yellow")
                .assessed("情绪低落，睡眠差。")
                .followedUp(Duration.ofDays(6), "睡眠好转。")
                .followedUp(Duration.ofDays(13), "能按时吃饭，愿意参加小组。");
        new Crisis(school, school.student(3), "D6W2Q4", now.minus(Duration.ofMinutes(19)))
                .raised(AlertEvent.Danger.NOT_SURE, "连续三天趴桌，不与人说话。")
                .told()
                .unheard();
        var worry = new WorryId(UUID.randomUUID());
        school.log(
                StreamType.WORRY,
                worry.value(),
                new WorryEvent.Reported(
                        worry,
                        school.id(),
                        school.student(2),
                        Confidential.of("最近总是一个人。"),
                        Occurred.exactly(now.minus(Duration.ofHours(20))),
                        school.person(Role.CLASS_TEACHER),
                        Optional.of(now.plus(Duration.ofMinutes(41)))),
                Role.CLASS_TEACHER,
                now.minus(Duration.ofHours(20)));
        var answered = new WorryId(UUID.randomUUID());
        school.log(
                StreamType.WORRY,
                answered.value(),
                new WorryEvent.Reported(
                        answered,
                        school.id(),
                        school.student(1),
                        Confidential.of("上课发呆。"),
                        Occurred.exactly(now.minus(Duration.ofDays(6))),
                        school.person(Role.CLASS_TEACHER),
                        Optional.empty()),
                Role.CLASS_TEACHER,
                now.minus(Duration.ofDays(6)));
        school.log(
                StreamType.WORRY,
                answered.value(),
                new WorryEvent.Answered(
                        WorryEvent.Triage.TALKED_WITH_STUDENT,
                        Confidential.of("已谈，先观察。"),
                        school.person(Role.COUNSELOR)),
                Role.COUNSELOR,
                now.minus(Duration.ofDays(5)));
        school.add("示例名字非常非常长的一位心理教师", Role.COUNSELOR, Set.of());
        world.settle();
        return school;
    }
}

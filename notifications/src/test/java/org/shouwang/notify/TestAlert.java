package org.shouwang.notify;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.id.SubjectId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.school.SchoolEvent;
import org.shouwang.contract.token.AlertCode;
import org.shouwang.contract.token.Label;

/** One alert at one school, and what happens to it. */
public final class TestAlert {

    /** A name that must never be seen outside the event. */
    public static final String NAME = "王示例甲乙";

    public static final AlertCode CODE = new AlertCode("K7M2QX");

    private final TestLog log;
    private final SchoolId school;
    private final AlertId alert = new AlertId(UUID.randomUUID());

    private TestAlert(TestLog log, SchoolId school) {
        this.log = log;
        this.school = school;
    }

    public static SchoolId foundSchool(TestLog log, boolean simulated, Instant when) {
        SchoolId school = new SchoolId(UUID.randomUUID());
        log.append(
                new StreamId(StreamType.SCHOOL, school.value()),
                school,
                new SchoolEvent.Founded(
                        school,
                        new Label("示例市第一中学"),
                        new Label("示例一中"),
                        ZoneId.of("Asia/Shanghai"),
                        simulated),
                when);
        return school;
    }

    public static TestAlert raise(TestLog log, SchoolId school, Instant when) {
        TestAlert alert = new TestAlert(log, school);
        log.append(alert.stream(StreamType.ALERT), school, alert.raised(when), when);
        return alert;
    }

    public static TestAlert notRaised(TestLog log, SchoolId school) {
        return new TestAlert(log, school);
    }

    private AlertEvent.Raised raised(Instant when) {
        return new AlertEvent.Raised(
                alert,
                school,
                CODE,
                List.of(
                        new AlertEvent.Subject(
                                new SubjectId(UUID.randomUUID()),
                                Optional.of(new StudentId(UUID.randomUUID())),
                                Optional.of(Confidential.of(NAME)))),
                AlertEvent.Danger.NOW,
                Confidential.of(NAME + "说不想活了"),
                Optional.of(Confidential.of(NAME + "的宿舍")),
                new AlertEvent.Company(
                        AlertEvent.Presence.ADULT, Optional.of(Confidential.of(NAME))),
                Occurred.exactly(when),
                AlertEvent.Origin.SIGNED_IN,
                new StaffId(UUID.randomUUID()),
                List.of());
    }

    public AlertId id() {
        return alert;
    }

    public long step(int step, int round, Instant when, StaffId... staff) {
        return step(step, round, when, when, staff);
    }

    public long step(int step, int round, Instant recorded, Instant stored, StaffId... staff) {
        List<PagingEvent.Target> targets =
                Arrays.stream(staff)
                        .map(person -> new PagingEvent.Target(person, Role.COUNSELOR))
                        .toList();
        return log.append(
                stream(StreamType.PAGING),
                school,
                new PagingEvent.StepStarted(
                        alert, school, CODE, step, round, targets, Optional.empty()),
                recorded,
                stored);
    }

    public void acknowledge(Instant when) {
        log.append(
                stream(StreamType.ALERT),
                school,
                new AlertEvent.Acknowledged(
                        new StaffId(UUID.randomUUID()),
                        Optional.of(Confidential.of(NAME + "我来")),
                        Optional.empty()),
                when);
    }

    public void stop(Instant when) {
        log.append(
                stream(StreamType.PAGING),
                school,
                new PagingEvent.Stopped(PagingEvent.Reason.DISMISSED),
                when);
    }

    private StreamId stream(StreamType type) {
        return new StreamId(type, alert.value());
    }
}

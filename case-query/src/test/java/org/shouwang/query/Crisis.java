package org.shouwang.query;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.casefile.CasefileEvent;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.AttemptId;
import org.shouwang.contract.id.CasefileId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.id.SubjectId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.token.AlertCode;
import org.shouwang.contract.token.LevelId;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.plan.document.CanonicalPlan;

/** One night and the day after it, as events: an alert, its paging, a case file, a response. */
public final class Crisis {

    public final AlertId alert = new AlertId(UUID.randomUUID());
    public final CasefileId casefile = new CasefileId(UUID.randomUUID());
    public final ResponseId response = new ResponseId(UUID.randomUUID());
    private final TestSchool school;
    private final StudentId student;
    private final String code;
    private final Instant night;

    /**
     * @param night when the alert was raised
     */
    public Crisis(TestSchool school, StudentId student, String code, Instant night) {
        this.school = school;
        this.student = student;
        this.code = code;
        this.night = night;
    }

    /** The alert, with who was told. */
    public Crisis raised(AlertEvent.Danger danger, String account) {
        return raised(danger, account, Duration.ofMinutes(3));
    }

    public Crisis raisedBy(Role reporter, String account) {
        return raised(AlertEvent.Danger.NOW, account, Duration.ofMinutes(3), reporter);
    }

    /**
     * @param earlier how long before the alert it happened, by whoever raised it
     */
    public Crisis raised(AlertEvent.Danger danger, String account, Duration earlier) {
        return raised(danger, account, earlier, Role.DUTY_TEACHER);
    }

    private Crisis raised(
            AlertEvent.Danger danger, String account, Duration earlier, Role reporter) {
        school.log(
                StreamType.ALERT,
                alert.value(),
                new AlertEvent.Raised(
                        alert,
                        school.id(),
                        new AlertCode(code),
                        List.of(
                                new AlertEvent.Subject(
                                        new SubjectId(UUID.randomUUID()),
                                        Optional.of(student),
                                        Optional.empty())),
                        danger,
                        Confidential.of(account),
                        Optional.of(Confidential.of("2 号楼 302")),
                        new AlertEvent.Company(
                                AlertEvent.Presence.ADULT, Optional.of(Confidential.of("宿管"))),
                        Occurred.exactly(night.minus(earlier)),
                        AlertEvent.Origin.SIGNED_IN,
                        school.person(reporter),
                        List.of()),
                reporter,
                night);
        school.log(
                StreamType.PAGING,
                alert.value(),
                new PagingEvent.StepStarted(
                        alert,
                        school.id(),
                        new AlertCode(code),
                        0,
                        0,
                        List.of(
                                new PagingEvent.Target(
                                        school.person(Role.COUNSELOR), Role.COUNSELOR)),
                        Optional.of(night.plusSeconds(300))),
                night.plusSeconds(2));
        return this;
    }

    public Crisis told() {
        var attempt = new AttemptId(UUID.randomUUID());
        school.log(
                StreamType.PAGING,
                alert.value(),
                new PagingEvent.Attempted(
                        attempt, school.person(Role.COUNSELOR), PagingEvent.Channel.EMAIL, 0, 0),
                night.plusSeconds(4));
        school.log(
                StreamType.PAGING,
                alert.value(),
                new PagingEvent.Delivered(attempt),
                night.plusSeconds(9));
        return this;
    }

    /** Nobody can be told. */
    public Crisis unheard() {
        school.log(
                StreamType.PAGING,
                alert.value(),
                new PagingEvent.NobodyReachable(
                        alert,
                        school.id(),
                        new AlertCode(code),
                        2,
                        0,
                        Optional.of(night.plusSeconds(900))),
                night.plusSeconds(600));
        return this;
    }

    public Crisis acknowledged(String note) {
        school.log(
                StreamType.ALERT,
                alert.value(),
                new AlertEvent.Acknowledged(
                        school.person(Role.COUNSELOR),
                        Optional.of(Confidential.of(note)),
                        Optional.of(night.plusSeconds(3600))),
                Role.COUNSELOR,
                night.plusSeconds(89));
        return this;
    }

    /** A case file with the counselor in the lead, and a response at a level. */
    public Crisis started(String level) {
        return started(level, Optional.empty());
    }

    /**
     * @param attended since when an adult is with the student, by the alert
     */
    Crisis started(String level, Optional<Instant> attended) {
        Instant at = night.plusSeconds(600);
        school.log(
                StreamType.CASEFILE,
                casefile.value(),
                new CasefileEvent.Opened(
                        casefile, school.id(), student, school.person(Role.COUNSELOR)),
                Role.COUNSELOR,
                at);
        school.log(
                StreamType.CASEFILE,
                casefile.value(),
                new CasefileEvent.ParticipantAdded(
                        school.person(Role.COUNSELOR),
                        CasefileEvent.Relation.LEAD,
                        school.person(Role.COUNSELOR)),
                Role.COUNSELOR,
                at);
        school.log(
                StreamType.RESPONSE,
                response.value(),
                new ResponseCourse.Started(
                        response,
                        casefile,
                        school.id(),
                        student,
                        Optional.of(
                                new ResponseCourse.FromAlert(
                                        alert,
                                        AlertEvent.Danger.NOW,
                                        night,
                                        Optional.of(night.plusSeconds(89)),
                                        attended,
                                        List.of())),
                        ZoneId.of("Asia/Shanghai"),
                        new PlanHash(CanonicalPlan.plan().hash().hex()),
                        new LevelId(level),
                        Confidential.of("有计划、有工具"),
                        school.person(Role.COUNSELOR)),
                Role.COUNSELOR,
                at);
        school.log(
                StreamType.ALERT,
                alert.value(),
                new AlertEvent.ResponseOpened(response, student, school.person(Role.COUNSELOR)),
                Role.COUNSELOR,
                at);
        return this;
    }

    public Crisis fact(ResponseFact fact, Duration recordedAfter) {
        school.log(
                StreamType.RESPONSE,
                response.value(),
                fact,
                Role.COUNSELOR,
                night.plus(recordedAfter));
        return this;
    }

    public Crisis supervised() {
        return fact(
                new ResponseFact.SupervisionTaken(
                        entry(Duration.ofMinutes(2)),
                        ResponseFact.Custodian.STAFF,
                        Adult.of(school.person(Role.DUTY_TEACHER))),
                Duration.ofMinutes(12));
    }

    public Crisis assessed(String rationale) {
        return fact(
                new ResponseFact.Assessed(
                        withSecond(entry(Duration.ofMinutes(26))),
                        ResponseFact.Instrument.ASQ,
                        Optional.empty(),
                        Optional.of(Confidential.of("急性阳性")),
                        Set.of(ResponseFact.Forces.RED),
                        Confidential.of(rationale)),
                Duration.ofMinutes(30));
    }

    /** By ASQ, the last question answered with yes. */
    public Crisis acuteByItems(String rationale) {
        return fact(
                new ResponseFact.Assessed(
                        withSecond(entry(Duration.ofHours(2))),
                        ResponseFact.Instrument.ASQ,
                        Optional.of(Confidential.of("asq-1=YES\nasq-5=YES")),
                        Optional.of(Confidential.of("band=ACUTE_POSITIVE")),
                        Set.of(ResponseFact.Forces.RED),
                        Confidential.of(rationale)),
                Duration.ofHours(2));
    }

    /** By ASQ, with what was told of an attempt. */
    public Crisis assessedWithWords(String words) {
        return fact(
                new ResponseFact.Assessed(
                        entry(Duration.ofHours(1)),
                        ResponseFact.Instrument.ASQ,
                        Optional.of(Confidential.of("asq-attempt=yes\nasq-attempt-how=" + words)),
                        Optional.of(Confidential.of("band=POSITIVE_ACUITY_UNKNOWN")),
                        Set.of(),
                        Confidential.of("")),
                Duration.ofHours(1));
    }

    /** By PHQ-A, with the question on self-harm answered and one left out. */
    public Crisis assessedByItems(String rationale) {
        return fact(
                new ResponseFact.Assessed(
                        entry(Duration.ofHours(1)),
                        ResponseFact.Instrument.PHQ_A,
                        Optional.of(
                                Confidential.of(
                                        """
                                        phq-a-down=2
                                        phq-a-interest=1
                                        phq-a-sleep=1
                                        phq-a-appetite=0
                                        phq-a-tired=2
                                        phq-a-failure=2
                                        phq-a-concentration=1
                                        phq-a-movement=0
                                        phq-a-self-harm=1\
                                        """)),
                        Optional.of(Confidential.of("total=10\nband=MODERATE")),
                        Set.of(ResponseFact.Forces.HUMAN_CONTACT_TODAY),
                        Confidential.of(rationale)),
                Duration.ofHours(1));
    }

    /** Means removed, but entered the next morning. */
    public Crisis meansRemovedEnteredLate() {
        return fact(
                new ResponseFact.MeansRemoved(
                        entry(Duration.ofMinutes(35)), Confidential.of("美工刀一把，由宿管收走")),
                Duration.ofMinutes(525));
    }

    public Crisis briefed(String text) {
        return fact(
                new ResponseFact.SafetyBriefIssued(
                        entry(Duration.ofHours(11)),
                        school.person(Role.CLASS_TEACHER),
                        Confidential.of(text)),
                Duration.ofHours(11));
    }

    /** As it could be recorded once: typed by the counselor in a colleague's name. */
    public Crisis briefedAs(Role named, String text) {
        return fact(
                new ResponseFact.SafetyBriefIssued(
                        new Entry(
                                new EntryId(UUID.randomUUID()),
                                Occurred.exactly(night.plus(Duration.ofHours(11))),
                                school.person(named),
                                Optional.empty(),
                                Optional.empty()),
                        school.person(Role.CLASS_TEACHER),
                        Confidential.of(text)),
                Duration.ofHours(11));
    }

    public Crisis followedUp(Duration after, String note) {
        return fact(
                new ResponseFact.FollowupHeld(
                        entry(after),
                        Optional.of(ResponseFact.Channel.IN_PERSON),
                        ResponseFact.Stability.STABLE,
                        Confidential.of(note)),
                after);
    }

    public Crisis noted(String text) {
        return fact(
                new ResponseFact.NoteAdded(
                        entry(Duration.ofHours(12)), Confidential.of(text), List.of()),
                Duration.ofHours(12));
    }

    private Entry withSecond(Entry entry) {
        return new Entry(
                entry.id(),
                entry.occurred(),
                entry.by(),
                Optional.of(school.person(Role.PSYCHOLOGY_LEAD)),
                entry.corrects());
    }

    public Entry entry(Duration after) {
        return new Entry(
                new EntryId(UUID.randomUUID()),
                Occurred.exactly(night.plus(after)),
                school.person(Role.COUNSELOR),
                Optional.empty(),
                Optional.empty());
    }
}

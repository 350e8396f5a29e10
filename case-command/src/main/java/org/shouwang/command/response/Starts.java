package org.shouwang.command.response;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.command.Command;
import org.shouwang.command.alert.decision.AlertCommand;
import org.shouwang.command.casefile.decision.CasefileCommand;
import org.shouwang.command.desk.Letter;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Cases.AlertRow;
import org.shouwang.command.directory.Cases.CasefileRow;
import org.shouwang.command.directory.Cases.ResponseRow;
import org.shouwang.command.directory.School;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.directory.Streams;
import org.shouwang.command.directory.Student;
import org.shouwang.command.directory.Students;
import org.shouwang.command.form.FormContext;
import org.shouwang.command.form.Offer;
import org.shouwang.command.paging.decision.PagingCommand;
import org.shouwang.command.plan.decision.Plans;
import org.shouwang.command.response.decision.ResponseCommand;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.CasefileId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.token.LevelId;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.plan.document.Level;
import org.shouwang.plan.document.Plan;
import org.shouwang.web.problem.Problem;

/**
 * What starting a plan consists of: the file opened, the response started with what the alert knew,
 * the alert answered. Where a response runs for the student already, it takes the alert in.
 */
final class Starts {

    private final Cases cases;
    private final Schools schools;
    private final Students students;
    private final Streams streams;
    private final Plans plans;
    private final Clock clock;

    Starts(
            Cases cases,
            Schools schools,
            Students students,
            Streams streams,
            Plans plans,
            Clock clock) {
        this.cases = cases;
        this.schools = schools;
        this.students = students;
        this.streams = streams;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * What a start stands on.
     *
     * @param students those it may be for; none while nobody knows who the alert is about
     */
    record Ground(
            School school,
            Optional<AlertRow> alert,
            Plan plan,
            List<StudentId> students,
            FormContext context) {

        PlanHash planHash() {
            return new PlanHash(plan.hash().hex());
        }

        Level level(LevelId id) {
            return plan.level(id.value()).orElseThrow();
        }
    }

    /** The commands of a start, to be sent as one. */
    record Prepared(CasefileId casefile, Command first, Command... more) {}

    Ground ofAlert(AlertRow alert) {
        return ground(alert.school(), Optional.of(alert), alert.students());
    }

    Ground ofCasefile(CasefileRow casefile) {
        return ground(casefile.school(), Optional.empty(), Set.of(casefile.student()));
    }

    private Ground ground(
            SchoolId schoolId, Optional<AlertRow> alert, Collection<StudentId> about) {
        School school = schools.find(schoolId).orElseThrow(Problem.NotThere::new);
        Instant now = clock.instant();
        PlanHash hash = schools.planInForce(schoolId, now).orElseThrow(Problem.Unavailable::new);
        Plan plan = plans.find(hash).orElseThrow(Problem.Unavailable::new);
        List<Student> known = List.copyOf(students.find(about).values());
        Set<StudentId> namesakes = students.namesakes(schoolId, known);
        Map<String, List<Offer>> offers =
                Map.of(
                        "student",
                                known.stream()
                                        .map(s -> offer(s, namesakes.contains(s.id())))
                                        .toList(),
                        "level", Offered.levels(plan));
        return new Ground(
                school,
                alert,
                plan,
                known.stream().map(Student::id).toList(),
                new FormContext(school.zone(), now, offers, List.of()));
    }

    /** As worries offer it: the number's end where another of the class has the same name. */
    private static Offer offer(Student student, boolean namesake) {
        String end = student.numberEnd().filter(_ -> namesake).map(e -> " …" + e).orElse("");
        return Offer.of(
                student.id().value(), student.name().orElse("") + " " + student.classLabel() + end);
    }

    Prepared prepare(Ground ground, StartQuestions.Start start, Permit permit, Letter letter) {
        Optional<AlertRecord> alert =
                ground.alert().map(row -> AlertRecord.of(row.id(), alertEvents(row)));
        return alert.flatMap(record -> joined(ground, record, start, permit, letter))
                .orElseGet(() -> started(ground, alert, start, permit, letter));
    }

    private Prepared started(
            Ground ground,
            Optional<AlertRecord> alert,
            StartQuestions.Start start,
            Permit permit,
            Letter letter) {
        var casefile = casefileOf(ground.school().id(), start.student());
        var response = new ResponseId(letter.id().value());
        var by = permit.staff();
        List<Command> more = new ArrayList<>();
        more.add(new CasefileCommand.LinkResponse(casefile, response, by));
        more.add(
                new ResponseCommand.Start(
                        response,
                        casefile,
                        ground.school().id(),
                        sameRecord(start.student()),
                        alert.map(AlertRecord::origin),
                        ground.school().zone(),
                        ground.planHash(),
                        start.level(),
                        start.reason(),
                        by,
                        alert.map(AlertRecord::facts).orElse(List.of()),
                        students.find(start.student()).map(FamilyKnown::of).orElse(Map.of())));
        ground.alert()
                .ifPresent(
                        row -> {
                            more.addAll(takePart(row, casefile, start, by));
                            more.add(
                                    new AlertCommand.OpenResponse(
                                            row.id(), response, start.student(), by));
                            more.add(
                                    new PagingCommand.Stop(
                                            row.id(), PagingEvent.Reason.RESPONSE_OPENED));
                        });
        return new Prepared(
                casefile,
                new CasefileCommand.Open(casefile, ground.school().id(), start.student(), by, by),
                more.toArray(Command[]::new));
    }

    /**
     * While one runs under another record of the same person, a second start is refused as one of
     * that record's.
     */
    private StudentId sameRecord(StudentId student) {
        return cases.runningFor(student).map(ResponseRow::student).orElse(student);
    }

    /** A level above the one that stands raises it; no other changes anything. */
    private Optional<Prepared> joined(
            Ground ground,
            AlertRecord alert,
            StartQuestions.Start start,
            Permit permit,
            Letter letter) {
        return running(ground.school().id(), start.student())
                .map(
                        runs -> {
                            var by = permit.staff();
                            var response = runs.row().id();
                            List<Command> more = new ArrayList<>();
                            runs.raisedTo(ground.level(start.level()))
                                    .map(
                                            to ->
                                                    new ResponseCommand.RaiseLevel(
                                                            response,
                                                            letter.entry(),
                                                            to,
                                                            start.reason(),
                                                            by))
                                    .ifPresent(more::add);
                            ground.alert()
                                    .map(row -> takePart(row, runs.row().casefile(), start, by))
                                    .ifPresent(more::addAll);
                            more.add(
                                    new AlertCommand.JoinResponse(
                                            alert.origin().alert(), response, start.student(), by));
                            more.add(
                                    new PagingCommand.Stop(
                                            alert.origin().alert(),
                                            PagingEvent.Reason.RESPONSE_OPENED));
                            return new Prepared(
                                    runs.row().casefile(),
                                    new ResponseCommand.JoinAlert(
                                            response, alert.origin(), alert.facts(), by),
                                    more.toArray(Command[]::new));
                        });
    }

    private Optional<RunningResponse> running(SchoolId school, StudentId student) {
        return cases.runningFor(student)
                .filter(row -> row.school().equals(school))
                .flatMap(
                        row ->
                                Standing.of(
                                                streams.read(
                                                        new StreamId(
                                                                StreamType.RESPONSE,
                                                                row.id().value())))
                                        .map(s -> RunningResponse.of(row, s, plans)));
    }

    /** Those for whom a response runs already, with the level it stands at. */
    List<RunningResponse> running(Ground ground) {
        return ground.students().stream()
                .flatMap(student -> running(ground.school().id(), student).stream())
                .toList();
    }

    private List<Command> takePart(
            AlertRow alert, CasefileId casefile, StartQuestions.Start start, StaffId by) {
        return new TakingPart(cases, schools)
                .of(alert, alertEvents(alert), casefile, start.student(), by, clock.instant());
    }

    private List<LoggedEvent> alertEvents(AlertRow alert) {
        return streams.read(new StreamId(StreamType.ALERT, alert.id().value()));
    }

    /** One file per student and school, for ever: its id follows from theirs. */
    static CasefileId casefileOf(SchoolId school, StudentId student) {
        return new CasefileId(
                UUID.nameUUIDFromBytes(
                        ("casefile " + school + " " + student).getBytes(StandardCharsets.UTF_8)));
    }
}

package org.shouwang.command.desk;

import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.access.Relation;
import org.shouwang.access.Target;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Cases.AlertRow;
import org.shouwang.command.directory.Cases.CasefileRow;
import org.shouwang.command.directory.Cases.ResponseRow;
import org.shouwang.command.directory.Cases.WorryRow;
import org.shouwang.command.directory.Schools;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.web.signin.Who;

/** What is asked for, seen from who asks: relation, conflict of interest, approval. */
public final class Targets {

    private final Cases cases;
    private final Schools schools;
    private final Clock clock;

    Targets(Cases cases, Schools schools, Clock clock) {
        this.cases = cases;
        this.schools = schools;
        this.clock = clock;
    }

    /** Something of the school that the person works in. */
    public Target school(Who who) {
        return approved(Target.of(who.school()), who.school());
    }

    public Target alert(Who who, AlertRow alert) {
        return alerts(who, List.of(alert)).get(alert.id());
    }

    /** Several alerts, in as many queries as for one. */
    public Map<AlertId, Target> alerts(Who who, Collection<AlertRow> alerts) {
        Set<AlertId> ids = alerts.stream().map(AlertRow::id).collect(Collectors.toSet());
        Set<StudentId> students =
                alerts.stream()
                        .flatMap(alert -> alert.students().stream())
                        .collect(Collectors.toSet());
        Map<AlertId, Cases.Part> parts = cases.parts(ids, who.staff());
        Map<StudentId, ClassId> classes = cases.classesOf(students);
        Set<StudentId> conflicts = cases.conflicts(who.staff(), students);
        Map<SchoolId, Set<Role>> approved = new HashMap<>();
        Map<AlertId, Target> targets = new HashMap<>();
        for (AlertRow alert : alerts) {
            Set<Relation> relations = relations(who, alert, parts.get(alert.id()));
            if (alert.students().stream()
                    .flatMap(s -> Stream.ofNullable(classes.get(s)))
                    .anyMatch(who.classes()::contains)) {
                relations.add(Relation.CLASS_TEACHER);
            }
            targets.put(
                    alert.id(),
                    Target.of(alert.school())
                            .as(relations)
                            .inConflict(!Collections.disjoint(alert.students(), conflicts))
                            .approvedFor(
                                    approved.computeIfAbsent(alert.school(), this::approvedRoles)));
        }
        return targets;
    }

    private static Set<Relation> relations(Who who, AlertRow alert, Cases.Part part) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        if (alert.raisedBy().equals(who.staff())) {
            relations.add(Relation.RAISED);
        } else if (part.took()) {
            relations.add(Relation.JOINED);
        }
        if (part.paged()) {
            relations.add(Relation.PAGED);
        }
        return relations;
    }

    public Target worry(Who who, WorryRow worry) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        if (worry.reportedBy().equals(who.staff())) {
            relations.add(Relation.RAISED);
        }
        return about(who, worry.school(), Set.of(worry.student()), relations);
    }

    public Target casefile(Who who, CasefileRow casefile) {
        return about(who, casefile.school(), Set.of(casefile.student()), partIn(who, casefile));
    }

    public Target response(Who who, ResponseRow response) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        cases.casefile(response.casefile()).ifPresent(file -> relations.addAll(partIn(who, file)));
        if (cases.hasPartIn(response.id(), who.staff())) {
            relations.add(Relation.JOINED);
        }
        return about(who, response.school(), Set.of(response.student()), relations);
    }

    /**
     * A student's card. Whoever raised or has an alert about the student may see whom to call, as
     * long as it is being dealt with.
     */
    public Target student(Who who, SchoolId school, StudentId student) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        cases.casefileOf(student, school).ifPresent(file -> relations.addAll(partIn(who, file)));
        if (cases.raisedAbout(student, who.staff())) {
            relations.add(Relation.RAISED);
        }
        if (cases.hasPartAbout(student, who.staff())) {
            relations.add(Relation.JOINED);
        }
        return about(who, school, Set.of(student), relations);
    }

    private Set<Relation> partIn(Who who, CasefileRow casefile) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        cases.relation(casefile.id(), who.staff())
                .ifPresent(
                        relation ->
                                relations.add(
                                        switch (relation) {
                                            case LEAD -> Relation.LEAD;
                                            case COUNSELOR, CLASS_TEACHER, HELPER ->
                                                    Relation.PARTICIPANT;
                                        }));
        return relations;
    }

    private Target about(
            Who who, SchoolId school, Set<StudentId> students, Set<Relation> relations) {
        Set<Relation> all = EnumSet.noneOf(Relation.class);
        all.addAll(relations);
        if (cases.classesOf(students).values().stream().anyMatch(who.classes()::contains)) {
            all.add(Relation.CLASS_TEACHER);
        }
        return approved(
                Target.of(school).as(all).inConflict(cases.conflicted(who.staff(), students)),
                school);
    }

    private Target approved(Target target, SchoolId school) {
        return target.approvedFor(approvedRoles(school));
    }

    private Set<Role> approvedRoles(SchoolId school) {
        return schools.approvedRoles(school, clock.instant());
    }
}

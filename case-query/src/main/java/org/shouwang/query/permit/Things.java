package org.shouwang.query.permit;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.access.Relation;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.web.signin.Who;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds what somebody is to an alert, a case file, a response or a worry. */
public final class Things {

    private final JdbcClient sql;

    public Things(JdbcClient sql) {
        this.sql = sql;
    }

    /** Something of the school that the person works in, and of no child alone. */
    public Thing school(Who who, String kind) {
        return new Thing(kind, Optional.empty(), who.school(), Set.of(), Set.of(), false);
    }

    public Optional<Thing> alert(Who who, UUID alert) {
        return school("select school_id from query.alert where alert_id = ?", alert)
                .map(
                        school -> {
                            Set<UUID> students =
                                    ids(
                                            "select student_id from query.alert_subject where"
                                                    + " alert_id = ? and student_id is not null",
                                            alert);
                            return about(
                                    who, "alert", alert, school, students, personsOf(who, alert));
                        });
    }

    public Optional<Thing> casefile(Who who, UUID casefile) {
        return school("select school_id from query.casefile where casefile_id = ?", casefile)
                .map(
                        school -> {
                            Set<UUID> students =
                                    ids(
                                            "select student_id from query.casefile where"
                                                    + " casefile_id = ?",
                                            casefile);
                            return about(
                                    who,
                                    "casefile",
                                    casefile,
                                    school,
                                    students,
                                    partIn(who, casefile));
                        });
    }

    /** A response is seen as the case file that it belongs to. */
    public Optional<Thing> response(Who who, UUID response) {
        return sql.sql("select casefile_id from query.response where response_id = ?")
                .param(response)
                .query(UUID.class)
                .optional()
                .flatMap(file -> casefile(who, file))
                .map(
                        file ->
                                new Thing(
                                        "response",
                                        Optional.of(response),
                                        file.school(),
                                        file.students(),
                                        file.relations(),
                                        file.conflict()));
    }

    /** Whoever reported a worry raised it. */
    public Optional<Thing> worry(Who who, UUID worry) {
        return school("select school_id from query.worry where worry_id = ?", worry)
                .map(
                        school ->
                                about(
                                        who,
                                        "worry",
                                        worry,
                                        school,
                                        ids(
                                                "select student_id from query.worry where"
                                                        + " worry_id = ?",
                                                worry),
                                        reported(who, worry)));
    }

    private Set<Relation> reported(Who who, UUID worry) {
        return sql.sql(
                                "select exists (select from query.worry where worry_id = ? and"
                                        + " reported_by = ?)")
                        .params(worry, who.staff().value())
                        .query(Boolean.class)
                        .single()
                ? EnumSet.of(Relation.RAISED)
                : EnumSet.noneOf(Relation.class);
    }

    private Set<Relation> partIn(Who who, UUID casefile) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        sql.sql("select relation from query.participant where casefile_id = ? and staff_id = ?")
                .params(casefile, who.staff().value())
                .query(String.class)
                .optional()
                .map(r -> r.equals("LEAD") ? Relation.LEAD : Relation.PARTICIPANT)
                .ifPresent(relations::add);
        List<String> ofAlerts =
                sql.sql(
                                """
                                select distinct a.relation from query.response_alert r
                                join query.alert_person a on a.alert_id = r.alert_id
                                where r.casefile_id = ? and a.staff_id = ? and a.relation <> 'PAGED'
                                """)
                        .params(casefile, who.staff().value())
                        .query(String.class)
                        .list();
        ofAlerts.stream().map(Relation::valueOf).forEach(relations::add);
        return relations;
    }

    private Set<Relation> personsOf(Who who, UUID alert) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        sql
                .sql("select relation from query.alert_person where alert_id = ? and staff_id = ?")
                .params(alert, who.staff().value())
                .query(String.class)
                .list()
                .stream()
                .map(Relation::valueOf)
                .forEach(relations::add);
        return relations;
    }

    private Thing about(
            Who who,
            String kind,
            UUID id,
            SchoolId school,
            Set<UUID> students,
            Set<Relation> relations) {
        Set<Relation> all = EnumSet.noneOf(Relation.class);
        all.addAll(relations);
        UUID[] whose = students.toArray(UUID[]::new);
        if (teaches(who, whose)) {
            all.add(Relation.CLASS_TEACHER);
        }
        boolean conflict =
                sql.sql(
                                "select exists (select from query.in_conflict(?) x where"
                                        + " x.student_id = any(?))")
                        .params(who.staff().value(), whose)
                        .query(Boolean.class)
                        .single();
        return new Thing(kind, Optional.of(id), school, students, all, conflict);
    }

    private boolean teaches(Who who, UUID[] students) {
        UUID[] classes = who.classes().stream().map(ClassId::value).toArray(UUID[]::new);
        return classes.length > 0
                && sql.sql(
                                "select exists (select from query.student where student_id = any(?)"
                                        + " and class_id = any(?))")
                        .params(students, classes)
                        .query(Boolean.class)
                        .single();
    }

    private Optional<SchoolId> school(String query, UUID id) {
        return sql.sql(query).param(id).query(UUID.class).optional().map(SchoolId::new);
    }

    private Set<UUID> ids(String query, UUID id) {
        return new HashSet<>(sql.sql(query).param(id).query(UUID.class).list());
    }
}

package org.shouwang.command.matrix;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.shouwang.access.Relation;
import org.shouwang.command.casefile.decision.CasefileCommand;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestSchool.Person;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.CasefileId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.id.WorryId;
import org.shouwang.postgres.DatabaseRole;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Things of every kind in a school that somebody in particular has to do with. */
final class Things {

    /** Of whoever raised the alert or leads the case. */
    static final Map<String, Set<Relation>> RELATIONS =
            Map.of(
                    "school", Set.of(),
                    "staff", Set.of(),
                    "self", Set.of(Relation.SELF),
                    "alert", Set.of(Relation.RAISED),
                    "attachment", Set.of(Relation.RAISED),
                    "worry", Set.of(Relation.RAISED),
                    "casefile", Set.of(Relation.LEAD),
                    "response", Set.of(Relation.LEAD));

    private final TestSchool school;
    private final Map<String, String> made = new HashMap<>();
    private int enrolled;

    Things(TestSchool school) {
        this.school = school;
    }

    /**
     * @param fresh for what may change it
     */
    String of(String kind, Person owner, boolean fresh) {
        if (fresh && kind.equals("alert")) {
            return alert(owner);
        }
        if (fresh && kind.equals("worry")) {
            return worry(owner);
        }
        String key = kind + owner.staff();
        String known = made.get(key);
        if (known == null) {
            known =
                    switch (kind) {
                        case "school" -> school.id().toString();
                        case "alert" -> alert(owner);
                        case "staff", "self" -> owner.staff().toString();
                        case "worry" -> worry(owner);
                        case "attachment" -> attachment(owner);
                        case "casefile" -> casefile(owner).toString();
                        case "response" -> response(owner);
                        default -> throw new IllegalArgumentException(kind);
                    };
            made.put(key, known);
        }
        return known;
    }

    private String alert(Person owner) {
        Visitor visitor = school.as(owner);
        HttpResponse<String> raised =
                visitor.post(
                        "/raise",
                        "commandId",
                        UUID.randomUUID().toString(),
                        "who",
                        "一个学生",
                        "account",
                        "示例");
        return raisedAlert(raised);
    }

    private String raisedAlert(HttpResponse<String> raised) {
        String id = Visitor.location(raised).replaceAll("^/raise/([0-9a-f-]+).*", "$1");
        Cases cases = school.world().bean(Cases.class);
        await().until(() -> cases.alert(AlertId.of(id)).isPresent());
        var lead = school.person(Role.PSYCHOLOGY_LEAD).staff();
        await().until(() -> cases.parts(Set.of(AlertId.of(id)), lead).get(AlertId.of(id)).paged());
        return id;
    }

    /** About a student of the second class. */
    private String worry(Person owner) {
        HttpResponse<String> reported =
                school.as(owner)
                        .post(
                                "/do/worries/new",
                                "commandId",
                                UUID.randomUUID().toString(),
                                "student",
                                school.student(3).toString(),
                                "text",
                                "示例",
                                "account",
                                "示例",
                                "when",
                                "2026-11-23T22:00");
        String id = Visitor.location(reported).replaceAll("^/do/worries/([0-9a-f-]+).*", "$1");
        Cases cases = school.world().bean(Cases.class);
        await().until(() -> cases.worry(WorryId.of(id)).isPresent());
        return id;
    }

    private String attachment(Person owner) {
        String alert =
                raisedAlert(
                        school.as(owner)
                                .upload(
                                        "/raise",
                                        "photo",
                                        "a.txt",
                                        "示例".getBytes(StandardCharsets.UTF_8),
                                        "commandId",
                                        UUID.randomUUID().toString(),
                                        "account",
                                        "示例"));
        return JdbcClient.create(school.world().database().dataSource(DatabaseRole.COMMAND))
                .sql("select attachment_id from command.attachment where record_id = ?")
                .param(UUID.fromString(alert))
                .query(UUID.class)
                .single()
                .toString();
    }

    /** Of a student of the second class, whom no class teacher of this school teaches. */
    private CasefileId casefile(Person owner) {
        StudentId student =
                school.enrol("周示例", "202602" + (10 + enrolled++), school.schoolClass(1));
        // One file per student and school, for ever: its id follows from theirs.
        var id =
                new CasefileId(
                        UUID.nameUUIDFromBytes(
                                ("casefile " + school.id() + " " + student)
                                        .getBytes(StandardCharsets.UTF_8)));
        school.send(
                new CasefileCommand.Open(id, school.id(), student, owner.staff(), owner.staff()));
        return id;
    }

    private String response(Person owner) {
        CasefileId casefile = casefile(owner);
        Cases cases = school.world().bean(Cases.class);
        Visitor director = school.as(Role.MORAL_EDUCATION_DIRECTOR);
        HttpResponse<String> started =
                director.post(
                        "/do/casefiles/" + casefile + "/respond",
                        "commandId",
                        UUID.randomUUID().toString(),
                        "student",
                        cases.casefile(casefile).orElseThrow().student().toString(),
                        "level",
                        "red",
                        "reason",
                        "示例");
        long position =
                Long.parseLong(Visitor.location(started).replaceAll(".*after=(\\d+).*", "$1"));
        school.world().bean(CommandProjections.class).await(position);
        return cases.responsesOf(casefile).getFirst().id().toString();
    }
}

package org.shouwang.query.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.access.Action;
import org.shouwang.access.Membership;
import org.shouwang.access.Policy;
import org.shouwang.access.Principal;
import org.shouwang.access.Relation;
import org.shouwang.access.Target;
import org.shouwang.access.endpoint.Endpoint;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.StaffId;
import org.shouwang.query.Crisis;
import org.shouwang.query.QueryWorld;
import org.shouwang.query.TestSchool;
import org.shouwang.query.Visitor;

/**
 * Tries every address of the reader as every role, as somebody who has to do with the crisis and as
 * somebody who has not, on another school's and on what does not exist. What is expected comes from
 * {@code endpoints.txt} and the policy.
 */
class MatrixTest {

    /** What the people of a crisis are to its alert; the case and its response are led too. */
    private static final Map<Role, Set<Relation>> IN_THE_ALERT =
            Map.of(
                    Role.DUTY_TEACHER, Set.of(Relation.RAISED),
                    Role.CLASS_TEACHER, Set.of(Relation.CLASS_TEACHER),
                    Role.COUNSELOR, Set.of(Relation.JOINED, Relation.PAGED));

    private static final List<Endpoint> ENDPOINTS = Endpoint.of("case-query");

    private static QueryWorld world;
    private static TestSchool school;
    private static Crisis crisis;
    private static Crisis elsewhere;
    private static final Map<Role, Visitor> IN_IT = new EnumMap<>(Role.class);
    private static final Map<Role, Visitor> APART = new EnumMap<>(Role.class);

    @BeforeAll
    static void two_schools() {
        world = QueryWorld.start();
        school = world.school();
        crisis = crisis(school);
        elsewhere = crisis(world.school());
        for (Role role : Role.values()) {
            IN_IT.put(role, school.as(role));
            StaffId other = school.add("旁示例", role, Set.of());
            APART.put(role, world.as(other));
        }
        world.settle();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static Crisis crisis(TestSchool where) {
        return new Crisis(
                        where,
                        where.student(0),
                        "A7K3M9",
                        QueryWorld.START.minus(Duration.ofHours(15)))
                .raised(AlertEvent.Danger.NOW, "说明天不用叫我了")
                .acknowledged("我在路上")
                .started("red");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_reaches_what_the_policy_says_and_nothing_else(Role role) {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : ENDPOINTS) {
            if (endpoint.hasAction()) {
                check(endpoint, role, IN_IT.get(role), relations(endpoint, role), wrong);
                check(endpoint, role, APART.get(role), Set.of(), wrong);
                likeUnknown(endpoint, IN_IT.get(role), wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Set<Relation> relations(Endpoint endpoint, Role role) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        relations.addAll(IN_THE_ALERT.getOrDefault(role, Set.of()));
        if (!endpoint.address().contains("/alerts/") && role == Role.COUNSELOR) {
            relations.add(Relation.LEAD);
        }
        return relations;
    }

    private static void check(
            Endpoint endpoint,
            Role role,
            Visitor visitor,
            Set<Relation> relations,
            List<String> wrong) {
        boolean may =
                endpoint.about().equals("list")
                        ? lists(endpoint, role)
                        : may(endpoint, role, relations);
        Seen answer = ask(endpoint, visitor, id(endpoint, crisis));
        boolean right =
                switch (endpoint.about()) {
                    case "led" -> answer.status() == (may ? 200 : 302);
                    case "nested" -> answer.status() == 404;
                    default -> may ? answer.status() < 400 : answer.status() == 404;
                };
        if (!right) {
            wrong.add(
                    "%s as %s being %s: %d, expected to be %s"
                            .formatted(
                                    endpoint.mapping(),
                                    role,
                                    relations,
                                    answer.status(),
                                    may ? "allowed" : "like unknown"));
        }
        if (answer.status() == 404 && endpoint.isOfSomething()) {
            same(endpoint, answer, ask(endpoint, visitor, unknown()), "forbidden", wrong);
        }
    }

    private static void likeUnknown(Endpoint endpoint, Visitor visitor, List<String> wrong) {
        if (endpoint.isOfSomething()) {
            Seen theirs = ask(endpoint, visitor, id(endpoint, elsewhere));
            same(endpoint, theirs, ask(endpoint, visitor, unknown()), "another school's", wrong);
        }
    }

    private static void same(
            Endpoint endpoint, Seen answer, Seen unknown, String what, List<String> wrong) {
        if (unknown.status() != 404 || !answer.equals(unknown)) {
            wrong.add(endpoint.mapping() + ": " + what + " is not like unknown");
        }
    }

    /** A class teacher is shown, in place of a file, the briefs that were written for him. */
    private static boolean lists(Endpoint endpoint, Role role) {
        boolean briefs = endpoint.address().equals("/cases");
        return EnumSet.allOf(Relation.class).stream()
                .anyMatch(
                        relation ->
                                may(endpoint, role, Set.of(relation))
                                        || briefs
                                                && allows(
                                                        Action.READ_SAFETY_BRIEF,
                                                        role,
                                                        Set.of(relation)));
    }

    private static boolean may(Endpoint endpoint, Role role, Set<Relation> relations) {
        return allows(Action.valueOf(endpoint.who()), role, relations);
    }

    private static boolean allows(Action action, Role role, Set<Relation> relations) {
        var membership =
                new Membership(
                        school.id(),
                        role,
                        role == Role.CLASS_TEACHER ? Set.of(school.schoolClass(0)) : Set.of(),
                        QueryWorld.START.minusSeconds(1),
                        Optional.empty());
        return Policy.allows(
                        new Principal(school.person(role), List.of(membership), false),
                        action,
                        Target.of(school.id())
                                .as(relations)
                                .approvedFor(EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR))),
                        QueryWorld.START)
                .allowed();
    }

    private static String id(Endpoint endpoint, Crisis of) {
        if (endpoint.about().equals("entry")) {
            return of.casefile + " " + lastOf(of);
        }
        return switch (endpoint.address().replaceAll("^/(live/)?|/.*", "")) {
            case "alerts" -> of.alert.toString();
            case "audit" ->
                    (endpoint.address().startsWith("/audit/cases/") ? of.casefile : of.response)
                            .toString();
            case "cases" -> of.casefile.toString();
            default -> "nothing";
        };
    }

    private static long lastOf(Crisis crisis) {
        return world.reader()
                .sql("select max(position) from query.entry where stream_id = ?")
                .param(crisis.response.value())
                .query(Long.class)
                .single();
    }

    private static String unknown() {
        return UUID.randomUUID().toString();
    }

    /**
     * What came back.
     *
     * @param all everything of it but what differs from one request to the next
     */
    private record Seen(int status, String all) {

        static Seen of(HttpResponse<String> answer) {
            Set<String> headers = new TreeSet<>(answer.headers().map().keySet());
            headers.removeAll(Set.of("set-cookie", "connection", "keep-alive"));
            return new Seen(
                    answer.statusCode(),
                    headers
                            + answer.body()
                                    .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                                    .replaceAll("(name=\"_csrf\"[^>]*value=\")[^\"]+", "$1"));
        }
    }

    private static Seen ask(Endpoint endpoint, Visitor visitor, String id) {
        String path = endpoint.path(id);
        if (!endpoint.isGet()) {
            return Seen.of(visitor.post(path));
        }
        if (!endpoint.about().equals("live")) {
            return Seen.of(visitor.get(path, "Accept", "text/html"));
        }
        HttpResponse<InputStream> stream = visitor.listen(path);
        try (InputStream body = stream.body()) {
            String all =
                    stream.statusCode() == 200
                            ? "goes on"
                            : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return new Seen(stream.statusCode(), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nobody_gets_in_without_signing_in() {
        Visitor stranger = Visitor.stranger(world.port());
        assertThat(ENDPOINTS)
                .allSatisfy(
                        endpoint ->
                                assertThat(ask(endpoint, stranger, id(endpoint, crisis)).status())
                                        .as(endpoint.mapping())
                                        .isIn(303, 401, 403));
    }
}

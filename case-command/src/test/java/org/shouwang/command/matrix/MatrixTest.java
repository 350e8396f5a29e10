package org.shouwang.command.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.shouwang.command.casefile.FormsOfCasefiles;
import org.shouwang.command.response.FormsOfResponses;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestSchool.Person;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Tries every address as every role, on what is one's own, on what one has nothing to do with, on
 * another school's and on what does not exist. What is expected comes from {@code endpoints.txt}
 * and the policy; what there is comes from the server.
 */
class MatrixTest {

    private static final TestWorld WORLD = TestWorld.shared();

    private static TestSchool school;
    private static TestSchool elsewhere;
    private static Things things;
    private static Things thingsElsewhere;
    private static Inner inner;
    private static Inner innerElsewhere;
    private static Person somebody;

    @BeforeAll
    static void two_schools() {
        school = WORLD.school();
        elsewhere = WORLD.school();
        things = new Things(school);
        thingsElsewhere = new Things(elsewhere);
        inner = new Inner(school);
        innerElsewhere = new Inner(elsewhere);
        somebody = school.add("旁示例", Role.COUNSELOR, Set.of());
    }

    @Test
    void every_address_of_the_server_is_in_the_table_and_the_other_way_round() {
        Set<String> served = new TreeSet<>();
        WORLD.named("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> served.addAll(ours(mapping, handler)));
        Set<String> listed = new TreeSet<>();
        Endpoint.of("case-command").forEach(endpoint -> listed.add(endpoint.mapping()));
        assertThat(listed).isEqualTo(served);
    }

    @Test
    void every_form_that_an_address_stands_for_is_in_the_table_with_what_it_asks() {
        Set<String> listed = new TreeSet<>();
        for (Endpoint endpoint : Endpoint.of("case-command")) {
            if (endpoint.address().contains("=")) {
                listed.add(
                        "%s %s %s"
                                .formatted(
                                        endpoint.method(), endpoint.path("{id}"), endpoint.who()));
            }
        }
        Set<String> there = new TreeSet<>();
        for (String method : List.of("GET", "POST")) {
            asked("/do/responses/{id}/act/", FormsOfResponses.acts(), method, there);
            asked("/do/responses/{id}/record/", FormsOfResponses.facts(), method, there);
            asked("/do/responses/{id}/assess/", FormsOfResponses.assessments(), method, there);
            asked("/do/casefiles/{id}/", FormsOfCasefiles.acts(), method, there);
        }
        assertThat(listed).isEqualTo(there);
    }

    private static void asked(
            String address, Map<String, Action> forms, String method, Set<String> into) {
        forms.forEach(
                (form, action) -> into.add("%s %s%s %s".formatted(method, address, form, action)));
    }

    private static List<String> ours(RequestMappingInfo mapping, HandlerMethod handler) {
        if (!handler.getBeanType().getName().startsWith("org.shouwang.command.")) {
            return List.of();
        }
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(
                        method ->
                                mapping.getPathPatternsCondition().getPatternValues().stream()
                                        .map(pattern -> method + " " + pattern))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_reaches_what_the_policy_says_and_nothing_else(Role role) {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.of("case-command")) {
            if (endpoint.hasAction()) {
                wrong.addAll(tried(endpoint, role));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What was not as expected. */
    private static List<String> tried(Endpoint endpoint, Role role) {
        List<String> wrong = new ArrayList<>();
        switch (endpoint.about()) {
            case String kind when Inner.KINDS.contains(kind) -> inner(endpoint, role, wrong);
            case "live" -> live(endpoint, role, wrong);
            case "student", "mine" -> student(endpoint, role, wrong);
            default -> thing(endpoint, role, wrong);
        }
        return wrong;
    }

    private static void thing(Endpoint endpoint, Role role, List<String> wrong) {
        Person person = school.person(role);
        boolean fresh = !endpoint.isGet();
        Set<Relation> relations = Things.RELATIONS.get(endpoint.about());
        check(endpoint, role, "own", things.of(endpoint.about(), person, fresh), relations, wrong);
        if (endpoint.isOfSomething()) {
            String unrelated = things.of(endpoint.about(), somebody, fresh);
            check(endpoint, role, "unrelated", unrelated, calledAtOnce(endpoint, role), wrong);
            Person stranger = elsewhere.person(Role.COUNSELOR);
            String other = thingsElsewhere.of(endpoint.about(), stranger, false);
            likeUnknown(endpoint, role, other, wrong);
        }
    }

    /** Nobody is on duty in this school: the ladder begins with the lead. */
    private static Set<Relation> calledAtOnce(Endpoint endpoint, Role role) {
        boolean paged = Set.of("alert", "attachment").contains(endpoint.about());
        return paged && role == Role.PSYCHOLOGY_LEAD ? Set.of(Relation.PAGED) : Set.of();
    }

    /** A stream has no end to compare. */
    private static void live(Endpoint endpoint, Role role, List<String> wrong) {
        String own = things.of("alert", school.person(role), false);
        String unrelated = things.of("alert", somebody, false);
        String other = thingsElsewhere.of("alert", elsewhere.person(Role.COUNSELOR), false);
        Visitor visitor = school.as(role);
        List<Boolean> seen =
                Stream.of(own, unrelated, other, UUID.randomUUID().toString())
                        .map(id -> visitor.statusOf(endpoint.path(id)) == 200)
                        .toList();
        List<Boolean> expected =
                List.of(
                        may(endpoint, role, Set.of(Relation.RAISED)),
                        may(endpoint, role, Set.of()),
                        false,
                        false);
        if (!seen.equals(expected)) {
            wrong.add(
                    "%s as %s: %s, expected %s"
                            .formatted(endpoint.mapping(), role, seen, expected));
        }
    }

    private static void student(Endpoint endpoint, Role role, List<String> wrong) {
        boolean mine = endpoint.about().equals("mine");
        Set<Relation> own = mine ? Set.of(Relation.SELF) : taught(role);
        Set<Relation> other = mine ? Set.of(Relation.SELF) : Set.of();
        check(endpoint, role, "own", school.student(0).toString(), own, wrong);
        check(endpoint, role, "unrelated", school.student(3).toString(), other, wrong);
        likeUnknown(endpoint, role, elsewhere.student(0).toString(), wrong);
    }

    private static Set<Relation> taught(Role role) {
        return role == Role.CLASS_TEACHER ? Set.of(Relation.CLASS_TEACHER) : Set.of();
    }

    private static void inner(Endpoint endpoint, Role role, List<String> wrong) {
        Set<Relation> own =
                switch (endpoint.about()) {
                    case "contact", "conflict" -> Set.of(Relation.SELF);
                    case "guardian" -> taught(role);
                    default -> Set.of();
                };
        check(endpoint, role, "own", inner.of(endpoint, school.person(role), true), own, wrong);
        check(endpoint, role, "unrelated", inner.of(endpoint, somebody, false), Set.of(), wrong);
        if (!endpoint.about().equals("version")) { // the same in every school
            Person stranger = elsewhere.person(Role.COUNSELOR);
            likeUnknown(endpoint, role, innerElsewhere.of(endpoint, stranger, true), wrong);
        }
    }

    private static void likeUnknown(
            Endpoint endpoint, Role role, String other, List<String> wrong) {
        HttpResponse<String> theirs = ask(endpoint, role, other);
        HttpResponse<String> unknown = ask(endpoint, role, UUID.randomUUID().toString());
        if (!isRefused(unknown) || !shown(theirs).equals(shown(unknown))) {
            wrong.add(
                    "%s as %s: another school's answers %d, an unknown one %d"
                            .formatted(
                                    endpoint.mapping(),
                                    role,
                                    theirs.statusCode(),
                                    unknown.statusCode()));
        }
    }

    /**
     * Whoever may manage a list is told that it does not have this; nobody else is told a thing.
     */
    private static boolean isRefused(HttpResponse<String> answer) {
        return answer.statusCode() == 404 || answer.statusCode() == 409;
    }

    private static void check(
            Endpoint endpoint,
            Role role,
            String whose,
            String id,
            Set<Relation> relations,
            List<String> wrong) {
        HttpResponse<String> answer = ask(endpoint, role, id);
        boolean may = may(endpoint, role, relations);
        if (answer.statusCode() >= 500 || may == (answer.statusCode() == 404)) {
            wrong.add(
                    "%s as %s on %s: %d, expected to be %s"
                            .formatted(
                                    endpoint.mapping(),
                                    role,
                                    whose,
                                    answer.statusCode(),
                                    may ? "allowed" : "like unknown"));
        }
        if (!may && endpoint.isOfSomething()) {
            String unknown = shown(ask(endpoint, role, UUID.randomUUID().toString()));
            if (!shown(answer).equals(unknown)) {
                wrong.add(
                        "%s as %s on %s: forbidden is not like unknown"
                                .formatted(endpoint.mapping(), role, whose));
            }
        }
    }

    private static boolean may(Endpoint endpoint, Role role, Set<Relation> relations) {
        if (relations.contains(Relation.SELF)) {
            switch (endpoint.about()) {
                case "self", "contact" -> {
                    return true;
                }
                case "conflict" -> {
                    return false; // another person lifts it
                }
                default -> {}
            }
        }
        return allows(Action.valueOf(endpoint.who()), role, relations);
    }

    private static boolean allows(Action action, Role role, Set<Relation> relations) {
        var membership =
                new Membership(
                        school.id(),
                        role,
                        role == Role.CLASS_TEACHER ? Set.of(school.schoolClass(0)) : Set.of(),
                        school.now().minusSeconds(1),
                        Optional.empty());
        return Policy.allows(
                        new Principal(school.person(role).staff(), List.of(membership), false),
                        action,
                        Target.of(school.id()).as(relations),
                        school.now())
                .allowed();
    }

    private static HttpResponse<String> ask(Endpoint endpoint, Role role, String id) {
        Visitor visitor = school.as(role);
        String path = endpoint.path(id);
        if (endpoint.isGet()) {
            return visitor.peek(path);
        }
        return endpoint.isApi() ? visitor.json(path, "{}") : visitor.post(path);
    }

    /** All of an answer but what differs from one request to the next. */
    private static String shown(HttpResponse<String> answer) {
        Set<String> headers = new TreeSet<>(answer.headers().map().keySet());
        // The server closes a connection after so many requests, and says so.
        headers.removeAll(Set.of("set-cookie", "connection", "keep-alive"));
        return answer.statusCode()
                + " "
                + headers
                + answer.body()
                        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                        .replaceAll("(name=\"_csrf\"[^>]*value=\")[^\"]+", "$1");
    }

    /** One address, two actions: everybody who records may say "not safe", not everybody "safe". */
    @ParameterizedTest
    @EnumSource(Role.class)
    void that_a_guardian_may_be_told_is_decided_by_whom_the_policy_lets(Role role) {
        Person person = school.person(role);
        decides(role, things.of("response", person, true), Things.RELATIONS.get("response"));
        decides(role, things.of("response", somebody, true), Set.of());
    }

    private static void decides(Role role, String response, Set<Relation> relations) {
        int expected =
                !allows(Action.RECORD_FACT, role, relations)
                        ? 404
                        : allows(Action.DECIDE_SAFE_CONTACT, role, relations) ? 302 : 400;
        String path = "/do/responses/" + response + "/record/safe-contact-checked";
        Visitor visitor = school.as(role);
        visitor.peek(path);
        HttpResponse<String> answer =
                visitor.post(
                        path,
                        "decision",
                        "SAFE",
                        "reason",
                        "示例",
                        "when",
                        "2026-11-23T23:04",
                        "by",
                        school.person(role).staff().toString());
        assertThat(answer.statusCode()).as(role + " " + relations).isEqualTo(expected);
        if (expected == 400) {
            assertThat(answer.body()).contains("data-asks=\"decision\"");
        }
    }

    @Test
    void nobody_gets_in_without_signing_in() {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.of("case-command")) {
            Visitor stranger = WORLD.stranger();
            String path =
                    endpoint.path(
                            Things.RELATIONS.containsKey(endpoint.about())
                                    ? things.of(endpoint.about(), somebody, false)
                                    : UUID.randomUUID().toString());
            HttpResponse<String> answer =
                    endpoint.isGet()
                            ? stranger.peek(path)
                            : endpoint.isApi() ? stranger.json(path, "{}") : stranger.post(path);
            boolean in =
                    answer.statusCode() == 200
                            || answer.statusCode() == 400
                            || answer.statusCode() == 201;
            boolean toSignIn = Visitor.location(answer).startsWith("/signin");
            boolean right =
                    switch (endpoint.who()) {
                        case "OPEN" -> answer.statusCode() < 500;
                        case "MACHINE" -> answer.statusCode() == 401;
                        default -> !in && (toSignIn || answer.statusCode() == 401);
                    };
            if (!right) {
                wrong.add(endpoint.mapping() + ": " + answer.statusCode());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void no_role_opens_the_door_of_the_machines(Role role) {
        for (Endpoint endpoint : Endpoint.of("case-command")) {
            if (endpoint.who().equals("MACHINE")) {
                assertThat(ask(endpoint, role, UUID.randomUUID().toString()).statusCode())
                        .as(endpoint.mapping())
                        .isEqualTo(401);
            }
        }
    }
}

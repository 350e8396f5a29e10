package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.shouwang.command.directory.Students;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Event;
import org.shouwang.contract.Role;
import org.shouwang.contract.response.ResponseFact;

/** A night on which four people write down what they did, all at once, and nobody waits. */
class ManyAtOnceTest {

    private static final List<Role> PEOPLE =
            List.of(
                    Role.COUNSELOR,
                    Role.PSYCHOLOGY_LEAD,
                    Role.MORAL_EDUCATION_DIRECTOR,
                    Role.PRINCIPAL);

    private static final int ROUNDS = 2;

    private final TestSchool school = TestWorld.shared().school();
    private final Responding response = Responding.started(school, "red");
    private final String guardian =
            school.world()
                    .bean(Students.class)
                    .find(school.student(0))
                    .orElseThrow()
                    .guardians()
                    .getFirst()
                    .id()
                    .toString();

    /** Facts that begin, prove and end steps stand among those that do none of it. */
    private final Map<String, List<String>> facts =
            Map.of(
                    "/record/note-added", List.of("text", "示例"),
                    "/record/supervision-taken", List.of("custodian", "STAFF", "other", "宿管"),
                    "/record/means-removed", List.of("items", "美工刀"),
                    "/assess/asq", List.of("asq-wish-dead", "no", "rationale", "示例"),
                    "/record/guardian-attempted",
                            List.of(
                                    "guardian",
                                    guardian,
                                    "channel",
                                    "PHONE",
                                    "outcome",
                                    "NO_ANSWER"),
                    "/record/custody-handed-over",
                            List.of("to", "GUARDIAN", "guardian", guardian, "detail", "示例"),
                    "/record/followup-held",
                            List.of("channel", "PHONE", "stability", "STABLE", "talk", "示例"));

    private static final Map<String, Class<? extends ResponseFact>> KINDS =
            Map.of(
                    "/record/note-added", ResponseFact.NoteAdded.class,
                    "/record/supervision-taken", ResponseFact.SupervisionTaken.class,
                    "/record/means-removed", ResponseFact.MeansRemoved.class,
                    "/assess/asq", ResponseFact.Assessed.class,
                    "/record/guardian-attempted", ResponseFact.GuardianAttempted.class,
                    "/record/custody-handed-over", ResponseFact.CustodyHandedOver.class,
                    "/record/followup-held", ResponseFact.FollowupHeld.class);

    @Test
    void facts_of_all_kinds_by_several_people_at_once_are_each_there_once() throws Exception {
        List<Callable<HttpResponse<String>>> posts = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Role role : PEOPLE) {
                facts.forEach((form, fields) -> posts.add(post(role, form, fields)));
            }
        }
        assertThat(posts).hasSizeGreaterThanOrEqualTo(50);

        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<HttpResponse<String>> answer : people.invokeAll(posts)) {
                assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(302);
            }
        }

        List<Event> events = response.events();
        KINDS.forEach(
                (form, kind) ->
                        assertThat(events)
                                .as(form)
                                .filteredOn(kind::isInstance)
                                .hasSize(ROUNDS * PEOPLE.size()));
    }

    private Callable<HttpResponse<String>> post(Role role, String form, List<String> fields) {
        Visitor visitor = school.as(role);
        List<String> all = new ArrayList<>(fields);
        all.addAll(
                List.of(
                        "commandId",
                        UUID.randomUUID().toString(),
                        "when",
                        "2026-11-23T23:04",
                        "by",
                        school.person(role).staff().toString()));
        visitor.get("/signin/devices");
        return () -> visitor.post(response.path() + form, all.toArray(String[]::new));
    }
}

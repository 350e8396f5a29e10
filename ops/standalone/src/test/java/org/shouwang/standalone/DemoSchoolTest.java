package org.shouwang.standalone;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.command.CommandService.CommandKeys;
import org.shouwang.command.Decider;
import org.shouwang.command.alert.decision.AlertDecider;
import org.shouwang.command.alert.decision.AlertState;
import org.shouwang.command.casefile.decision.CasefileDecider;
import org.shouwang.command.casefile.decision.CasefileState;
import org.shouwang.command.paging.decision.PagingDecider;
import org.shouwang.command.paging.decision.PagingState;
import org.shouwang.command.plan.decision.Plans;
import org.shouwang.command.response.decision.ResponseDecider;
import org.shouwang.command.response.decision.ResponseState;
import org.shouwang.command.student.decision.StudentDecider;
import org.shouwang.command.student.decision.StudentState;
import org.shouwang.command.worry.decision.WorryDecider;
import org.shouwang.command.worry.decision.WorryState;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.student.StudentEvent;
import org.shouwang.contract.wire.EventWire;
import org.shouwang.plan.engine.StepState;
import org.shouwang.postgres.DataDirectory;
import org.shouwang.postgres.Postgres;
import org.shouwang.standalone.demo.Demo;
import org.shouwang.standalone.demo.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the demo school promises: its size, and each state of everything several times. */
class DemoSchoolTest {

    private static final int SEVERAL = 3;

    @TempDir private static Path data;
    private static Installed running;
    private static Map<StreamId, List<LoggedEvent>> streams;

    @BeforeAll
    static void a_school_with_a_term_behind_it() {
        running = new Installed(data, Clock.systemUTC());
        EventWire wire = running.bean(CommandKeys.class).wire();
        streams =
                StoredLog.of(data).holds().rows().stream()
                        .map(row -> wire.decode(row.event()))
                        .collect(groupingBy(LoggedEvent::stream));
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void three_hundred_students_sixty_alerts_and_forty_cases() {
        assertThat(of(StreamType.STUDENT)).hasSize(300);
        assertThat(of(StreamType.ALERT)).hasSize(60);
        assertThat(of(StreamType.CASEFILE)).hasSize(40);
    }

    @Test
    void every_state_of_every_kind_of_record_is_there_several_times() {
        assertEach(AlertState.class, running.bean(AlertDecider.class), StreamType.ALERT);
        assertEach(WorryState.class, running.bean(WorryDecider.class), StreamType.WORRY);
        assertEach(CasefileState.class, new CasefileDecider(), StreamType.CASEFILE);
        assertEach(PagingState.class, new PagingDecider(), StreamType.PAGING);
        assertEach(ResponseState.class, responses(), StreamType.RESPONSE);
        assertEach(StudentState.class, new StudentDecider(), StreamType.STUDENT);
    }

    @Test
    void open_alerts_are_unheard_in_hand_or_about_to_be_dismissed_each_several_times() {
        List<AlertState.Open> open =
                of(StreamType.ALERT).stream()
                        .map(running.bean(AlertDecider.class)::after)
                        .filter(AlertState.Open.class::isInstance)
                        .map(AlertState.Open.class::cast)
                        .toList();
        assertThat(open)
                .filteredOn(alert -> alert.proposal().isEmpty() && alert.holds().isEmpty())
                .as("nobody has it")
                .hasSizeGreaterThanOrEqualTo(SEVERAL);
        assertThat(open)
                .filteredOn(alert -> alert.proposal().isEmpty() && !alert.holds().isEmpty())
                .as("somebody has it")
                .hasSizeGreaterThanOrEqualTo(SEVERAL);
        assertThat(open)
                .filteredOn(alert -> alert.proposal().isPresent())
                .as("a second person must agree that it was nothing")
                .hasSizeGreaterThanOrEqualTo(SEVERAL);
    }

    @Test
    void some_students_changed_their_class() {
        assertThat(streamsWithin(StreamType.STUDENT, StudentEvent.ClassMoved.class))
                .isGreaterThanOrEqualTo(SEVERAL);
    }

    @Test
    void whatever_takes_two_waits_was_agreed_to_and_was_objected_to_each_several_times() {
        DemoStates.proposals(streams).forEach(DemoSchoolTest::assertSeveral);
    }

    @Test
    void waivers_are_in_force_and_have_run_out_each_several_times() {
        DemoStates.waivers(streams, running.bean(Demo.class).clock().instant())
                .forEach(DemoSchoolTest::assertSeveral);
    }

    @Test
    void referrals_and_talks_and_returns_and_worries_went_every_way_several_times() {
        DemoStates.referrals(streams).forEach(DemoSchoolTest::assertSeveral);
        DemoStates.followUps(streams).forEach(DemoSchoolTest::assertSeveral);
        DemoStates.returns(streams).forEach(DemoSchoolTest::assertSeveral);
        DemoStates.triages(streams).forEach(DemoSchoolTest::assertSeveral);
    }

    @Test
    void files_are_at_every_level_at_rest_and_closed_each_several_times() {
        assertSeveral(
                List.of("red", "orange", "yellow", "at rest", "closed"),
                """
                select case when closed then 'closed' when neutral = 0 then 'at rest' else level end
                from query.casefile
                """);
    }

    @Test
    void several_steps_are_late_and_several_were_done_too_late() {
        assertSeveral(
                List.of("late", "done late"),
                """
                select case when done_at is null then 'late' else 'done late' end from query.step
                where due_at < coalesce(done_at, now())
                  and state in ('OPEN', 'WAITING', 'RUNNING', 'DONE')
                """);
    }

    private static void assertSeveral(String state, long times) {
        assertThat(times).as(state).isGreaterThanOrEqualTo(SEVERAL);
    }

    private static long streamsWithin(StreamType type, Class<?> event) {
        return of(type).stream()
                .filter(
                        stream ->
                                stream.stream().map(LoggedEvent::event).anyMatch(event::isInstance))
                .count();
    }

    @Test
    void every_state_of_a_plans_step_is_on_pages_several_times() {
        assertSeveral(StepState.class, "select state from query.step");
    }

    @Test
    void every_danger_and_every_role_is_there() {
        assertSeveral(Danger.class, "select danger from query.alert");
        List<Role> roles =
                running.bean(Demo.class).people().stream().map(Person::role).distinct().toList();
        assertThat(roles).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void it_is_decently_run_some_open_responses_have_a_late_step_and_most_have_none() {
        JdbcClient pages = pages();
        double open = number(pages, "select count(*) from query.response where ended_at is null");
        double late =
                number(
                        pages,
                        """
                        select count(distinct response_id) from query.step
                        where due_at < now() and done_at is null
                          and state in ('OPEN', 'WAITING', 'RUNNING')
                        """);
        assertThat(late / open).isBetween(0.05, 0.30);
    }

    @Test
    void nobody_is_met_while_the_school_sleeps() {
        assertThat(facts(ResponseFact.class).filter(DemoSchoolTest::meeting))
                .isNotEmpty()
                .allSatisfy(
                        fact ->
                                assertThat(clock(fact))
                                        .as(fact.toString())
                                        .isBetween(LocalTime.of(6, 0), LocalTime.of(23, 0)));
    }

    @Test
    void what_people_write_differs_from_case_to_case() {
        assertThat(
                        Stream.concat(
                                        facts(ResponseFact.FollowupHeld.class)
                                                .map(ResponseFact.FollowupHeld::note),
                                        facts(ResponseFact.NoteAdded.class)
                                                .map(ResponseFact.NoteAdded::text))
                                .distinct())
                .hasSizeGreaterThanOrEqualTo(30)
                .allSatisfy(text -> assertThat(text.reveal().orElseThrow()).startsWith("示例"));
    }

    private static boolean meeting(ResponseFact fact) {
        return fact instanceof ResponseFact.FollowupHeld
                || fact instanceof ResponseFact.GuardianMet
                || fact instanceof ResponseFact.ReentryHeld
                || fact instanceof ResponseFact.LevelReviewed;
    }

    private static LocalTime clock(ResponseFact fact) {
        return fact.entry().occurred().at().atZone(ZoneId.of("Asia/Shanghai")).toLocalTime();
    }

    private static <F extends ResponseFact> Stream<F> facts(Class<F> kind) {
        return of(StreamType.RESPONSE).stream()
                .flatMap(List::stream)
                .map(LoggedEvent::event)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static long number(JdbcClient pages, String sql) {
        return pages.sql(sql).query(Long.class).single();
    }

    private static JdbcClient pages() {
        return JdbcClient.create(
                Postgres.running(DataDirectory.postgresIn(data), DataDirectory.DATABASE)
                        .orElseThrow());
    }

    private static ResponseDecider responses() {
        return new ResponseDecider(running.bean(Plans.class));
    }

    private static List<List<LoggedEvent>> of(StreamType type) {
        return streams.entrySet().stream()
                .filter(stream -> stream.getKey().type() == type)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The state before the first event is nobody's. */
    private static <S> void assertEach(Class<S> sealed, Decider<?, S, ?> decider, StreamType type) {
        Map<Class<?>, Long> found =
                of(type).stream()
                        .map(decider::after)
                        .collect(groupingBy(Object::getClass, counting()));
        assertThat(leaves(sealed).filter(leaf -> leaf != decider.initial().getClass()))
                .isNotEmpty()
                .allSatisfy(
                        leaf ->
                                assertThat(found.getOrDefault(leaf, 0L))
                                        .as(leaf.getName())
                                        .isGreaterThanOrEqualTo(SEVERAL));
    }

    private static <E extends Enum<E>> void assertSeveral(Class<E> values, String names) {
        assertSeveral(Arrays.stream(values.getEnumConstants()).map(Enum::name).toList(), names);
    }

    private static void assertSeveral(List<String> states, String found) {
        Map<String, Long> times =
                pages().sql(found).query(String.class).list().stream()
                        .collect(groupingBy(Function.identity(), counting()));
        states.forEach(state -> assertSeveral(state, times.getOrDefault(state, 0L)));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(DemoSchoolTest::leaves)
                : Stream.of(type);
    }
}

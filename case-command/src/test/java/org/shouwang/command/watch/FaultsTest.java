package org.shouwang.command.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.command.CommandService.CommandKeys;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Actor;
import org.shouwang.contract.Recording;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.id.EventId;
import org.shouwang.contract.wire.Encoded;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Each fault is provoked, and its sentence read where an operator reads it. */
class FaultsTest {

    private static final String TYPED = "他说今晚不想回宿舍 <b>";

    private static final String LONG_TEXT = TYPED + "，同学都听见了".repeat(3000);

    /**
     * A connection holds the files open that it has written to. Those that read stay: a page that
     * met a broken one would fail before anything is written.
     */
    private static final String APPENDING = "query like '%events.append%'";

    private static TestWorld world;
    private static TestSchool school;

    @BeforeAll
    static void a_running_writer() {
        System.setProperty("shouwang.command.timer-loop", "true");
        try {
            world = TestWorld.start();
        } finally {
            System.clearProperty("shouwang.command.timer-loop");
        }
        HikariDataSource pool = world.bean(HikariDataSource.class);
        pool.getHikariConfigMXBean().setConnectionTimeout(1_000);
        pool.getHikariConfigMXBean().setValidationTimeout(500);
        school = world.school();
        school.as(Role.DUTY_TEACHER);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void a_stopped_database_is_said_and_an_alert_is_not_lost_from_the_page() {
        Visitor teacher = school.as(Role.DUTY_TEACHER);
        teacher.get("/raise");
        stopDatabase();
        try {
            await().untilAsserted(
                            () ->
                                    assertThat(says("database"))
                                            .contains("The database does not answer (SQL state ")
                                            .contains("\"status\":\"DOWN\""));
            assertThat(world.stranger().get("/actuator/health/readiness").statusCode())
                    .isEqualTo(503);
            assertThat(world.stranger().get("/actuator/health/liveness").statusCode())
                    .isEqualTo(200);
            HttpResponse<String> answer = raise(teacher, TYPED);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("120").contains("110");
            assertThat(answer.body()).contains("他说今晚不想回宿舍 &lt;b&gt;");
        } finally {
            startDatabase();
        }
        await().untilAsserted(
                        () ->
                                assertThat(says("database"))
                                        .contains("The database answers in")
                                        .contains("\"status\":\"UP\""));
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(raise(teacher, TYPED).statusCode()).isEqualTo(303));
    }

    /** The file that a long text goes to is one that the kernel finds full. */
    @Test
    void a_full_disk_is_said_and_what_was_typed_stays() throws IOException {
        Visitor teacher = school.as(Role.DUTY_TEACHER);
        teacher.get("/raise");
        String id = UUID.randomUUID().toString();
        // What is still paged because of other tests is short, is stored, and would say that all is
        // well.
        var last = new AtomicLong(-1);
        await().during(Duration.ofSeconds(2))
                .until(
                        () -> {
                            long now = count("select count(*) from events.event");
                            return last.getAndSet(now) == now;
                        });
        long before = last.get();
        Path file = fileOfLongTexts();
        assertThat(file).as("nothing long was written before").isEmptyFile();
        Path aside = file.resolveSibling(file.getFileName() + ".aside");
        Files.move(file, aside);
        Files.createSymbolicLink(file, Path.of("/dev/full"));
        disconnect(APPENDING);
        try {
            HttpResponse<String> answer = raise(teacher, id, LONG_TEXT);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("请马上打电话")
                    .contains("他说今晚不想回宿舍 &lt;b&gt;", "href=\"tel:120\"");
            assertThat(says("appender"))
                    .contains("The database's disk is full (SQL state 53100)")
                    .contains("数据库所在的磁盘已满（SQL 状态 53100）")
                    .contains("\"status\":\"DOWN\"");
            assertThat(count("select count(*) from events.event")).isEqualTo(before);
        } finally {
            Files.delete(file);
            Files.move(aside, file);
            disconnect(APPENDING);
        }
        await().ignoreExceptions()
                .untilAsserted(
                        () ->
                                assertThat(raise(teacher, id, LONG_TEXT).statusCode())
                                        .isEqualTo(303));
        await().untilAsserted(
                        () ->
                                assertThat(says("appender"))
                                        .contains("Nothing waits to be recorded.", "没有等待写入的内容。"));
    }

    @Test
    void an_alert_that_nobody_has_taken_is_counted_until_somebody_has() {
        // The schools of tests are simulated, and no simulated alert wakes an operator.
        JdbcClient.create(world.database().dataSource(DatabaseRole.MIGRATE))
                .sql("update command.school set simulated = false where school_id = ?")
                .param(school.id().value())
                .update();
        double before = unacknowledged();
        AlertId alert = alert(raise(school.as(Role.DUTY_TEACHER), "一"));
        await().untilAsserted(() -> assertThat(unacknowledged()).isEqualTo(before + 1));
        assertThat(figure("shouwang_paging_unacknowledged_age_seconds")).isPositive();
        HttpResponse<String> taken =
                school.as(Role.COUNSELOR)
                        .post("/do/alerts/" + alert + "/acknowledge", "note", "我在路上");
        assertThat(taken.statusCode()).isEqualTo(303);
        await().untilAsserted(() -> assertThat(unacknowledged()).isEqualTo(before));
    }

    private static double unacknowledged() {
        return figure("shouwang_paging_unacknowledged");
    }

    private static double figure(String name) {
        return figures()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_timer_loop_that_hangs_is_said() throws SQLException {
        await().untilAsserted(() -> assertThat(says("timers")).contains("The timer loop runs."));
        try (Connection holder = ownerConnection()) {
            holder.setAutoCommit(false);
            JdbcClient.create(new SingleConnectionDataSource(holder, true))
                    .sql("lock table events.timer in access exclusive mode")
                    .update();
            await().until(FaultsTest::somebodyWaitsForTheTimers);
            world.clock().pass(Duration.ofSeconds(11));
            assertThat(says("timers"))
                    .contains("The timer loop hangs: it has finished no round for 11 s")
                    .contains("\"status\":\"DOWN\"");
            assertThat(world.stranger().get("/actuator/health/liveness").statusCode())
                    .isEqualTo(503);
            holder.rollback();
        }
        await().untilAsserted(() -> assertThat(says("timers")).contains("The timer loop runs."));
    }

    @Test
    void an_event_that_cannot_be_read_parks_its_own_record_alone() {
        Visitor teacher = school.as(Role.DUTY_TEACHER);
        AlertId poisoned = alert(raise(teacher, "第一个"));
        long position = poison(poisoned);
        await().untilAsserted(
                        () ->
                                assertThat(says("directory"))
                                        .contains("1 record cannot be read further")
                                        .contains(poisoned.toString())
                                        .contains("from position " + position)
                                        .contains("\"status\":\"DOWN\""));
        AlertId next = alert(raise(teacher, "第二个"));
        await().until(() -> world.bean(Cases.class).alert(next).isPresent());
        assertThat(teacher.get("/raise/" + next).statusCode()).isEqualTo(200);
        assertThat(teacher.get("/raise/" + poisoned).statusCode()).isEqualTo(500);
        assertThat(figures())
                .contains(
                        "shouwang_projection_parked_streams{projection=\"cases\",service=\"command\"}"
                            + " 1.0");

        mend(position);
        assertThat(world.bean(CommandProjections.class).projections().retryParked()).isEqualTo(1);
        assertThat(says("directory")).contains("The directory has followed the log");
        assertThat(teacher.get("/raise/" + poisoned).statusCode()).isEqualTo(200);
    }

    @Test
    void clocks_apart_are_said() {
        // The world's clock stands still at an evening, the database's does not.
        assertThat(says("clocks"))
                .containsPattern("The clocks of program and database are \\d+ (s|min|h) apart");
    }

    @Test
    void a_school_whose_duty_list_is_empty_is_said() {
        assertThat(says("reach"))
                .contains("Nobody is on duty within 24 hours in")
                .contains("\"status\":\"STRAINED\"");
    }

    @Test
    void the_figures_have_their_names() {
        raise(school.as(Role.DUTY_TEACHER), "一");
        school.as(Role.DUTY_TEACHER)
                .post("/do/alerts/" + UUID.randomUUID() + "/join", "commandId", "x");
        assertThat(figures())
                .contains(
                        "shouwang_command_seconds_count{",
                        "shouwang_appender_latency_seconds_bucket{",
                        "shouwang_appender_queue{lane=\"alert\"}",
                        "shouwang_timer_lateness_seconds_count",
                        "shouwang_timer_failing",
                        "shouwang_projection_lag_positions{projection=\"cases\",service=\"command\"}",
                        "shouwang_projection_lag_age_seconds{projection=\"cases\",service=\"command\"}",
                        "shouwang_projection_parked_streams{projection=\"cases\",service=\"command\"}",
                        "shouwang_paging_unacknowledged",
                        "shouwang_paging_unacknowledged_age_seconds");
    }

    @Test
    void nobody_is_near_who_says_so_through_a_header() {
        assertThat(
                        world.stranger()
                                .get(
                                        "/actuator/prometheus",
                                        "X-Forwarded-For",
                                        "127.0.0.1, 192.168.1.5")
                                .statusCode())
                .isEqualTo(404);
    }

    private static String says(String part) {
        return world.stranger().get("/actuator/health/command/" + part).body();
    }

    private static String figures() {
        return world.stranger().get("/actuator/prometheus").body();
    }

    private static HttpResponse<String> raise(Visitor who, String account) {
        return raise(who, UUID.randomUUID().toString(), account);
    }

    private static HttpResponse<String> raise(Visitor who, String id, String account) {
        return who.post(
                "/raise", "commandId", id, "who", "一个男生", "danger", "NOW", "account", account);
    }

    private static AlertId alert(HttpResponse<String> raised) {
        return AlertId.of(Visitor.location(raised).replaceAll("^/raise/([0-9a-f-]+).*", "$1"));
    }

    /** Stored as another version of the program would that knows more names. */
    private static long poison(AlertId alert) {
        var stream = new StreamId(StreamType.ALERT, alert.value());
        var staff = school.person(Role.COUNSELOR).staff();
        Encoded encoded =
                world.bean(CommandKeys.class)
                        .wire()
                        .encode(
                                stream,
                                new AlertEvent.Joined(staff),
                                new Recording(
                                        new EventId(UUID.randomUUID()),
                                        school.id(),
                                        Actor.staff(staff, Role.COUNSELOR),
                                        new CommandId(UUID.randomUUID()),
                                        Optional.empty(),
                                        school.now()));
        return JdbcClient.create(world.database().dataSource(DatabaseRole.MIGRATE))
                .sql(
                        """
                        insert into events.event
                        select (select max(position) + 1 from events.event), gen_random_uuid(),
                               'alert', :id,
                               (select max(sequence) + 1 from events.event
                                where stream_id = :id and stream_type = 'alert'),
                               'alert.of_tomorrow', 1, :school, :payload::json, :metadata::json,
                               now(), clock_timestamp(), sha256('')
                        returning position
                        """)
                .param("id", alert.value())
                .param("school", school.id().value())
                .param("payload", encoded.payload())
                .param("metadata", encoded.metadata())
                .query(Long.class)
                .single();
    }

    /** What an owner of the database does who knows what he is doing. */
    private static void mend(long position) {
        JdbcClient owner = JdbcClient.create(world.database().dataSource(DatabaseRole.MIGRATE));
        owner.sql("alter table events.event disable trigger append_only").update();
        owner.sql("update events.event set name = 'alert.joined' where position = ?")
                .param(position)
                .update();
        owner.sql("alter table events.event enable always trigger append_only").update();
    }

    private static boolean somebodyWaitsForTheTimers() {
        return JdbcClient.create(world.database().dataSource(DatabaseRole.MIGRATE))
                .sql(
                        "select exists (select from pg_locks where not granted and relation ="
                                + " 'events.timer'::regclass)")
                .query(Boolean.class)
                .single();
    }

    private static void stopDatabase() {
        superuser("alter database %s with allow_connections false");
        disconnect();
    }

    private static void disconnect() {
        disconnect("true");
    }

    private static void disconnect(String which) {
        JdbcClient.create(TestPostgres.server().dataSource("postgres", DatabaseRole.SUPERUSER))
                .sql(
                        "select pg_terminate_backend(pid, 10000) from pg_stat_activity where"
                                + " datname = ? and "
                                + which)
                .param(world.database().name())
                .query(Boolean.class)
                .list();
    }

    private static Path fileOfLongTexts() {
        return Path.of(
                JdbcClient.create(world.database().dataSource(DatabaseRole.SUPERUSER))
                        .sql(
                                "select current_setting('data_directory') || '/' ||"
                                        + " pg_relation_filepath(reltoastrelid) from pg_class"
                                        + " where oid = 'events.event'::regclass")
                        .query(String.class)
                        .single());
    }

    private static long count(String question) {
        return JdbcClient.create(world.database().dataSource(DatabaseRole.MIGRATE))
                .sql(question)
                .query(Long.class)
                .single();
    }

    private static void startDatabase() {
        superuser("alter database %s with allow_connections true");
    }

    private static void superuser(String statement) {
        JdbcClient.create(TestPostgres.server().dataSource("postgres", DatabaseRole.SUPERUSER))
                .sql(statement.formatted(world.database().name()))
                .update();
    }

    private static Connection ownerConnection() throws SQLException {
        return world.database().dataSource(DatabaseRole.MIGRATE).getConnection();
    }
}

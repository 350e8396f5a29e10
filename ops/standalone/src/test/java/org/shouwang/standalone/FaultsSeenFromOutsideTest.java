package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.command.world.Visitor;
import org.shouwang.postgres.DataDirectory;
import org.shouwang.postgres.Postgres;
import org.shouwang.standalone.demo.Demo;
import org.shouwang.standalone.demo.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each fault of the whole product is provoked, and its sentence read in both languages. */
class FaultsSeenFromOutsideTest {

    private static final String TYPED = "他说今晚不想回宿舍 <b>";
    private static final Duration LONG = Duration.ofMinutes(1);

    private static final String[] NAMES = {
        "shouwang_command_seconds_count{",
        "shouwang_refusals_total{",
        "shouwang_appender_latency_seconds_bucket{",
        "shouwang_appender_queue{",
        "shouwang_timer_lateness_seconds_count",
        "shouwang_timer_failing",
        "shouwang_projection_lag_positions{projection=\"cases\",service=\"command\"}",
        "shouwang_projection_lag_positions{projection=\"alerts\",service=\"query\"}",
        "shouwang_projection_lag_age_seconds{projection=\"alerts\",service=\"query\"}",
        "shouwang_projection_lag_age_seconds{projection=\"pages\",service=\"notify\"}",
        "shouwang_projection_parked_streams{projection=\"alerts\",service=\"query\"}",
        "shouwang_paging_unacknowledged",
        "shouwang_paging_unacknowledged_age_seconds",
        "shouwang_notify_outbox_waiting{",
        "shouwang_notify_outbox_age_seconds{",
        "shouwang_notify_reports_waiting"
    };

    @TempDir private static Path data;
    private static final AheadClock CLOCK = new AheadClock();
    private static Installed running;
    private static Visitor teacher;

    @BeforeAll
    static void start() {
        System.setProperty("shouwang.notify.mail.host", "127.0.0.1");
        System.setProperty("shouwang.notify.mail.port", String.valueOf(Installed.freePort()));
        System.setProperty("shouwang.notify.mail.from", "shouwang@school.example");
        // What is recorded at another time than now is history, and rings nobody.
        running = new Installed(data, CLOCK);
    }

    @BeforeEach
    void draw_the_form() {
        teacher = running.as("zhiban1");
        assertThat(teacher.get("/raise").statusCode()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void a_database_that_is_stopped_leaves_what_was_typed_and_says_whom_to_call()
            throws IOException {
        Path version = DataDirectory.postgresIn(data).resolve("cluster/PG_VERSION");
        Path aside = version.resolveSibling("PG_VERSION.aside");
        // The program starts it again by itself, but not without this file.
        Files.move(version, aside);
        try {
            Signal.interrupt(Signal.postmaster(data));
            await().atMost(LONG).until(() -> Files.notExists(Signal.postmasterFile(data)));
            assertThat(raise().statusCode()).isEqualTo(503);
            HttpResponse<String> answer = raise();
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("请当作没有记录下来：系统没有通知任何人。")
                    .contains("href=\"tel:120\"", "href=\"tel:110\"")
                    .contains("他说今晚不想回宿舍 &lt;b&gt;")
                    .contains("action=\"/raise\"", "name=\"commandId\"");
            assertThat(running.stranger().get("/actuator/health").statusCode()).isEqualTo(503);
            assertThat(health())
                    .contains("数据库没有回应（SQL state ")
                    .contains("The database does not answer (SQL state ")
                    .contains("连不上数据库，任何页面都无法显示。")
                    .contains("The database cannot be reached, so no page can be shown.")
                    .contains("无法询问：", "Cannot be asked: ");
        } finally {
            Files.move(aside, version);
        }
        await().atMost(LONG)
                .untilAsserted(
                        () -> {
                            assertThat(raise().statusCode()).isEqualTo(303);
                            assertThat(health())
                                    .contains("The database answers in", "数据库在 ")
                                    .doesNotContain("任何页面都无法显示", "无法询问：");
                        });
    }

    @Test
    void a_timer_loop_that_hangs() throws SQLException {
        await().atMost(LONG).until(() -> health().contains("The timer loop runs."));
        try (Connection holder = database().getConnection()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("lock table events.timer in access exclusive mode");
            await().atMost(LONG).until(() -> somebodyWaitsFor("events.timer"));
            CLOCK.pass(Duration.ofSeconds(11));
            assertThat(health())
                    .containsPattern("The timer loop hangs: it has finished no round for \\d+ s")
                    .containsPattern("定时循环卡住了：已有 \\d+ 秒没有跑完一轮");
            holder.rollback();
        }
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(health()).contains("The timer loop runs.", "定时循环正常。"));
    }

    /** By the clock of the database, which no test moves. */
    @Test
    @Tag("long")
    void a_projection_that_hangs() throws SQLException {
        String behind = "Projection alerts is \\d+ events? behind, the first waiting for \\d+ s";
        try (Connection holder = holding("query.alert")) {
            assertThat(raise().statusCode()).isEqualTo(303);
            await().atMost(LONG)
                    .untilAsserted(
                            () ->
                                    assertThat(health())
                                            .containsPattern(behind)
                                            .containsPattern("投影 alerts 落后 \\d+ 条事件，最早的已等 \\d+ 秒"));
            assertThat(running.as("zhiban1").get("/today").statusCode()).isEqualTo(200);
            holder.rollback();
        }
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(health()).doesNotContainPattern(behind));
    }

    @Test
    void a_loop_of_the_notifier_that_hangs() throws SQLException {
        try (Connection holder = holding("notify.page")) {
            await().atMost(LONG).until(() -> somebodyWaitsFor("notify.page"));
            CLOCK.pass(Duration.ofMinutes(4));
            await().atMost(LONG)
                    .untilAsserted(
                            () ->
                                    assertThat(health())
                                            .containsPattern(
                                                    "\"EMAIL loop\":\\{[^}]*No turn finished since"
                                                            + " [^\"]*\\([45] min\\)")
                                            .containsPattern(
                                                    "\"EMAIL loop\":\\{[^}]*没有跑完一轮，自"
                                                            + " [^\"]*（[45] 分钟）")
                                            .doesNotContain("\"reports loop\""));
            holder.rollback();
        }
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(health()).doesNotContain("\"EMAIL loop\""));
    }

    /** Whoever writes there waits; whoever reads does not. */
    private static Connection holding(String table) throws SQLException {
        Connection holder = database().getConnection();
        holder.setAutoCommit(false);
        holder.createStatement().execute("lock table " + table + " in exclusive mode");
        return holder;
    }

    @Test
    void a_disk_that_is_full() {
        JdbcClient owner = server(DataDirectory.DATABASE);
        owner.sql(
                        """
                        create function events.disk_full() returns trigger language plpgsql as $$
                        begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
                        create trigger disk_full before insert on events.event
                        for each statement execute function events.disk_full()
                        """)
                .update();
        try {
            HttpResponse<String> answer = raise();
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("还没有记录下来，请马上打电话").contains("他说今晚不想回宿舍 &lt;b&gt;");
            assertThat(health())
                    .contains("The database's disk is full (SQL state 53100)")
                    .contains("数据库所在的磁盘已满（SQL 状态 53100）");
        } finally {
            owner.sql("drop trigger disk_full on events.event; drop function events.disk_full()")
                    .update();
        }
        assertThat(raise().statusCode()).isEqualTo(303);
        // What an alert sets going is still being recorded for a moment.
        await().untilAsserted(
                        () ->
                                assertThat(health())
                                        .contains("Nothing waits to be recorded.", "没有等待写入的内容。"));
    }

    @Test
    void an_event_that_cannot_be_read() {
        String alert = alert(raise());
        JdbcClient database = server(DataDirectory.DATABASE);
        int poisoned =
                database.sql(
                                """
                                insert into events.event
                                select (select max(position) + 1 from events.event),
                                       gen_random_uuid(), stream_type, stream_id,
                                       (select max(sequence) + 1 from events.event
                                        where stream_id = e.stream_id
                                          and stream_type = e.stream_type),
                                       'alert.of_tomorrow', 1, school_id, payload, metadata,
                                       recorded_at, clock_timestamp(), sha256('')
                                from events.event e
                                where stream_id = ?::uuid and stream_type = 'alert'
                                  and name = 'alert.raised'
                                """)
                        .param(alert)
                        .update();
        assertThat(poisoned).isEqualTo(1);
        await().atMost(LONG)
                .untilAsserted(
                        () ->
                                assertThat(health())
                                        .contains("1 record cannot be read further")
                                        .contains("有 1 份记录读不下去，第一份是 alert/" + alert)
                                        .contains("Projection alerts cannot read 1 stream:")
                                        .contains("投影 alerts 有 1 条流读不出来"));
        assertThat(raise().statusCode()).isEqualTo(303);
    }

    @Test
    void a_mail_server_that_is_down() {
        Visitor administrator = running.as("guanli");
        for (Person person : running.bean(Demo.class).people()) {
            HttpResponse<String> added =
                    administrator.post(
                            "/do/staff/" + person.staff() + "/contacts",
                            "commandId",
                            Installed.aNewId(),
                            "channel",
                            "EMAIL",
                            "address",
                            person.login() + "@school.example");
            assertThat(added.statusCode()).isEqualTo(303);
        }
        assertThat(raise().statusCode()).isEqualTo(303);
        await().atMost(LONG)
                .untilAsserted(
                        () ->
                                assertThat(health())
                                        .containsPattern(
                                                "Does not work since [^\"]*ConnectException")
                                        .containsPattern("自 [^\"]*不能用：ConnectException"));
    }

    @Test
    void health_is_json_for_whoever_asks() {
        for (String accept : List.of("text/html", "*/*", "application/json", "nonsense")) {
            HttpResponse<String> health =
                    running.stranger().get("/actuator/health/livenessState", "Accept", accept);
            assertThat(health.statusCode()).as(accept).isEqualTo(200);
            assertThat(health.body()).as(accept).contains("\"status\":\"UP\"");
            assertThat(running.stranger().get("/actuator/health", "Accept", accept))
                    .as(accept)
                    .satisfies(
                            whole -> {
                                assertThat(whole.statusCode()).isIn(200, 503);
                                assertThat(whole.body()).contains("\"status\":");
                            });
        }
    }

    /** Every figure that the operator's alarms are made of. */
    @Test
    void the_figures_have_their_names() {
        String alert = alert(raise());
        HttpResponse<String> refused =
                running.as("xinli1").post("/do/alerts/" + alert + "/dismissal", "reason", "是排练台词");
        assertThat(refused.statusCode()).as("nobody has attended to it").isEqualTo(409);
        await().atMost(LONG)
                .untilAsserted(
                        () ->
                                assertThat(running.stranger().get("/actuator/prometheus").body())
                                        .contains(NAMES));
    }

    @Test
    void the_log_holds_nothing_that_was_typed() throws IOException {
        assertThat(raise().statusCode()).isEqualTo(303);
        // 王小明, as a browser sends what was typed into its address line
        assertThat(teacher.get("/%E7%8E%8B%E5%B0%8F%E6%98%8E").statusCode()).isEqualTo(404);
        assertThat(Files.readString(data.resolve("log/shouwang.log")))
                .contains("org.shouwang")
                .doesNotContain("今晚不想回宿舍")
                .doesNotContainIgnoringCase("%E7%8E%8B")
                .doesNotContain("王小明");
    }

    private static HttpResponse<String> raise() {
        return teacher.post(
                "/raise",
                "commandId",
                Installed.aNewId(),
                "who",
                "一个男生",
                "danger",
                "NOW",
                "account",
                TYPED);
    }

    private static String alert(HttpResponse<String> raised) {
        return raised.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*/raise/([0-9a-f-]+).*", "$1");
    }

    private static String health() {
        return running.health();
    }

    private static boolean somebodyWaitsFor(String table) {
        return server(DataDirectory.DATABASE)
                .sql(
                        "select exists (select from pg_locks where not granted and relation ="
                                + " ?::regclass)")
                .param(table)
                .query(Boolean.class)
                .single();
    }

    private static JdbcClient server(String database) {
        return JdbcClient.create(
                Postgres.running(DataDirectory.postgresIn(data), database).orElseThrow());
    }

    private static DataSource database() {
        return Postgres.running(DataDirectory.postgresIn(data), DataDirectory.DATABASE)
                .orElseThrow();
    }
}

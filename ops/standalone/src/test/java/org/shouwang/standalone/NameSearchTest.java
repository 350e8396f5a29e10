package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.command.world.Visitor;
import org.shouwang.postgres.Postgres;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The search for a name finds one in every place where one could be left; else it would prove
 * nothing.
 */
class NameSearchTest {

    @TempDir private static Path data;

    private static final Post POST = new Post();
    private static Installation installation;
    private static JdbcClient sql;

    @BeforeAll
    static void start() {
        System.setProperty("logging.config", "classpath:log-as-shipped.xml");
        installation =
                Installation.start(
                        new Options(Running.freePort(), data, true), Clock.systemUTC(), _ -> {});
        sql =
                JdbcClient.create(
                        Postgres.running(data.resolve("postgres"), "shouwang").orElseThrow());
    }

    @AfterAll
    static void stop() {
        installation.close();
        POST.close();
    }

    @Test
    void nothing_is_found_before_anything_is_planted() {
        assertThat(found("遒遑遛")).isEmpty();
    }

    @Test
    void in_a_row_of_any_schema() {
        assertThat(schemas()).contains("events", "keys", "command", "query", "notify", "signin");
        schemas().forEach(schema -> seen(schema, "遨遭遮", "遨遭遮"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"邂邃還", "邂邃還邅邊邋"})
    void in_a_row_in_any_writing(String name) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        String escaped = name.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
        seen("query", name, "{\"note\": \"" + escaped + "\"}");
        seen(
                "query",
                name,
                "{\"said\": \"{\\\"note\\\": \\\"" + escaped.replace("\\", "\\\\") + "\\\"}\"}");
        seen("query", name, base64("x" + name));
        seen("query", name, HexFormat.of().formatHex(utf8));
        for (Charset charset : Writings.CHARSETS) {
            seen("query", name, ("名单 " + name).getBytes(charset));
        }
    }

    private static void seen(String schema, String name, Object writing) {
        planted(schema, writing);
        assertThat(found(name)).as("%s", writing).containsExactly(schema + ".planted");
        if (name.length() >= Needles.HEAD) {
            assertThat(foundAmong(name))
                    .as("%s", writing)
                    .containsExactly(schema + ".planted: " + name);
        }
        sql.sql("drop table " + schema + ".planted").update();
    }

    @Test
    void among_the_dead_letters() {
        String name = "遯遰遲";
        for (String schema : List.of("query", "command", "notify")) {
            sql.sql(
                            """
                            insert into %1$s.parked (projection, stream_type, stream_id, from_position, reason)
                            select projection, 'alert', gen_random_uuid(), 1, ? from %1$s.token limit 1
                            """
                                    .formatted(schema))
                    .param("cannot read " + name)
                    .update();
            assertThat(found(name)).as(schema).containsExactly(schema + ".parked");
            sql.sql("delete from " + schema + ".parked").update();
        }
    }

    @Test
    void in_the_programs_log() {
        LoggerFactory.getLogger("org.shouwang.planted").warn("a student: {}", "遳遴遵");
        assertThat(found("遳遴遵")).containsExactly("log/shouwang.log");
    }

    @Test
    void in_postgresqls_own_log() {
        sql.sql("do $$ begin raise log 'a student: 遶遷選'; end $$").update();
        assertThat(found("遶遷選")).singleElement().asString().startsWith("postgres/log/");
    }

    @Test
    void in_the_figures() {
        installation
                .bean(MeterRegistry.class)
                .counter("shouwang.planted", "student", "遹遺遻")
                .increment();
        assertThat(found("遹遺遻")).containsExactly("figures");
    }

    @Test
    void in_a_letter_and_in_what_the_robot_says() throws Exception {
        letter("Subject: =?UTF-8?B?" + base64("预警 遼遽遾") + "?=");
        assertThat(found("遼遽遾")).containsExactly("messages");
        robot("{\"text\":{\"content\":\"预警 避邀邁\"}}");
        assertThat(found("避邀邁")).containsExactly("messages");
    }

    /** One of many that are looked for at once. */
    private static List<String> foundAmong(String name) {
        var needles = new Needles(List.of("遒遑遛遜遞遠", name, "遢遣遥遧遨適"));
        return new NameSearch(data, "", "").places(needles);
    }

    private static List<String> found(String name) {
        String figures = new Visitor(installation.port()).get("/actuator/prometheus").body();
        return new NameSearch(data, figures, POST.everything()).places(name);
    }

    private static List<String> schemas() {
        return sql.sql(
                        "select distinct schemaname from pg_tables where schemaname !~"
                                + " '^(pg_|information_schema)'")
                .query(String.class)
                .list();
    }

    private static void planted(String schema, Object writing) {
        sql.sql(
                        "create table %s.planted (what %s)"
                                .formatted(schema, writing instanceof byte[] ? "bytea" : "text"))
                .update();
        sql.sql("insert into " + schema + ".planted values (?)").param(writing).update();
    }

    private static void letter(String head) throws IOException {
        Map<String, String> to = POST.settings();
        try (var line =
                new Socket("localhost", Integer.parseInt(to.get("shouwang.notify.mail.port")))) {
            String said =
                    "HELO x\r\n"
                            + "DATA\r\n"
                            + "To: a@school.example\r\n"
                            + "%s\r\n"
                            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                            + "--b\r\n\r\n"
                            + "hi\r\n"
                            + "--b--\r\n"
                            + ".\r\n"
                            + "QUIT\r\n";
            line.getOutputStream().write(said.formatted(head).getBytes(StandardCharsets.US_ASCII));
            line.shutdownOutput();
            line.getInputStream().readAllBytes();
        }
    }

    private static void robot(String message) throws IOException, InterruptedException {
        URI webhook = URI.create(POST.settings().get("shouwang.notify.robot.webhook"));
        try (var http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(webhook).POST(BodyPublishers.ofString(message)).build(),
                    BodyHandlers.discarding());
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

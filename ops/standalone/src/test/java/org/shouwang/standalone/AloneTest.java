package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.command.world.Visitor;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.Postgres;
import org.shouwang.standalone.demo.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An alert needs nothing but the writer: no mail server, no reader, no notifier, no session. */
class AloneTest {

    @TempDir private static Path data;

    private static Running running;

    @BeforeAll
    static void start() {
        running = new Running(data, Map.of());
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void with_nothing_configured_the_page_shouts_and_gives_numbers() {
        Crisis crisis = new Crisis(running);
        String alert = crisis.raised("NOW");
        await().untilAsserted(
                        () ->
                                assertThat(crisis.told().sees("zhiban1", "/raise/" + alert).html())
                                        .contains("系统没能通知到任何人", "banner shout"));
        Page page = crisis.told().sees("zhiban1", "/raise/" + alert);
        assertThat(page.text()).contains("请现在就打电话", "邮件没有配置");
        assertThat(page.html()).contains("href=\"tel:136");
    }

    @Test
    void with_reader_and_notifier_cut_off_a_device_without_a_session_raises_an_alert() {
        var one = new Crisis(running);
        var other = new Crisis(running);
        Visitor phone = running.stranger().signIn("zhiban1", Person.PASSWORD);
        cutOff("nologin");
        try {
            await().until(() -> running.as("xinli1").get("/today").statusCode() == 503);
            phone.loseSession();
            assertThat(phone.get("/raise").statusCode()).isEqualTo(200);
            var sent =
                    phone.post(
                            "/raise",
                            "student",
                            one.student().id().toString(),
                            "student",
                            other.student().id().toString(),
                            "who",
                            "302 的高个子女生",
                            "danger",
                            "NOW",
                            "account",
                            "三个人都说明天不来了");
            assertThat(sent.statusCode()).isEqualTo(303);
            Page answer = Page.of(phone.get(Visitor.location(sent)));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text())
                    .contains("已记录，正在叫人", "拨打 136", "不要答应替学生保密", "不显示姓名")
                    .doesNotContain(one.student().name());
        } finally {
            cutOff("login");
        }
    }

    private static void cutOff(String login) {
        JdbcClient sql =
                JdbcClient.create(
                        Postgres.running(data.resolve("postgres"), "shouwang").orElseThrow());
        for (DatabaseRole role : List.of(DatabaseRole.QUERY, DatabaseRole.NOTIFY)) {
            sql.sql("alter role %s %s".formatted(role.user(), login)).update();
            sql.sql("select pg_terminate_backend(pid) from pg_stat_activity where usename = ?")
                    .param(role.user())
                    .query()
                    .listOfRows();
        }
    }
}

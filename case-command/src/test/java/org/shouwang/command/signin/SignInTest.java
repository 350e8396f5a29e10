package org.shouwang.command.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.StaffId;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.TestDatabase;
import org.shouwang.web.signin.Secret;
import org.shouwang.web.text.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(
        classes = SignInSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "shouwang.signin.bcrypt=4")
class SignInTest {

    private static final String PASSWORD = "月亮照在操场上 1984";

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private OneTimeLinks links;
    @Autowired private SettableClock clock;
    @Autowired private TestDatabase database;

    private final String login = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final StaffId staff = new StaffId(UUID.randomUUID());
    private Browser browser;
    private Account account;

    @BeforeEach
    void a_teacher_has_an_account_and_a_role() throws Exception {
        browser = new Browser(port);
        account = accounts.open(staff, login, Language.ZH);
        grant(staff);
        assertThat(
                        setPassword(
                                browser,
                                links.issue(account.id(), Duration.ofHours(1), Optional.empty()),
                                PASSWORD))
                .isEqualTo(302);
        browser.post("/signout");
        jdbc().sql("delete from signin.throttle").update();
    }

    @Test
    void whoever_knows_the_password_comes_in_and_goes_back_to_the_page_asked_for()
            throws Exception {
        HttpResponse<String> asked = browser.get("/today");
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(location(asked)).isEqualTo("/signin?back=%2Ftoday");

        HttpResponse<String> in = signIn(browser, PASSWORD, "/today");

        assertThat(location(in)).endsWith("/today");
        assertThat(browser.get("/today").body()).isEqualTo("today [DUTY_TEACHER]");
    }

    @Test
    void a_capital_letter_or_a_full_width_digit_in_the_name_makes_no_difference() throws Exception {
        String typed = " " + login.toUpperCase(Locale.ROOT).replace('1', '1') + " ";

        HttpResponse<String> in =
                browser.post("/signin", "login", typed, "password", PASSWORD, "back", "");

        assertThat(in.statusCode()).isEqualTo(302);
    }

    @Test
    void a_clock_more_precise_than_the_database_keeps_nobody_out() throws Exception {
        clock.pass(Duration.ofNanos(999));
        try {
            assertThat(signIn(browser, PASSWORD, "").statusCode()).isEqualTo(302);
        } finally {
            clock.pass(Duration.ofNanos(-999));
        }
    }

    @Test
    void another_site_is_never_gone_back_to() throws Exception {
        for (String back : List.of("//evil.example", "https://evil.example", "/\\evil.example")) {
            browser.post("/signout");
            HttpResponse<String> in = signIn(browser, PASSWORD, back);

            assertThat(location(in)).matches("(http://localhost:\\d+)?/");
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_answer() throws Exception {
        HttpResponse<String> wrong = signIn(browser, "not the password", "");
        HttpResponse<String> unknown =
                browser.post("/signin", "login", "nobody", "password", "not the password");

        assertThat(wrong.statusCode()).isEqualTo(403).isEqualTo(unknown.statusCode());
        assertThat(bare(wrong.body()).replace(login, "nobody")).isEqualTo(bare(unknown.body()));
        assertThat(wrong.body()).contains("账号或密码不对", login).doesNotContain("not the password");
    }

    @Test
    void guessing_gets_slower_and_slower_and_the_owner_comes_in_after_the_wait() throws Exception {
        Browser stranger = new Browser(port);
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(stranger, "guess " + i, "").statusCode()).isEqualTo(403);
        }

        HttpResponse<String> refused = signIn(stranger, PASSWORD, "");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("2");
        clock.pass(Duration.ofSeconds(3));
        assertThat(signIn(stranger, PASSWORD, "").statusCode()).isEqualTo(302);
    }

    @Test
    void a_stranger_who_guesses_does_not_lock_the_owner_out_of_a_known_device() throws Exception {
        Browser stranger = new Browser(port);
        for (int i = 0; i < 6; i++) {
            signIn(stranger, "guess " + i, "");
        }

        assertThat(signIn(stranger, PASSWORD, "").statusCode()).isEqualTo(429);
        assertThat(signIn(browser, PASSWORD, "").statusCode()).isEqualTo(302);
    }

    @Test
    void whoever_guesses_in_the_schools_network_keeps_nobody_out_of_a_known_device()
            throws Exception {
        Browser pupil = new Browser(port);
        for (int i = 0; i < 60; i++) {
            assertThat(signInAs(pupil, "nobody" + i).statusCode()).isEqualTo(403);
        }

        assertThat(signInAs(pupil, "nobody").statusCode()).isEqualTo(429);
        assertThat(signIn(browser, PASSWORD, "").statusCode()).isEqualTo(302);
        assertThat(signIn(new Browser(port), PASSWORD, "").statusCode()).isEqualTo(429);
        clock.pass(Throttle.LONGEST_OF_ADDRESS);
        assertThat(signIn(new Browser(port), PASSWORD, "").statusCode()).isEqualTo(302);
    }

    @Test
    void a_session_ends_after_twelve_hours_however_busy_it_was() throws Exception {
        signIn(browser, PASSWORD, "");
        clock.pass(Duration.ofHours(11).plusMinutes(59));
        assertThat(browser.get("/today").statusCode()).isEqualTo(200);

        clock.pass(Duration.ofMinutes(1));

        assertThat(browser.get("/today").statusCode()).isEqualTo(303);
    }

    @Test
    void a_revoked_role_bites_at_the_next_request() throws Exception {
        signIn(browser, PASSWORD, "");
        assertThat(browser.get("/today").statusCode()).isEqualTo(200);

        jdbc().sql("delete from signin.membership where staff_id = ?")
                .param(staff.value())
                .update();

        assertThat(browser.get("/today").statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_without_a_role_comes_in() throws Exception {
        jdbc().sql("delete from signin.membership where staff_id = ?")
                .param(staff.value())
                .update();

        HttpResponse<String> answer = signIn(browser, PASSWORD, "");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("没有角色");
        assertThat(browser.get("/today").statusCode()).isEqualTo(303);
    }

    @Test
    void what_was_typed_when_the_session_had_ended_is_there_again_after_sign_in() throws Exception {
        signIn(browser, PASSWORD, "");
        browser.post("/signout");
        String words = "她说\"明天不用叫我了\" 🌙";

        HttpResponse<String> sent = browser.post("/do/note", "words", words);
        assertThat(location(sent)).isEqualTo("/signin?back=%2Fdo%2Fnote");
        assertThat(everythingStored()).doesNotContain("明天不用叫我了");
        signIn(browser, PASSWORD, "/do/note");

        assertThat(browser.get("/do/note").body()).contains("明天不用叫我了", "🌙");
        assertThat(browser.get("/do/note").body()).isEqualTo("[]");
    }

    @Test
    void what_was_typed_in_two_windows_is_there_again_in_both() throws Exception {
        signIn(browser, PASSWORD, "");
        browser.post("/signout");

        browser.post("/do/note", "words", "第一个窗口");
        browser.post("/do/more", "words", "第二个窗口");
        signIn(browser, PASSWORD, "");

        assertThat(browser.get("/do/note").body()).contains("第一个窗口");
        assertThat(browser.get("/do/more").body()).contains("第二个窗口");
    }

    /** A browser says where the form stands; older ones say it with the origin alone. */
    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin, true",
        "Sec-Fetch-Site, same-site, false",
        "Sec-Fetch-Site, cross-site, false",
        "Origin, http://localhost:{port}, true",
        "Origin, http://localhost.example, false",
        "Origin, null, false",
        "X-Nothing, said, false"
    })
    void a_page_of_another_site_leaves_no_words_for_whoever_signs_in_next(
            String header, String value, boolean kept) throws Exception {
        Browser cookiesGone = new Browser(port);
        String form = "/do/responses/words";

        HttpResponse<String> sent =
                cookiesGone.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + form))
                                .header(header, value.replace("{port}", String.valueOf(port)))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("words=planted")));

        assertThat(sent.statusCode()).isEqualTo(kept ? 303 : 403);
        signIn(cookiesGone, PASSWORD, form);
        assertThat(cookiesGone.get(form).body().contains("planted")).isEqualTo(kept);
    }

    @Test
    void what_one_person_typed_is_not_given_to_another() throws Exception {
        signIn(browser, PASSWORD, "");
        browser.post("/signout");
        browser.post("/do/note", "words", "秘密的话");
        StaffId other = new StaffId(UUID.randomUUID());
        Account others = accounts.open(other, "o" + other, Language.EN);
        grant(other);
        setPassword(
                browser, links.issue(others.id(), Duration.ofHours(1), Optional.empty()), PASSWORD);

        assertThat(browser.get("/do/note").body()).isEqualTo("[]");
    }

    @Test
    void a_known_device_may_raise_an_alert_without_a_session_and_nothing_else() throws Exception {
        signIn(browser, PASSWORD, "");
        browser.post("/signout");

        assertThat(browser.get("/raise").body()).isEqualTo("raise");
        assertThat(browser.get("/today").statusCode()).isEqualTo(303);
        assertThat(new Browser(port).get("/raise").statusCode()).isEqualTo(303);
    }

    @Test
    void a_revoked_device_is_known_no_more_and_its_session_ends() throws Exception {
        Browser phone = new Browser(port);
        signIn(phone, PASSWORD, "");
        signIn(browser, PASSWORD, "");
        UUID phoneId =
                jdbc().sql("select id from signin.device where secret_hash = ?")
                        .param(Secret.hash(phone.cookie("device").orElseThrow().getValue()))
                        .query(UUID.class)
                        .single();

        assertThat(browser.post("/signin/devices/" + phoneId + "/revoke").statusCode())
                .isEqualTo(302);

        assertThat(phone.get("/today").statusCode()).isEqualTo(303);
        assertThat(phone.get("/raise").statusCode()).isEqualTo(303);
        assertThat(browser.get("/today").statusCode()).isEqualTo(200);
    }

    @Test
    void a_cookie_that_holds_no_id_of_ours_is_no_session() throws Exception {
        String zeros = Base64.getEncoder().encodeToString(new byte[48]);
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String cookie : List.of(zeros, "%00", "' or '1'='1", "x".repeat(6_000))) {
                HttpResponse<String> answer =
                        http.send(
                                HttpRequest.newBuilder(
                                                URI.create("http://localhost:" + port + "/today"))
                                        .header("Cookie", "session=" + cookie)
                                        .build(),
                                BodyHandlers.ofString());

                assertThat(answer.statusCode()).as(cookie).isEqualTo(303);
            }
        }
    }

    @Test
    void what_the_cookie_of_a_session_holds_is_in_no_column_of_the_database() throws Exception {
        signIn(browser, PASSWORD, "");
        assertThat(browser.get("/today").statusCode()).isEqualTo(200);
        String cookie = browser.cookie("session").orElseThrow().getValue();
        String id = new String(Base64.getDecoder().decode(cookie));

        assertThat(everythingStored())
                .contains(account.id().toString())
                .doesNotContain(id, cookie, HexFormat.of().formatHex(id.getBytes(UTF_8)));
    }

    @Test
    void a_session_begun_before_signing_in_is_not_the_one_after() throws Exception {
        signIn(browser, PASSWORD, "");
        String before = browser.cookie("session").orElseThrow().getValue();

        signIn(browser, PASSWORD, "");

        assertThat(browser.cookie("session").orElseThrow().getValue()).isNotEqualTo(before);
        assertThat(
                        new Browser(port)
                                .send(
                                        HttpRequest.newBuilder(
                                                        URI.create(
                                                                "http://localhost:%d/today"
                                                                        .formatted(port)))
                                                .header("Cookie", "session=" + before))
                                .statusCode())
                .isEqualTo(303);
    }

    @Test
    void of_two_who_use_a_link_at_once_one_gets_in() throws Exception {
        String link = links.issue(account.id(), Duration.ofHours(1), Optional.empty());
        List<Browser> both = List.of(new Browser(port), new Browser(port));
        both.forEach(one -> assertThatCode(() -> one.get(link)).doesNotThrowAnyException());

        List<Integer> answers =
                both.parallelStream()
                        .map(
                                one -> {
                                    try {
                                        return setPassword(one, link, PASSWORD + "!");
                                    } catch (Exception e) {
                                        throw new IllegalStateException(e);
                                    }
                                })
                        .sorted()
                        .toList();

        assertThat(answers).containsExactly(302, 410);
    }

    @Test
    void a_link_works_once_and_not_for_ever_and_looking_at_it_does_not_use_it_up()
            throws Exception {
        String link = links.issue(account.id(), Duration.ofHours(1), Optional.empty());
        browser.get(link);
        assertThat(setPassword(browser, link, "short")).isEqualTo(400);
        assertThat(setPassword(browser, link, PASSWORD + "!")).isEqualTo(302);
        assertThat(setPassword(browser, link, PASSWORD + "!")).isEqualTo(410);

        String late = links.issue(account.id(), Duration.ofHours(1), Optional.empty());
        clock.pass(Duration.ofHours(1));

        assertThat(browser.get(late).statusCode()).isEqualTo(410);
    }

    @Test
    void the_pages_around_sign_in_are_drawn_whole_in_both_languages() throws Exception {
        signIn(browser, PASSWORD, "");
        String link = links.issue(account.id(), Duration.ofHours(1), Optional.empty());
        for (String language : List.of("zh", "en")) {
            browser.get("/signin?lang=" + language);
            for (String page : List.of("/signin", "/signin/devices", link)) {
                HttpResponse<String> drawn = browser.get(page);

                assertThat(drawn.statusCode()).as(page).isEqualTo(200);
                assertThat(drawn.body()).contains("</html>").doesNotContain("??");
            }
        }
    }

    @Test
    void changing_the_password_ends_the_other_sessions() throws Exception {
        Browser phone = new Browser(port);
        signIn(phone, PASSWORD, "");
        signIn(browser, PASSWORD, "");

        HttpResponse<String> changed =
                browser.post(
                        "/signin/password",
                        "current",
                        PASSWORD,
                        "password",
                        "新的一句话没有人知道",
                        "repeated",
                        "新的一句话没有人知道");

        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(phone.get("/today").statusCode()).isEqualTo(303);
        assertThat(browser.get("/today").statusCode()).isEqualTo(200);
    }

    @Test
    void a_closed_account_is_out_at_once() throws Exception {
        signIn(browser, PASSWORD, "");

        accounts.close(staff);

        assertThat(browser.get("/today").statusCode()).isEqualTo(303);
        assertThat(signIn(browser, PASSWORD, "").statusCode()).isEqualTo(403);
    }

    @Test
    void neither_password_nor_secret_nor_name_is_readable_in_the_database() throws Exception {
        String link = links.issue(account.id(), Duration.ofHours(1), Optional.empty());
        signIn(browser, PASSWORD, "");
        signIn(new Browser(port), "类型错了的密码", "");

        assertThat(everythingStored())
                .doesNotContain(PASSWORD)
                .doesNotContain("类型错了的密码")
                .doesNotContain(link.substring(link.indexOf('=') + 1))
                .doesNotContain(browser.cookie("device").orElseThrow().getValue());
    }

    @Test
    void the_read_side_sees_sessions_the_notifier_none_and_neither_a_password() throws Exception {
        for (DatabaseRole role : List.of(DatabaseRole.QUERY, DatabaseRole.NOTIFY)) {
            JdbcClient other = JdbcClient.create(database.dataSource(role));

            assertThat(allowed(other, "update signin.session set last_access_time = 0 where false"))
                    .isEqualTo(role == DatabaseRole.QUERY);
            assertThat(allowed(other, "select password_hash from signin.account")).isFalse();
            assertThat(allowed(other, "update signin.membership set role = 'PRINCIPAL'")).isFalse();
        }
    }

    private static boolean allowed(JdbcClient jdbc, String sql) {
        try {
            jdbc.sql(sql).update();
            return true;
        } catch (DataAccessException _) {
            return false;
        }
    }

    private static HttpResponse<String> signInAs(Browser with, String name) throws Exception {
        return with.post("/signin", "login", name, "password", "a guess");
    }

    private HttpResponse<String> signIn(Browser with, String password, String back)
            throws Exception {
        return with.post("/signin", "login", login, "password", password, "back", back);
    }

    private static int setPassword(Browser with, String link, String password) throws Exception {
        return with.post(
                        "/signin/link",
                        "key",
                        link.substring(link.indexOf('=') + 1),
                        "password",
                        password,
                        "repeated",
                        password)
                .statusCode();
    }

    private void grant(StaffId to) {
        jdbc().sql(
                        """
                        insert into signin.membership
                          (staff_id, school_id, role, valid_from, grant_id)
                        values (?, ?, ?, ?, gen_random_uuid())
                        """)
                .params(
                        to.value(),
                        UUID.randomUUID(),
                        Role.DUTY_TEACHER.name(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(database.dataSource(DatabaseRole.COMMAND));
    }

    /** Every row of the database as text; bytes also as the text they would be. */
    private String everythingStored() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = database.dataSource(DatabaseRole.SUPERUSER).getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, null, "%", null)) {
            List<String> names = new ArrayList<>();
            while (tables.next()) {
                if ("TABLE".equals(tables.getString("TABLE_TYPE"))) {
                    names.add(
                            tables.getString("TABLE_SCHEM") + '.' + tables.getString("TABLE_NAME"));
                }
            }
            assertThat(names).contains("signin.session", "events.event").hasSizeGreaterThan(20);
            for (String name : names) {
                try (ResultSet rows =
                        connection.createStatement().executeQuery("select * from " + name)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            byte[] bytes = rows.getBytes(i);
                            all.append(
                                    bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8));
                            all.append(rows.getString(i)).append('\n');
                        }
                    }
                }
            }
        }
        return all.toString();
    }

    /** Without what differs between any two answers. */
    private static String bare(String html) {
        return html.replaceAll("value=\"[^\"]{30,}\"", "");
    }

    private static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}

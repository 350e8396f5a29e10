package org.shouwang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.id.AlertId;
import org.shouwang.web.frame.WaitingAlerts.Waiting;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = Site.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PagesTest {

    @LocalServerPort private int port;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeEach
    void a_counselor_is_signed_in() throws Exception {
        Site.ROLES.clear();
        Site.ROLES.add(Role.COUNSELOR);
        get("/enter");
    }

    @ParameterizedTest
    @CsvSource({
        "/today,200",
        "/do/sample,200",
        "/go/bad,400",
        "/go/refused,409",
        "/go/stale,412",
        "/go/many,429",
        "/go/down,503",
        "/go/bug,500",
        "/nowhere,404"
    })
    void every_piece_is_drawn_whole_in_both_languages(String page, int status) throws Exception {
        for (String language : new String[] {"zh", "en"}) {
            get("/today?lang=" + language);
            HttpResponse<String> answer = get(page);

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body())
                    .contains("</html>")
                    .doesNotContain("??")
                    .doesNotContain("th:");
        }
    }

    @Test
    void a_page_carries_strict_headers_and_host_only_cookies() throws Exception {
        HttpResponse<String> page = get("/today");

        assertThat(header(page, "Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "Permissions-Policy")).contains("camera=()");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(header(page, "X-Request-Id")).matches("[0-9a-f-]{36}");
        assertThat(fresh("/enter").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(c -> c.contains("HttpOnly") && c.contains("SameSite=Lax"));
    }

    @Test
    void whoever_an_alert_waits_for_reads_it_on_every_page_but_not_on_a_problem() throws Exception {
        Waiting alert =
                new Waiting(
                        AlertId.of("00000000-0000-7000-8000-0000000000b1"),
                        "MQRDWE",
                        Site.NOW.minusSeconds(185),
                        Danger.NOW,
                        false);
        Site.WAITING.add(alert);
        try {
            for (String page : List.of("/today", "/do/sample")) {
                assertThat(get(page).body())
                        .contains("有人在等您接手：预警 MQRDWE", "3 分钟前", "/raise/" + alert.alert());
            }
            assertThat(get("/go/stale").body()).doesNotContain("MQRDWE");
        } finally {
            Site.WAITING.clear();
        }
        assertThat(get("/today").body()).doesNotContain("等您接手");
    }

    @Test
    void an_alert_that_cannot_be_read_is_said_alone_and_beside_the_others() throws Exception {
        Site.UNREAD.set(1);
        try {
            assertThat(get("/today").body())
                    .contains("有 1 起等您的预警此刻读不出来")
                    .doesNotContain("data-paged=\"/do/paged\" hidden");
            Site.WAITING.add(
                    new Waiting(
                            AlertId.of("00000000-0000-7000-8000-0000000000b1"),
                            "MQRDWE",
                            Site.NOW.minusSeconds(185),
                            Danger.NOW,
                            false));
            Site.UNREAD.set(2);
            assertThat(get("/today").body()).contains("有人在等您接手：预警 MQRDWE", "有 2 起等您的预警此刻读不出来");
        } finally {
            Site.WAITING.clear();
            Site.UNREAD.set(0);
        }
    }

    @Test
    void no_page_holds_a_script_or_a_style_of_its_own() throws Exception {
        for (String path : List.of("/today", "/do/sample", "/go/refused")) {
            assertThat(get(path).body())
                    .doesNotContainPattern("<script(?![^>]*src=)")
                    .doesNotContain("<style", " style=")
                    .doesNotContainPattern("\\son[a-z]+=");
        }
    }

    @Test
    void assets_are_named_by_their_content_and_kept_for_a_year() throws Exception {
        Matcher css =
                Pattern.compile("href=\"(/assets/shouwang-[0-9a-f]{32}\\.css)\"")
                        .matcher(get("/today").body());
        assertThat(css.find()).isTrue();

        HttpResponse<String> asset = fresh(css.group(1));

        assertThat(header(asset, "Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(asset.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void the_frame_without_htmx_is_light() throws Exception {
        HttpResponse<String> page = get("/go/stale");
        int total = zipped(page.body());
        Matcher assets = Pattern.compile("\"(/assets/[^\"]+)\"").matcher(page.body());
        while (assets.find()) {
            int size = zipped(get(assets.group(1)).body());
            total += size;
            if (assets.group(1).endsWith(".css")) {
                assertThat(size).as("style sheet, zipped").isLessThan(8_000);
            }
        }
        assertThat(total).as("everything, zipped").isBetween(5_000, 14_000);
    }

    @Test
    void an_answer_is_zipped_when_the_browser_takes_it() throws Exception {
        HttpResponse<byte[]> zipped =
                browser.send(
                        request("/today").header("Accept-Encoding", "gzip").build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @Test
    void an_unknown_address_and_a_forbidden_one_get_the_same_bytes() throws Exception {
        String forbidden = get("/go/hidden").body();

        assertThat(forbidden).isEqualTo(get("/go/hidden").body());
        assertThat(get("/nowhere").body()).isEqualTo(forbidden);
        assertThat(get("/case/not-an-id").body()).isEqualTo(forbidden);
        Site.ROLES.clear();
        assertThat(get("/today").body()).isEqualTo(forbidden);
    }

    @Test
    void a_program_gets_problem_json_in_its_readers_language() throws Exception {
        HttpResponse<String> refused =
                browser.send(
                        request("/api/v1/go/refused").header("Accept-Language", "en").build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(header(refused, "Content-Type")).startsWith("application/problem+json");
        assertThat(refused.body())
                .contains(
                        "\"refusal\":\"STEPS_OPEN\"",
                        "\"unmetSteps\":[{",
                        "guardian-meeting",
                        "Guardian meeting");
        assertThat(get("/api/v1/go/bad").body()).contains("\"field\":\"name\"", "最多 5 个字");
        assertThat(get("/api/v1/go/many").headers().firstValue("Retry-After")).contains("2");
        assertThat(fresh("/api/v1/go/bad").statusCode()).isEqualTo(401);
    }

    @Test
    void a_wrong_parameter_is_named_and_a_bug_tells_nothing_but_its_number() throws Exception {
        assertThat(get("/api/v1/go/bad?number=x").body()).contains("\"field\":\"number\"");
        HttpResponse<String> bug = get("/go/bug");

        assertThat(bug.body()).contains(header(bug, "X-Request-Id")).doesNotContain("秘密");
        assertThat(get("/go/down").body()).contains("tel:120", "tel:110").doesNotContain("秘密");
    }

    @Test
    void a_form_keeps_what_was_typed_and_links_each_fault_to_its_field() throws Exception {
        String html = post("what=" + "x".repeat(21) + "&at=never&words=%3Cb%3E%0Atext").body();

        assertThat(html)
                .contains("x".repeat(21), "&lt;b&gt;\ntext")
                .contains("href=\"#what\"", "href=\"#at\"", "href=\"#danger\"")
                .contains("id=\"what-wrong\"", "最多 20 个字，现在是 21 个字")
                .contains("<title>有误：");
    }

    @Test
    void the_summary_above_a_form_calls_each_field_what_the_page_calls_it() throws Exception {
        String html = post("what=&at=never").body();

        assertThat(html.replaceAll("<[^>]+>", ""))
                .contains("学生：请填写", "时限：请写成日期和时间", "预案现在要求：请选择一项");
    }

    @Test
    void a_form_without_its_token_changes_nothing() throws Exception {
        HttpResponse<String> answer =
                browser.send(
                        request("/do/sample")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("what=x"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("这一页放得太久了");
    }

    @Test
    void a_form_with_a_file_that_is_too_large_says_so_and_keeps_what_was_typed() throws Exception {
        byte[] piece = new byte[1_048_576];
        List<byte[]> body = new ArrayList<>();
        body.add(
                ("--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                                + token()
                                + "\r\n--x\r\nContent-Disposition: form-data; name=\"what\"\r\n\r\n"
                                + "她说不想活了\r\n--x\r\nContent-Disposition: form-data;"
                                + " name=\"picture\"; filename=\"f.jpg\"\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.addAll(Collections.nCopies(100, piece));
        body.add(
                "\r\n--x\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\n后面的话\r\n--x--\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer =
                browser.send(
                        request("/do/sample")
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(
                                        HttpRequest.BodyPublishers.fromPublisher(
                                                HttpRequest.BodyPublishers.ofByteArrays(body),
                                                body.stream().mapToLong(b -> b.length).sum()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "href=\"#picture\"><span data-asks=\"picture\">打开：</span><span>文件太大",
                        "value=\"她说不想活了\"",
                        "后面的话");
    }

    @Test
    void a_value_in_gbk_is_read_as_such() throws Exception {
        HttpResponse<String> answer =
                browser.send(
                        request("/do/sample")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "_csrf=%s&words=%s"
                                                        .formatted(
                                                                token(),
                                                                URLEncoder.encode(
                                                                        "不想活",
                                                                        Charset.forName("GBK")))))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.body()).contains(">不想活</textarea>");
    }

    @Test
    void a_value_that_cannot_be_read_is_named_and_the_others_are_kept() throws Exception {
        HttpResponse<String> answer =
                browser.send(
                        request("/do/sample?pick=WATCH")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "_csrf=%s&what=%s&words=100%%+%%zz&several=NOW&several=WATCH&="
                                                        .formatted(token(), "%FFa")))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "href=\"#what\"><span data-asks=\"what\">学生：</span><span>含有无法识别的字符",
                        ">100% %zz</textarea>")
                .containsPattern("value=\"NOW\"[^>]* checked")
                .containsPattern("value=\"WATCH\" selected");
    }

    @Test
    void a_hundred_megabytes_are_refused_with_a_word() throws Exception {
        byte[] piece = new byte[1_048_576];
        HttpResponse<String> answer =
                browser.send(
                        request("/do/sample")
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(
                                        HttpRequest.BodyPublishers.fromPublisher(
                                                HttpRequest.BodyPublishers.ofByteArrays(
                                                        Collections.nCopies(100, piece)),
                                                100L * piece.length))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("20 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=x", "application/json", "text/plain"})
    void what_announces_more_than_a_gigabyte_is_refused_with_a_word(String type) throws Exception {
        for (String path : List.of("/do/sample", "/api/v1/nothing")) {
            String answer = announcing(path, type, 3L << 30);
            assertThat(answer).as(path).startsWith("HTTP/1.1 413").contains("20 MB");
        }
    }

    /** The answer to a request of which no more than the beginning is sent. */
    private String announcing(String path, String type, long bytes) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            String head =
                    "POST %s HTTP/1.1\r\nHost: localhost:%d\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n--x"
                            .formatted(path, port, type, bytes);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            var answer = new ByteArrayOutputStream();
            while (!answer.toString(StandardCharsets.UTF_8).contains("20 MB")) {
                int next = socket.getInputStream().read();
                if (next < 0) {
                    break;
                }
                answer.write(next);
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void an_upload_that_hides_its_size_is_refused_all_the_same() throws Exception {
        byte[] piece = new byte[1_048_576];
        Arrays.fill(piece, (byte) 'x');
        List<byte[]> body = new ArrayList<>();
        body.add(
                "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        body.addAll(Collections.nCopies(30, piece));
        HttpResponse<String> answer =
                browser.send(
                        request("/do/sample")
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(HttpRequest.BodyPublishers.ofByteArrays(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("20 MB");
    }

    @Test
    void the_language_is_the_cookies_then_the_browsers_then_chinese() throws Exception {
        assertThat(get("/today").body()).contains("<html lang=\"zh-CN\"");
        assertThat(accepting("fr, en;q=0.8, zh;q=0.5")).contains("<html lang=\"en\"");
        assertThat(accepting("fr")).contains("<html lang=\"zh-CN\"");

        HttpResponse<String> chosen = get("/today?from=2&lang=en&theme=dark");

        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(header(chosen, "Location")).isEqualTo("/today?from=2");
        assertThat(accepting("zh")).contains("<html lang=\"en\"", "data-theme=\"dark\"");
    }

    @Test
    void a_page_asked_for_without_a_session_is_come_back_to_and_a_fragment_is_not()
            throws Exception {
        assertThat(header(fresh("/today?filter=3&x=%E4%B8%AD"), "Location"))
                .isEqualTo("/signin?back=%2Ftoday%3Ffilter%3D3%26x%3D%25E4%25B8%25AD");
        HttpResponse<String> htmx =
                HttpClient.newHttpClient()
                        .send(
                                request("/today").header("HX-Request", "true").build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(htmx.statusCode()).isEqualTo(401);
        assertThat(header(htmx, "HX-Refresh")).isEqualTo("true");
        assertThat(header(fresh("//evil.example"), "Location")).doesNotContain("evil");
    }

    @Test
    void a_known_device_reaches_the_alert_without_a_session() throws Exception {
        assertThat(fresh("/raise").statusCode()).isEqualTo(303);
        HttpResponse<String> known =
                HttpClient.newHttpClient()
                        .send(
                                request("/raise").header("X-Test-Device", "1").build(),
                                HttpResponse.BodyHandlers.ofString());

        assertThat(known.body()).isEqualTo("open");
    }

    private String accepting(String languages) throws Exception {
        return browser.send(
                        request("/today").header("Accept-Language", languages).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private String token() throws Exception {
        Matcher token =
                Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                        .matcher(get("/do/sample").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private HttpResponse<String> post(String fields) throws Exception {
        String token = token();
        return browser.send(
                request("/do/sample")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields + "&_csrf=" + token))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static int zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As somebody who has never been here. */
    private HttpResponse<String> fresh(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }
}

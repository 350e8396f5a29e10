package org.shouwang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.contract.Role;
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

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}

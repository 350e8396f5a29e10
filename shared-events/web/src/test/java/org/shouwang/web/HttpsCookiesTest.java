package org.shouwang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Role;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The site behind a proxy that speaks TLS: the cookies are for this host and for TLS alone. */
@SpringBootTest(
        classes = Site.class,
        properties = "shouwang.web.https=true",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HttpsCookiesTest {

    @LocalServerPort private int port;

    @Test
    void no_cookie_leaves_the_host_or_tls_or_is_read_by_a_script() throws Exception {
        Site.ROLES.clear();
        Site.ROLES.add(Role.COUNSELOR);
        HttpResponse<String> entered = get("/enter");
        assertThat(entered.statusCode()).as(entered.headers() + entered.body()).isEqualTo(302);
        List<String> cookies = entered.headers().allValues("Set-Cookie");

        assertThat(cookies)
                .anyMatch(cookie -> cookie.startsWith("__Host-session="))
                .anyMatch(cookie -> cookie.startsWith("__Host-csrf="))
                .allSatisfy(
                        cookie ->
                                assertThat(cookie)
                                        .startsWith("__Host-")
                                        .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                                        .doesNotContain("Domain="));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("X-Forwarded-Proto", "https")
                                .build(),
                        BodyHandlers.ofString());
    }
}

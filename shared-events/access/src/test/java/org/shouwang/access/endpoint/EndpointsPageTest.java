package org.shouwang.access.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Action;

/**
 * The page for people is made of the table. Run with {@code -Dendpoints=write} to write it anew
 * after a change of the table, and read the difference.
 */
class EndpointsPageTest {

    private static final Path PAGE = Path.of("../../ops/docs/endpoints.md");

    @Test
    void the_page_says_what_the_table_says() throws IOException {
        if ("write".equals(System.getProperty("endpoints"))) {
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE).as("run this test with -Dendpoints=write").content().isEqualTo(page());
    }

    private static String page() {
        var page =
                new StringBuilder(
                        """
                        # Which address asks what of whom · 各地址的权限

                        Written out of `shared-events/access/src/test/resources/endpoints.txt`, which tests hold against the servers' own \
                        mappings and try as every role; do not edit it here. What an action allows whom is in \
                        [who-may.md](who-may.md). Whoever may not is answered as if there were no such thing.

                        由测试所用的权限表生成，请勿手工修改。各操作允许谁，见 [who-may.md](who-may.md)。无权者得到的回答与“不存在”相同。

                        - `OPEN` anybody · 任何人
                        - `SIGNED_IN` whoever is signed in; nothing of a school's · 已登录者，不涉及学校数据
                        - `SELF` whoever is signed in, only what is one's own · 已登录者，仅限本人
                        - `MACHINE` the other services, by their secret · 其他服务，凭密钥
                        - `NEAR` whoever is on the machine itself · 仅限本机
                        """);
        String service = "";
        for (Endpoint endpoint : Endpoint.all()) {
            if (!endpoint.service().equals(service)) {
                service = endpoint.service();
                page.append(
                        "%n## %s%n%n| method | address | who · 谁 |%n|---|---|---|%n"
                                .formatted(service));
            }
            page.append(
                    "| %s | `%s` | %s |%n"
                            .formatted(endpoint.method(), endpoint.address(), words(endpoint)));
        }
        return page.toString();
    }

    private static String words(Endpoint endpoint) {
        if (!endpoint.hasAction()) {
            return "`" + endpoint.who() + "`";
        }
        Action action = Action.valueOf(endpoint.who());
        return action.english() + " · " + action.chinese();
    }
}

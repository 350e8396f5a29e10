package org.shouwang.command.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.AlertId;

/** More than a name can be is not looked for, and the box says so and keeps it. */
class FindBoxTest {

    private static final String LONG = "长".repeat(30_000);

    private final TestSchool school = TestWorld.shared().school();
    private final Visitor counselor = school.as(Role.COUNSELOR);

    @Test
    void every_box_says_that_it_is_too_long_and_keeps_what_was_typed() {
        for (String box :
                List.of(
                        "/do/worries/new/find",
                        "/do/alerts/" + raised() + "/subject/find",
                        "/do/students")) {
            HttpResponse<String> answer = counselor.post(box, "q", LONG);

            assertThat(answer.statusCode()).as(box).isEqualTo(400);
            assertThat(answer.body())
                    .as(box)
                    .contains("最多 60 个字，现在是 30000 个字", "id=\"q-wrong\"", "value=\"" + LONG);
        }
    }

    @Test
    void a_name_is_looked_for_as_before() {
        assertThat(counselor.post("/do/worries/new/find", "q", "李示例甲").statusCode()).isEqualTo(200);
        assertThat(counselor.post("/do/worries/new/find", "q", "李示例甲").body())
                .contains("李示例甲")
                .doesNotContain("q-wrong");
    }

    private String raised() {
        HttpResponse<String> raised =
                counselor.post(
                        "/raise",
                        "commandId",
                        UUID.randomUUID().toString(),
                        "who",
                        "一个学生",
                        "account",
                        "示例");
        String id = Visitor.location(raised).replaceAll("^/raise/([0-9a-f-]+).*", "$1");
        Cases cases = school.world().bean(Cases.class);
        await().until(() -> cases.alert(AlertId.of(id)).isPresent());
        return id;
    }
}

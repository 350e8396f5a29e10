package org.shouwang.command.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.command.signin.Accounts;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.StaffId;

/** Whoever hands out the links of a school cannot be two people of it. */
class VouchingTest {

    private static final Pattern LINK = Pattern.compile("(/signin/link\\?key=[^<\\s]+)");
    private static final Pattern NUMBER = Pattern.compile("class=\"spoken\"[^>]*>(\\d{4})<");

    private final TestWorld world = TestWorld.shared();
    private final TestSchool school = world.school();
    private final Visitor admin = school.as(Role.ADMINISTRATOR);
    private final String login = "new-" + UUID.randomUUID();

    @BeforeEach
    void the_principal_is_there() {
        school.as(Role.PRINCIPAL);
    }

    @Test
    void an_administrator_who_opens_a_link_of_his_own_is_not_that_colleague() {
        Visitor puppet = opened(add());

        assertThat(puppet.get("/do/schedule").statusCode()).isEqualTo(404);
        assertThat(puppet.get("/signin/newcomer").body()).contains("管示例核实");
        HttpResponse<String> refused = vouch(admin, colleague(), number(puppet));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("链接是您发出的");
        assertThat(vouch(puppet, colleague(), number(puppet)).statusCode()).isEqualTo(404);
        assertThat(puppet.get("/do/schedule").statusCode()).isEqualTo(404);
    }

    @Test
    void a_colleague_who_heard_the_number_makes_the_role_count() {
        Visitor newcomer = opened(add());

        HttpResponse<String> wrong =
                vouch(school.as(Role.PRINCIPAL), colleague(), other(number(newcomer)));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("数字不一致");
        String spoken = number(newcomer).substring(0, 2) + " " + number(newcomer).substring(2);
        assertThat(vouch(school.as(Role.PRINCIPAL), colleague(), spoken).statusCode())
                .isEqualTo(303);

        assertThat(newcomer.get("/do/schedule").statusCode()).isEqualTo(200);
        assertThat(newcomer.get("/signin/newcomer").statusCode()).isEqualTo(302);
        assertThat(admin.get("/do/staff/" + colleague()).body())
                .contains("管示例发出的链接登录", "校示例核实了是本人");
    }

    @Test
    void a_link_for_a_colleague_who_was_known_takes_the_roles_until_somebody_vouches() {
        StaffId counselor = school.person(Role.COUNSELOR).staff();
        school.as(Role.COUNSELOR);

        Visitor whoever = opened(admin.post("/do/staff/" + counselor + "/link"));

        assertThat(whoever.get("/do/schedule").statusCode()).isEqualTo(404);
        vouch(school.as(Role.PRINCIPAL), counselor, number(whoever));
        assertThat(whoever.get("/do/schedule").statusCode()).isEqualTo(200);
    }

    @Test
    void a_newcomer_raises_an_alert_at_once() {
        Visitor newcomer = opened(add());

        assertThat(newcomer.get("/raise").statusCode()).isEqualTo(200);
        HttpResponse<String> raised =
                newcomer.post(
                        "/raise", "subject", "DESCRIBED", "description", "楼顶的女生", "account", "在楼顶");
        assertThat(raised.statusCode()).isEqualTo(303);
        assertThat(newcomer.get(Visitor.location(raised)).body()).contains("已记录");
    }

    @Test
    void nobody_waits_and_the_page_says_so_in_both_languages() {
        assertThat(admin.get("/do/staff/vouch").body()).contains("现在没有需要核实的同事");
        assertThat(admin.reading("en").get("/do/staff/vouch").body())
                .contains("Nobody waits for somebody to vouch");
    }

    private HttpResponse<String> add() {
        return admin.post(
                "/do/staff/new",
                "name",
                "新示例",
                "login",
                login,
                "role",
                "COUNSELOR",
                "language",
                "zh");
    }

    private Visitor opened(HttpResponse<String> shown) {
        Matcher link = LINK.matcher(shown.body());
        assertThat(link.find()).as(shown.body()).isTrue();
        return world.stranger().signInBy(link.group(1));
    }

    private StaffId colleague() {
        return world.bean(Accounts.class).byLogin(login).orElseThrow().staff();
    }

    private static HttpResponse<String> vouch(Visitor by, StaffId colleague, String number) {
        return by.post("/do/staff/vouch", "colleague", colleague.toString(), "number", number);
    }

    private static String number(Visitor newcomer) {
        Matcher number = NUMBER.matcher(newcomer.get("/signin/newcomer").body());
        assertThat(number.find()).isTrue();
        return number.group(1);
    }

    private static String other(String number) {
        return "%04d".formatted((Integer.parseInt(number) + 1) % 10_000);
    }
}

package org.shouwang.command.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.command.founding.NewLink;
import org.shouwang.command.membership.Grants;
import org.shouwang.command.signin.Account;
import org.shouwang.command.signin.Accounts;
import org.shouwang.command.signin.Arrivals;
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

    @Test
    void an_administrator_who_took_all_roles_from_the_others_is_still_one_person() {
        for (Grants.Grant grant : world.bean(Grants.class).of(school.id())) {
            if (!grant.staff().equals(school.person(Role.ADMINISTRATOR).staff())) {
                String role = "/do/staff/" + grant.staff() + "/roles/" + grant.id();
                assertThat(admin.post(role + "/revoke").statusCode()).isEqualTo(303);
            }
        }

        Visitor ghost = opened(add("PRINCIPAL"));

        assertThat(ghost.get("/do/schedule").statusCode()).isEqualTo(404);
        String own = "/do/staff/" + school.person(Role.ADMINISTRATOR).staff() + "/roles";
        assertThat(ghost.post(own, "role", "PRINCIPAL").statusCode()).isEqualTo(404);
        assertThat(admin.get("/do/staff/" + colleague()).body()).doesNotContain("没有其他人可以核实");
    }

    @Test
    void an_administrator_who_closed_the_accounts_of_the_others_is_still_one_person() {
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                String one = "/do/staff/" + school.person(role).staff();
                assertThat(admin.post(one + "/leave").statusCode()).isEqualTo(303);
            }
        }

        assertThat(opened(add("PRINCIPAL")).get("/do/schedule").statusCode()).isEqualTo(404);
    }

    @Test
    void the_first_colleague_counts_at_once_and_nobody_after_nor_the_same_one_again() {
        TestSchool young = world.school();
        Visitor founder = young.as(Role.ADMINISTRATOR);

        Visitor first = opened(add(founder, login, "PRINCIPAL"));
        assertThat(first.get("/do/schedule").statusCode()).isEqualTo(200);

        StaffId principal = colleague();
        Visitor again = opened(founder.post("/do/staff/" + principal + "/link"));
        assertThat(again.get("/do/schedule").statusCode()).isEqualTo(404);
        String second = "new-" + UUID.randomUUID();
        Visitor next = opened(add(founder, second, "COUNSELOR"));
        assertThat(next.get("/do/schedule").statusCode()).isEqualTo(404);
    }

    @Test
    void of_two_who_come_first_at_the_same_moment_one_counts() {
        TestSchool young = world.school();
        Visitor founder = young.as(Role.ADMINISTRATOR);
        add(founder, login, "PRINCIPAL");
        String other = "new-" + UUID.randomUUID();
        add(founder, other, "COUNSELOR");
        Arrivals arrivals = world.bean(Arrivals.class);
        Optional<StaffId> issuer = Optional.of(young.person(Role.ADMINISTRATOR).staff());

        // Neither has a password yet.
        for (String one : List.of(login, other)) {
            Account account = world.bean(Accounts.class).byLogin(one).orElseThrow();
            arrivals.comes(UUID.randomUUID(), account, issuer);
        }

        assertThat(world.bean(Newcomers.class).waits(colleague())).isFalse();
        assertThat(world.bean(Newcomers.class).waits(colleague(other))).isTrue();
    }

    @Test
    void where_nobody_is_left_to_vouch_the_machine_lets_in() {
        TestSchool young = world.school();
        Visitor founder = young.as(Role.ADMINISTRATOR);
        opened(add(founder, login, "PRINCIPAL"));
        founder.post("/do/staff/" + colleague() + "/leave");

        Visitor back =
                world.stranger()
                        .signInBy(
                                world.bean(NewLink.class)
                                        .issue(young.person(Role.ADMINISTRATOR).login())
                                        .orElseThrow());

        assertThat(back.get("/do/staff").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> add() {
        return add("COUNSELOR");
    }

    private HttpResponse<String> add(String role) {
        return add(admin, login, role);
    }

    private static HttpResponse<String> add(Visitor by, String login, String role) {
        return by.post(
                "/do/staff/new", "name", "新示例", "login", login, "role", role, "language", "zh");
    }

    private Visitor opened(HttpResponse<String> shown) {
        Matcher link = LINK.matcher(shown.body());
        assertThat(link.find()).as(shown.body()).isTrue();
        return world.stranger().signInBy(link.group(1));
    }

    private StaffId colleague() {
        return colleague(login);
    }

    private StaffId colleague(String login) {
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

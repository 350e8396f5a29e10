package org.shouwang.command.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.membership.Grants;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestSchool.Person;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.StaffId;
import org.shouwang.web.signin.MembershipsNow;

class StaffPagesTest {

    private static final Pattern LINK = Pattern.compile("(/signin/link\\?key=[^<\\s]+)");

    private final TestWorld world = TestWorld.shared();
    private final TestSchool school = world.school();
    private final Visitor admin = school.as(Role.ADMINISTRATOR);
    private final String login = "new-" + UUID.randomUUID();

    @Test
    void an_added_colleague_comes_in_by_the_link_that_is_shown_once() {
        HttpResponse<String> added =
                add("role", "COUNSELOR", "email", "xin@school.example", "phone", "139 0000 0001");

        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(added.headers().firstValue("Cache-Control")).contains("no-store");
        Visitor counselor = world.stranger().signInBy(link(added));
        assertThat(counselor.get("/do/schedule").statusCode()).isEqualTo(200);
        assertThat(counselor.get("/do/contacts").body())
                .contains("xin@school.example", "139 0000 0001");
        assertThat(admin.get("/do/staff").body()).contains("新示例", login, "有联系方式");
    }

    @Test
    void a_login_that_is_taken_is_named_and_nothing_is_recorded() {
        add("role", "COUNSELOR");
        int before = world.bean(Grants.class).of(school.id()).size();

        HttpResponse<String> again = add("role", "AUDITOR");

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("这个登录名已有人使用", "value=\"新示例\"");
        assertThat(world.bean(Grants.class).of(school.id())).hasSize(before);
    }

    @Test
    void what_is_wrong_is_said_field_by_field_in_both_languages() {
        HttpResponse<String> wrong =
                admin.post(
                        "/do/staff/new",
                        "name",
                        "新".repeat(61),
                        "login",
                        "",
                        "role",
                        "CLASS_TEACHER",
                        "from",
                        "2026-12-01T08:00",
                        "until",
                        "2026-11-30T08:00",
                        "email",
                        "not an address",
                        "phone",
                        "ext. 12",
                        "wecom",
                        "有空格 的");

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("最多 60 个字", "请为班主任选择班级", "结束时间必须在开始时间之后")
                .contains("这不像一个邮箱地址", "企业微信账号只含字母")
                .contains("value=\"not an address\"");
        String english = admin.reading("en").get("/do/staff/new").body();
        assertThat(english).contains("Add a member of staff", "Login name");
    }

    @Test
    void a_role_is_granted_for_a_time_and_revoked_at_once() {
        Person duty = school.person(Role.DUTY_TEACHER);

        HttpResponse<String> granted =
                admin.post(
                        "/do/staff/" + duty.staff() + "/roles",
                        "role",
                        "CLASS_TEACHER",
                        "classes",
                        school.schoolClass(1).toString(),
                        "until",
                        "2027-06-30T18:00");

        assertThat(granted.statusCode()).isEqualTo(303);
        assertThat(admin.get(Visitor.location(granted)).body()).contains("班主任", "高一(2)班");
        Grants.Grant grant = grant(duty.staff(), Role.CLASS_TEACHER);
        assertThat(revoke(duty.staff(), grant).statusCode()).isEqualTo(303);
        assertThat(world.bean(MembershipsNow.class).of(duty.staff()))
                .noneMatch(m -> m.role() == Role.CLASS_TEACHER);
    }

    @Test
    void the_last_administrator_stays_one_until_there_is_another() {
        Person first = school.person(Role.ADMINISTRATOR);
        Grants.Grant grant = grant(first.staff(), Role.ADMINISTRATOR);

        HttpResponse<String> refused = revoke(first.staff(), grant);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("唯一的长期管理员");
        assertThat(leave(first.staff()).statusCode()).isEqualTo(409);

        school.add("副示例", Role.ADMINISTRATOR, Set.of());
        assertThat(revoke(first.staff(), grant).statusCode()).isEqualTo(303);
    }

    @Test
    void nobody_grants_a_role_to_themselves() {
        HttpResponse<String> refused =
                admin.post(
                        "/do/staff/" + school.person(Role.ADMINISTRATOR).staff() + "/roles",
                        "role",
                        "PRINCIPAL");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("不能给自己授予角色");
    }

    @Test
    void whoever_left_has_no_role_no_session_and_no_device() {
        Person auditor = school.person(Role.AUDITOR);
        Visitor gone = school.as(Role.AUDITOR);
        world.clock().pass(Duration.ofSeconds(1));

        assertThat(leave(auditor.staff()).statusCode()).isEqualTo(303);

        assertThat(gone.get("/do/schedule").statusCode()).isEqualTo(303);
        assertThat(admin.get("/do/staff").body()).contains("已停用", "目前没有角色");
    }

    @Test
    void a_new_link_lets_in_again_and_the_old_password_does_not_matter() {
        Person counselor = school.person(Role.COUNSELOR);
        school.as(Role.COUNSELOR);

        HttpResponse<String> shown = admin.post("/do/staff/" + counselor.staff() + "/link");

        world.stranger().signInBy(link(shown));
        assertThat(admin.get("/do/staff/" + counselor.staff()).body()).contains("发出登录链接");
        assertThat(school.as(Role.COUNSELOR).get("/do/schedule").statusCode()).isEqualTo(303);
    }

    @Test
    void people_keep_their_own_contacts_and_not_those_of_others() {
        Person counselor = school.person(Role.COUNSELOR);
        String own = "/do/staff/" + counselor.staff() + "/contacts";
        Visitor visitor = school.as(Role.COUNSELOR);

        assertThat(visitor.get("/do/contacts").body()).contains("没有可用的联系方式");
        assertThat(visitor.post(own, "channel", "WECOM_ROBOT", "address", "XinShiLi").statusCode())
                .isEqualTo(303);
        assertThat(visitor.get("/do/contacts").body()).contains("XinShiLi");
        assertThat(visitor.post(own, "channel", "EMAIL", "address", "x").statusCode())
                .isEqualTo(400);
        String others = "/do/staff/" + school.person(Role.PRINCIPAL).staff() + "/contacts";
        assertThat(visitor.get(others).statusCode()).isEqualTo(404);
        assertThat(visitor.post(others, "channel", "PHONE", "address", "13900001111").statusCode())
                .isEqualTo(404);

        var contact = world.bean(Staff.class).contacts(counselor.staff()).getFirst();
        assertThat(admin.post(own + "/" + contact.id() + "/remove").statusCode()).isEqualTo(303);
        assertThat(world.bean(Staff.class).contacts(counselor.staff())).isEmpty();
    }

    @Test
    void only_those_who_may_see_the_staff_and_another_schools_people_are_unknown() {
        for (Role role : Role.values()) {
            boolean may = role == Role.ADMINISTRATOR || role == Role.PRINCIPAL;
            assertThat(school.as(role).get("/do/staff").statusCode())
                    .as(role.name())
                    .isEqualTo(may ? 200 : 404);
        }
        StaffId other = world.school().person(Role.COUNSELOR).staff();
        assertThat(admin.get("/do/staff/" + other).statusCode()).isEqualTo(404);
        assertThat(admin.post("/do/staff/" + other + "/link").statusCode()).isEqualTo(404);
        assertThat(admin.get("/do/staff/nonsense").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> add(String... more) {
        String[] fields = new String[more.length + 4];
        fields[0] = "name";
        fields[1] = "新示例";
        fields[2] = "login";
        fields[3] = login;
        System.arraycopy(more, 0, fields, 4, more.length);
        return admin.post("/do/staff/new", fields);
    }

    private Grants.Grant grant(StaffId staff, Role role) {
        return world.bean(Grants.class).of(school.id()).stream()
                .filter(g -> g.staff().equals(staff) && g.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> revoke(StaffId staff, Grants.Grant grant) {
        return admin.post("/do/staff/" + staff + "/roles/" + grant.id() + "/revoke");
    }

    private HttpResponse<String> leave(StaffId staff) {
        return admin.post("/do/staff/" + staff + "/leave");
    }

    private static String link(HttpResponse<String> page) {
        Matcher found = LINK.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }
}

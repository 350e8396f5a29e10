package org.shouwang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;

/** An evening on phones, in Chinese. */
class StoryInBrowserTest {

    private static final Pattern ANSWER = Pattern.compile(".*/raise/[0-9a-f-]{36}.*");

    private final TestWorld world = World.shared();
    private final SeededSchool school = new SeededSchool(world);
    private final Chromium chromium = new Chromium();

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void a_duty_teacher_raises_an_alert_and_sees_live_who_has_it() {
        Page teacher = signedInByHand(Role.DUTY_TEACHER, "/raise");
        raise(teacher);
        assertThat(teacher.locator("h1")).hasText("已记录，正在叫人");
        assertThat(teacher.locator(".calling")).containsText("心示例");
        assertThat(teacher.locator(".rules")).containsText("不要答应替学生保密");
        assertThat(teacher.locator(".stay a[href='tel:120']")).isVisible();
        Shots.take(teacher, "story", "1-raised");
        teacher.evaluate("() => window.untouched = true");

        Page counselor = as(Role.COUNSELOR);
        counselor.navigate(teacher.url());
        counselor.locator("summary", new Page.LocatorOptions().setHasText("附一句话")).click();
        counselor.fill("#note", "我在路上，8 分钟到。请不要让他一个人。");
        counselor.click("form[action$='/acknowledge'] button");
        assertThat(counselor.locator("h1")).hasText("心示例已接手");

        assertThat(teacher.locator("h1")).hasText("心示例已接手");
        assertThat(teacher.locator(".held")).containsText("8 分钟到");
        assertThat((Boolean) teacher.evaluate("() => window.untouched === true"))
                .as("the page was not loaded again")
                .isTrue();
        Shots.take(teacher, "story", "2-held");
        startAtRed(teacher.url());
    }

    private void startAtRed(String alert) {
        Page director = as(Role.MORAL_EDUCATION_DIRECTOR);
        director.navigate(alert);
        director.click("a[href$='/respond']");
        director.selectOption("#student", new SelectOption().setIndex(1));
        director.selectOption("#level", "red");
        director.fill("#reason", "有计划，有工具");
        Shots.take(director, "story", "3-start");
        director.click("main form button[type=submit]");
        director.waitForURL(Pattern.compile(".*/cases/.*"));
    }

    @Test
    void the_counselor_records_what_is_done() {
        Page counselor = as(Role.COUNSELOR);
        open(counselor, "record/means-removed");
        counselor.fill("#items", "美工刀一把");
        recorded(counselor);

        open(counselor, "assess/asq");
        counselor.locator("label:has(input[name=asq-wish-dead][value=yes])").click();
        counselor.locator("label:has(input[name=asq-now][value=yes])").click();
        counselor.fill("#rationale", "原话：明天不用叫我了");
        recorded(counselor);

        for (int attempt = 0; attempt < 3; attempt++) {
            open(counselor, "record/guardian-attempted");
            counselor.selectOption("#guardian", new SelectOption().setIndex(1));
            choose(counselor, "channel", "PHONE");
            choose(counselor, "outcome", attempt < 2 ? "NO_ANSWER" : "REACHED");
            if (attempt == 2) {
                counselor.fill("#told", "请马上来学校，孩子身边有老师");
            }
            recorded(counselor);
        }

        open(counselor, "record/safe-contact-checked");
        counselor.locator("#decision label").first().click();
        counselor.fill("#reason", "学生说可以告诉母亲");
        recorded(counselor);
    }

    @Test
    void an_alert_is_raised_without_any_script() {
        BrowserContext context = chromium.phoneWithoutScripts();
        Chromium.signIn(context, school.as(Role.DUTY_TEACHER), site());
        Page teacher = context.newPage();
        teacher.navigate(site() + "/raise");
        teacher.fill("#who", "302 的高个子女生");
        choose(teacher, "danger", "NOW");
        teacher.fill("#account", "她说明天不用叫她了");
        teacher.click("form[action$='/raise'] button[type=submit]");
        assertThat(teacher).hasURL(ANSWER);
        assertThat(teacher.locator("h1")).hasText("已记录，正在叫人");
        assertThat(teacher.locator("noscript a")).isVisible();
    }

    @Test
    void a_failed_form_keeps_what_was_typed_and_says_what_is_missing() {
        Page counselor = as(Role.COUNSELOR);
        open(counselor, "record/guardian-attempted");
        counselor.fill("#reply", "妈妈说马上来");
        counselor.click("main form button[type=submit]");
        assertThat(counselor.locator("#reply")).hasValue("妈妈说马上来");
        assertThat(counselor.locator(".summary")).isFocused();
        counselor.locator(".summary a").first().click();
        assertThat(counselor.url()).endsWith("#channel");
        assertThat(Axe.violations(counselor)).isEmpty();
        Shots.take(counselor, "story", "4-faults");
    }

    @Test
    void escape_hides_everything_and_brings_it_back() {
        Page teacher = as(Role.DUTY_TEACHER);
        teacher.navigate(site() + "/raise");
        assertThat(teacher.locator("h1")).isVisible();
        teacher.keyboard().press("Escape");
        assertThat(teacher.locator("h1")).isHidden();
        assertThat(teacher.title()).doesNotContain("预警");
        teacher.keyboard().press("Escape");
        assertThat(teacher.locator("h1")).isVisible();
    }

    @Test
    void the_language_changes_and_the_page_stays() {
        Page teacher = as(Role.DUTY_TEACHER);
        String page = site() + "/raise/" + school.calling();
        teacher.navigate(page);
        teacher.click(".tools > a[hreflang]");
        assertThat(teacher).hasURL(page);
        assertThat(teacher.locator("html")).hasAttribute("lang", Pattern.compile("en.*"));
    }

    private void raise(Page teacher) {
        teacher.locator("#who").pressSequentially("李示例乙");
        teacher.locator("#found li").first().click();
        assertThat(teacher.locator("#picked")).containsText("李示例乙");
        choose(teacher, "danger", "NOW");
        teacher.fill("#account", "23:02 给我发消息说“明天不用叫我了”。");
        choose(teacher, "presence", "ADULT");
        teacher.click("form[action$='/raise'] button[type=submit]");
        assertThat(teacher).hasURL(ANSWER);
    }

    private static void choose(Page page, String name, String value) {
        page.locator("label:has(input[name=" + name + "][value=" + value + "])").click();
    }

    private void open(Page page, String form) {
        page.navigate(site() + "/do/responses/" + school.response() + "/" + form);
    }

    private static void recorded(Page page) {
        page.click("main form button[type=submit]");
        assertThat(page.locator(".summary").allInnerTexts()).isEmpty();
        page.waitForURL(Pattern.compile(".*/cases/.*after=.*"));
    }

    private Page signedInByHand(Role role, String back) {
        school.as(role);
        Page page = chromium.phone().newPage();
        page.navigate(site() + "/signin?back=" + back);
        page.fill("[name=login]", school.school().person(role).login());
        page.fill("[name=password]", Visitor.PASSWORD);
        page.click("main form button[type=submit]");
        page.waitForURL(site() + back);
        return page;
    }

    private Page as(Role role) {
        BrowserContext context = chromium.phone();
        Chromium.signIn(context, school.as(role), site());
        return context.newPage();
    }

    private String site() {
        return "http://localhost:" + world.port();
    }
}

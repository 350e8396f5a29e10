package org.shouwang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.command.world.TestWorld;
import org.shouwang.contract.Role;

/** The pages that are only read, as they behave in a browser. */
class ReadPagesTest {

    /** What a browser says when somebody looks at another window. */
    private static final String HIDE =
            """
            hidden => {
              Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
              document.dispatchEvent(new Event("visibilitychange"));
            }
            """;

    /** Counts what a page hears. */
    private static final String COUNT_TICKS =
            """
            window.ticks = 0;
            const Source = window.EventSource;
            window.EventSource = class extends Source {
              constructor(address) {
                super(address);
                this.addEventListener("tick", () => window.ticks++);
              }
            };
            """;

    private final TestWorld world = World.shared();
    private final SeededSchool school = new SeededSchool(world);
    private final Chromium chromium = new Chromium();

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void the_case_list_is_narrowed_as_one_types_and_no_name_stands_in_an_address() {
        Page lead = as(Role.PSYCHOLOGY_LEAD);
        List<String> addresses = new ArrayList<>();
        lead.onRequest(it -> addresses.add(it.url()));
        lead.navigate(site() + "/cases");
        lead.locator("#q").pressSequentially("lslj");
        assertThat(lead.locator("#found [role=status]")).containsText("找到 1 份个案");
        assertThat(lead.locator("#found")).containsText("李示例甲");
        assertThat(lead.locator("#q")).isFocused();
        assertThat(Axe.violations(lead)).isEmpty();
        Shots.take(lead, "read", "search");

        lead.fill("#q", "钱示例");
        assertThat(lead.locator("#found [role=status]")).containsText("找到 0 份个案");
        lead.keyboard().press("Enter");
        assertThat(lead).hasURL(site() + "/cases");
        assertThat(lead.locator("#q")).hasValue("钱示例");
        assertThat(addresses).allSatisfy(it -> assertThat(it).doesNotContain("lslj", "%E9%92%B1"));
    }

    @Test
    void the_case_list_is_searched_without_any_script() {
        BrowserContext context = chromium.phoneWithoutScripts();
        Chromium.signIn(context, school.as(Role.PSYCHOLOGY_LEAD), site());
        Page lead = context.newPage();
        lead.navigate(site() + "/cases");
        lead.fill("#q", "20260101");
        lead.click("form[role=search] button");
        assertThat(lead.locator("#found")).containsText("李示例甲");
    }

    @Test
    void every_open_page_of_a_case_hears_of_an_entry_and_is_not_loaded_again() {
        List<Page> open = new ArrayList<>();
        for (Role role : List.of(Role.COUNSELOR, Role.PSYCHOLOGY_LEAD, Role.PRINCIPAL)) {
            Page page = as(role);
            page.navigate(site() + "/cases/" + school.casefile());
            page.evaluate("() => window.untouched = true");
            assertThat(page.locator(".timeline")).not().containsText("药盒");
            open.add(page);
        }
        school.removed("药盒一个");
        for (Page page : open) {
            assertThat(page.locator(".timeline").last()).containsText("药盒一个");
            assertThat((Boolean) page.evaluate("() => window.untouched === true")).isTrue();
        }
    }

    @Test
    void what_happens_while_a_page_fetches_itself_is_shown_too() {
        Page counselor = as(Role.COUNSELOR);
        counselor.addInitScript(COUNT_TICKS);
        List<Runnable> answers = new ArrayList<>();
        counselor.route(
                "**/cases/*",
                it -> {
                    if (it.request().headers().containsKey("x-live") && answers.isEmpty()) {
                        var before = it.fetch();
                        answers.add(
                                () -> it.fulfill(new Route.FulfillOptions().setResponse(before)));
                    } else {
                        it.resume();
                    }
                });
        counselor.navigate(site() + "/cases/" + school.casefile());
        counselor.waitForCondition(() -> !answers.isEmpty());
        school.removed("药盒两个");
        counselor.waitForFunction("() => window.ticks > 0");
        answers.getFirst().run();
        assertThat(counselor.locator("main")).containsText("药盒两个");
    }

    @Test
    void a_hidden_page_closes_its_stream_and_opens_it_when_it_is_looked_at_again() {
        Page counselor = as(Role.COUNSELOR);
        Pattern live = Pattern.compile(".*/live/cases/.*");
        counselor.waitForRequest(
                live, () -> counselor.navigate(site() + "/cases/" + school.casefile()));
        List<Request> closed = new ArrayList<>();
        counselor.onRequestFailed(closed::add);
        counselor.evaluate(HIDE, true);
        counselor.waitForCondition(
                () -> closed.stream().anyMatch(it -> live.matcher(it.url()).matches()));
        counselor.waitForRequest(live, () -> counselor.evaluate(HIDE, false));
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

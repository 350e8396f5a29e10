package org.shouwang.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.regex.Pattern;
import org.shouwang.browser.Shots;
import org.shouwang.standalone.demo.Person;

/**
 * The phone of somebody at the school, as wide as the narrowest that are sold. Whoever holds it
 * finds everything by the words that are to be seen, and by nothing else.
 */
final class Phone {

    private static final Pattern SIGN_IN = Pattern.compile(".*/signin.*");

    /** Nothing that is folded away. */
    private static final LocatorAssertions.ContainsTextOptions AS_DRAWN =
            new LocatorAssertions.ContainsTextOptions().setUseInnerText(true);

    private static final Page.WaitForURLOptions SOON =
            new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT).setTimeout(5_000);

    private final Page page;
    private final String login;
    private final String site;

    Phone(Page page, String login, int port) {
        this.page = page;
        this.login = login;
        this.site = "http://localhost:" + port;
    }

    /**
     * Opens the first page of the day, or a link that was sent; whoever is asked to sign in does.
     */
    Phone opens(String path) {
        page.navigate(path.startsWith("http") ? path : site + path);
        return signsIn();
    }

    /** Looks again at the page that is open. */
    Phone reloads() {
        page.reload();
        return signsIn();
    }

    private Phone signsIn() {
        if (SIGN_IN.matcher(page.url()).matches()) {
            page.fill("[name=login]", login);
            page.fill("[name=password]", Person.PASSWORD);
            page.click("main form button[type=submit]:visible");
            page.waitForURL(url -> !SIGN_IN.matcher(url).matches());
        }
        return this;
    }

    /** The file of a student, found among the cases by name. */
    Phone finds(String student) {
        opens("/today").taps("个案");
        page.getByLabel("查找学生").fill(student);
        return taps(student);
    }

    /** A link or a button, by what stands on it. */
    Phone taps(String words) {
        Locator found =
                page.locator("a:visible, button:visible, summary:visible")
                        .filter(new Locator.FilterOptions().setHasText(exactly(words)))
                        .first();
        if (found.evaluate("e => e.tagName").equals("A")) {
            follows(found);
        } else {
            found.click();
        }
        return this;
    }

    /** A page can be drawn anew under the finger, which loses the tap: then one taps again. */
    private void follows(Locator link) {
        String here = page.url();
        boolean stays = here.equals(site + link.getAttribute("href"));
        link.click();
        if (stays) {
            return;
        }
        try {
            page.waitForURL(url -> !url.equals(here), SOON);
        } catch (TimeoutError _) {
            if (page.url().equals(here)) {
                link.click();
            }
        }
        page.waitForURL(url -> !url.equals(here));
    }

    /** One of those that were found while a name was being typed. */
    Phone picks(String question, String typed) {
        page.getByLabel(beginning(question)).first().pressSequentially(typed);
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(typed))
                .first()
                .click();
        return this;
    }

    /** The button beside a step of the plan; a step that is folded away is unfolded. */
    Phone begins(String step) {
        follows(unfolded(step).locator("a.button"));
        return this;
    }

    /** How a step of the plan is said to stand, and more that is said of it. */
    Phone seesStep(String step, String... words) {
        assertThat(unfolded(step)).isVisible();
        for (String word : words) {
            assertThat(unfolded(step)).containsText(word, AS_DRAWN);
        }
        return this;
    }

    private Locator unfolded(String step) {
        Locator name =
                page.locator("strong")
                        .filter(new Locator.FilterOptions().setHasText(exactly(step)));
        Locator line = page.locator("li.step").filter(new Locator.FilterOptions().setHas(name));
        assertThat(line).hasCount(1);
        if (!line.isVisible()) {
            page.locator("details.more")
                    .filter(new Locator.FilterOptions().setHas(line))
                    .locator("> summary")
                    .click();
        }
        return line;
    }

    /** Types, chooses or ticks the answer to a question, whatever kind of field asks it. */
    Phone answers(String question, String answer) {
        Locator group =
                page.getByRole(
                        AriaRole.GROUP, new Page.GetByRoleOptions().setName(beginning(question)));
        if (group.count() > 0) {
            group.first().locator("label:has(b:text-is('%s'))".formatted(answer)).click();
            return this;
        }
        Locator field = page.locator("main").getByLabel(beginning(question)).first();
        if (field.evaluate("e => e.tagName").equals("SELECT")) {
            field.selectOption(option(field, answer));
        } else {
            field.fill(answer);
        }
        return this;
    }

    private static String option(Locator field, String answer) {
        return field.locator("option")
                .filter(new Locator.FilterOptions().setHasText(answer))
                .first()
                .getAttribute("value");
    }

    Phone ticks(String words) {
        page.locator("label.check")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        return this;
    }

    Phone attaches(String question, byte[] picture) {
        page.getByLabel(beginning(question))
                .first()
                .setInputFiles(new FilePayload("screenshot.png", "image/png", picture));
        return this;
    }

    /** Sends the form and is led on. */
    Phone sends() {
        String here = page.url();
        submit().click();
        page.waitForURL(url -> !url.equals(here));
        assertThat(page.locator(".summary")).hasCount(0);
        return this;
    }

    /** Sends the form and is told why not. */
    Phone sendsInVain(String why) {
        submit().click();
        assertThat(page.locator(".summary")).containsText(why);
        return this;
    }

    private Locator submit() {
        return page.locator("main form button[type=submit]:visible").last();
    }

    Phone reads(String... words) {
        for (String word : words) {
            assertThat(page.locator("main")).containsText(word, AS_DRAWN);
        }
        return this;
    }

    Phone readsNothingOf(String... words) {
        for (String word : words) {
            assertThat(page.locator("main")).not().containsText(word);
        }
        return this;
    }

    /** The banner that says what was recorded just now. */
    Phone readsThatItIsRecorded(String what) {
        assertThat(page.locator(".banner.done")).containsText(Pattern.compile("已记录：.*" + what));
        return this;
    }

    /** A field still holds what was typed into it. */
    Phone stillHolds(String question, String typed) {
        assertThat(page.getByLabel(beginning(question)).first()).hasValue(typed);
        return this;
    }

    /** What is said to be happening, on the page of whoever raised the alert. */
    Phone seesHappening(String... words) {
        for (String word : words) {
            assertThat(page.locator("#happening")).containsText(word);
        }
        return this;
    }

    /** A number that is called by a tap on it. */
    Phone canCall(String number) {
        assertThat(page.locator("a[href='tel:" + number + "']").first()).isVisible();
        return this;
    }

    Phone isNotOffered(String words) {
        assertThat(
                        page.locator("main a:visible, main button:visible")
                                .filter(new Locator.FilterOptions().setHasText(exactly(words))))
                .hasCount(0);
        return this;
    }

    /** What stands in the page as it is drawn: nothing that is folded away. */
    String text() {
        return page.locator("main").innerText();
    }

    /** The rows of the tables below a heading, as they are drawn. */
    @SuppressWarnings("unchecked")
    List<String> rows(String section) {
        return (List<String>)
                page.evaluate(
                        """
                        at => [...document.querySelectorAll(at + ' tbody > tr')].map(r => r.innerText)
                        """,
                        section);
    }

    /** The link in the first row in which somebody's name stands. */
    Phone tapsBeside(String name) {
        page.locator("main tbody tr")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .locator("a")
                .first()
                .click();
        return isLedTo("/audit/cases/");
    }

    /** Waits until the page has come, whole, to which a tap leads. */
    Phone isLedTo(String address) {
        page.waitForURL(url -> url.contains(address));
        return this;
    }

    String address() {
        return page.url();
    }

    Phone shot(String name) {
        Shots.take(page, "phone", name);
        return this;
    }

    private static Pattern exactly(String words) {
        return Pattern.compile("^\\s*" + plain(words) + "\\s*$");
    }

    private static Pattern beginning(String words) {
        return Pattern.compile("^\\s*" + plain(words));
    }

    /** The browser reads the pattern, and knows no other way to quote. */
    private static String plain(String words) {
        return words.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
    }
}

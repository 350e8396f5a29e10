package org.shouwang.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.shouwang.browser.Shots;
import org.shouwang.standalone.demo.Person;

/** The phone of somebody at the school, as wide as the narrowest that are sold. */
final class Phone {

    private static final Pattern SIGN_IN = Pattern.compile(".*/signin.*");

    private final Page page;
    private final String login;
    private final String site;

    Phone(Page page, String login, int port) {
        this.page = page;
        this.login = login;
        this.site = "http://localhost:" + port;
    }

    Page page() {
        return page;
    }

    /** Opens a page; whoever is asked to sign in does. */
    Phone opens(String path) {
        page.navigate(path.startsWith("http") ? path : site + path);
        if (SIGN_IN.matcher(page.url()).matches()) {
            page.fill("[name=login]", login);
            page.fill("[name=password]", Person.PASSWORD);
            page.click("main form button[type=submit]");
            page.waitForURL(url -> !SIGN_IN.matcher(url).matches());
        }
        return this;
    }

    Phone taps(String selector) {
        page.locator(selector).first().click();
        return this;
    }

    /** Types or chooses an answer, whatever kind of field asks for it. */
    Phone answers(String name, String value) {
        Locator field = page.locator("main form [name='" + name + "']").first();
        String kind = (String) field.evaluate("e => e.tagName + ' ' + e.type");
        switch (kind) {
            case "INPUT radio", "INPUT checkbox" ->
                    page.locator("label:has(input[name='%s'][value='%s'])".formatted(name, value))
                            .click();
            case "SELECT select-one" -> field.selectOption(value);
            default -> field.fill(value);
        }
        return this;
    }

    Phone attaches(String name, byte[] picture) {
        page.locator("[name='" + name + "']")
                .setInputFiles(new FilePayload("screenshot.png", "image/png", picture));
        return this;
    }

    /** Sends the form and is led on. */
    Phone sends() {
        String here = page.url();
        page.locator("main form button[type=submit]").last().click();
        page.waitForURL(url -> !url.equals(here));
        assertThat(page.locator(".summary")).hasCount(0);
        return this;
    }

    Phone reads(String words) {
        assertThat(page.locator("main")).containsText(words);
        return this;
    }

    Phone shows(String selector) {
        assertThat(page.locator(selector).first()).isVisible();
        return this;
    }

    Phone shot(String name) {
        Shots.take(page, "phone", name);
        return this;
    }
}

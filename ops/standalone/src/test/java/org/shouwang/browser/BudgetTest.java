package org.shouwang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;

/** What comes over the air, counted by the browser as it arrives: headers and compressed bodies. */
class BudgetTest {

    private static final long FIRST_VISIT = 150_000;
    private static final long RAISE_PAGE = 20_000;

    private final TestWorld world = World.shared();
    private final SeededSchool school = new SeededSchool(world);
    private final Chromium chromium = new Chromium();
    private final AtomicLong bytes = new AtomicLong();

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void a_first_visit_from_signing_in_to_todays_board_costs_at_most_150_kilobytes() {
        school.as(Role.COUNSELOR);
        BrowserContext context = chromium.phone();
        Page page = counted(context);
        page.navigate(site() + "/signin");
        page.fill("[name=login]", school.school().person(Role.COUNSELOR).login());
        page.fill("[name=password]", Visitor.PASSWORD);
        // The board fetches itself anew as soon as it hears what happens: that is part of the
        // visit.
        page.waitForResponse(
                        it -> it.request().headers().containsKey("x-live"),
                        () -> page.click("main button[type=submit]"))
                .finished();

        assertThat(page.url()).isEqualTo(site() + "/today");
        assertThat(page.locator("main table tbody tr").count()).as("lines").isPositive();
        assertThat(bytes).hasValueBetween(5_000L, FIRST_VISIT);
    }

    @Test
    void the_page_to_raise_an_alert_costs_at_most_20_kilobytes_from_an_empty_cache() {
        BrowserContext context = chromium.phone();
        Chromium.signIn(context, school.as(Role.DUTY_TEACHER), site());
        Page page = counted(context);
        page.navigate(site() + "/raise");
        assertThat(page.locator("form[data-raise]").count()).isOne();

        assertThat(bytes).hasPositiveValue().hasValueLessThanOrEqualTo(RAISE_PAGE);
    }

    private Page counted(BrowserContext context) {
        Page page = context.newPage();
        CDPSession network = context.newCDPSession(page);
        network.on("Network.loadingFinished", it -> bytes.addAndGet(received(it)));
        network.send("Network.enable");
        return page;
    }

    private static long received(JsonObject loaded) {
        return Math.round(loaded.get("encodedDataLength").getAsDouble());
    }

    private String site() {
        return "http://localhost:" + world.port();
    }
}

package org.shouwang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shouwang.browser.Tour.Visit;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;

/** Every page, in both languages and both themes as chosen, on a phone and a desk. */
class EveryPageTest {

    /** These end the session that looks, or what somebody who looks may do. */
    private static final Pattern LEAVES = Pattern.compile(".*/(signout|signin/.*|revoke|leave)");

    private static final String FORMS =
            "() => [...document.querySelectorAll('main form[method=post]')].map(f => f.action)";

    /** As it was drawn, past what a browser itself would ask for. */
    private static final String SEND =
            "i => HTMLFormElement.prototype.submit.call("
                    + "document.querySelectorAll('main form[method=post]')[i])";

    private final TestWorld world = World.shared();
    private final SeededSchool school = new SeededSchool(world);

    @Test
    void is_seen_by_somebody_and_has_no_fault() throws Exception {
        Tour tour = tour();
        assertThat(tour.unseen()).as("mappings that nobody saw a page of").isEmpty();
        List<String> faults =
                Walk.inEveryLanguage(
                        school, Ways.ALL, walk -> tour.visits().forEach(it -> visit(walk, it)));
        assertThat(faults).isEmpty();
        assertThat(tour.visits()).as("pages").hasSizeGreaterThan(60);
    }

    private static void visit(Walk walk, Visit visit) {
        Page page = walk.as(visit.role());
        int status = walk.go(page, visit.path());
        if (status != 200) {
            walk.fault(visit.path() + ": answers " + status);
        }
        walk.look(page, visit.path(), false);
    }

    @Test
    void has_no_fault_either_when_its_form_was_sent_as_it_is() throws Exception {
        sendEveryForm(Ways.PAIRS);
    }

    @Test
    @Tag("long")
    void has_no_fault_either_when_its_form_was_sent_as_it_is_whichever_way_one_looks()
            throws Exception {
        sendEveryForm(Ways.ALL);
    }

    /** Refused with a summary of what is missing, or done and confirmed: either is a page too. */
    private void sendEveryForm(Ways ways) throws Exception {
        Tour tour = tour();
        var refused = new AtomicInteger();
        var done = new AtomicInteger();
        List<String> faults =
                Walk.inEveryLanguage(
                        school,
                        ways,
                        walk ->
                                tour.visits().stream()
                                        .filter(it -> !it.path().startsWith("/signin"))
                                        .forEach(it -> send(walk, it, refused, done)));
        assertThat(faults).isEmpty();
        assertThat(refused.get()).as("refused with a summary").isGreaterThan(60);
        assertThat(done.get()).as("done").isGreaterThan(10);
    }

    private static void send(Walk walk, Visit visit, AtomicInteger refused, AtomicInteger done) {
        Page page = walk.as(visit.role());
        walk.go(page, visit.path());
        List<?> forms = (List<?>) page.evaluate(FORMS);
        Set<String> acts = new HashSet<>();
        for (int i = 0; i < forms.size(); i++) {
            String action = forms.get(i).toString();
            // Of many rows with the same act one is enough.
            if (LEAVES.matcher(action).matches() || !acts.add(action.replaceAll(".*/", ""))) {
                continue;
            }
            if (i > 0) {
                walk.go(page, visit.path());
            }
            if (((List<?>) page.evaluate(FORMS)).size() != forms.size()) {
                return; // what was done has changed the page
            }
            int form = i;
            walk.follow(page, () -> page.evaluate(SEND, form));
            boolean summary = page.locator(".summary").count() > 0;
            (summary ? refused : done).incrementAndGet();
            walk.look(page, "sent " + form + " of " + visit.path(), true);
        }
    }

    @Test
    void has_no_fault_either_while_nobody_at_home_may_be_called() throws Exception {
        List<String> pages = school.suspected();
        assertThat(
                        Walk.inEveryLanguage(
                                school,
                                Ways.ALL,
                                walk -> pages.forEach(path -> visit(walk, counselors(path)))))
                .isEmpty();
    }

    private static Visit counselors(String path) {
        return new Visit(path, Optional.of(Role.COUNSELOR));
    }

    @Test
    void has_no_fault_either_when_something_is_wrong_with_the_way_there() throws Exception {
        assertThat(Walk.inEveryLanguage(school, Ways.ALL, this::lostAndShutOut)).isEmpty();
    }

    private void lostAndShutOut(Walk walk) {
        Page counselor = walk.as(Optional.of(Role.COUNSELOR));
        for (String path :
                List.of(
                        "/nothing-here",
                        "/cases/" + UUID.randomUUID(),
                        "/cases/nonsense",
                        "/do/students/import",
                        "/signout")) {
            int status = walk.go(counselor, path);
            if (status < 400) {
                walk.fault(path + ": answers " + status);
            }
            walk.look(counselor, path, true);
        }
        walk.go(counselor, "/do/worries/new");
        counselor.evaluate(
                "() => document.querySelectorAll('[name=_csrf]').forEach(it => it.value = 'old')");
        walk.follow(counselor, () -> counselor.evaluate(SEND, 0));
        walk.look(counselor, "a form of another session", true);

        Page stranger = walk.as(Optional.empty());
        walk.go(stranger, "/today");
        walk.look(stranger, "asked to sign in", true);
        walk.go(stranger, "/signin/link?key=nonsense");
        walk.look(stranger, "a link that is over", true);
        signIn(walk, stranger, "wrong");
        walk.look(stranger, "a wrong password", true);
        signIn(walk, stranger, Visitor.PASSWORD);
        walk.follow(
                stranger,
                () ->
                        stranger.evaluate(
                                "() => document.querySelector('form[action$=signout]').submit()"));
        walk.look(stranger, "signed out", true);
    }

    private void signIn(Walk walk, Page page, String password) {
        walk.go(page, "/signin");
        page.fill("[name=login]", school.school().person(Role.COUNSELOR).login());
        page.fill("[name=password]", password);
        walk.follow(page, () -> page.click("main button[type=submit]"));
    }

    /** Then it is enough to look at one page as somebody sees it who chose the other theme. */
    @Test
    void differs_between_the_themes_in_its_mark_and_nothing_else() {
        Visitor counselor = school.as(Role.COUNSELOR);
        String light = drawn(counselor, Theme.LIGHT);
        String dark = drawn(counselor, Theme.DARK);

        assertThat(dark).contains("data-theme=\"dark\"", "name=\"color-scheme\" content=\"dark\"");
        assertThat(
                        dark.replace("data-theme=\"dark\"", "data-theme=\"light\"")
                                .replace("content=\"dark\"", "content=\"light\""))
                .isEqualTo(light);
    }

    private static String drawn(Visitor who, Theme theme) {
        who.get("/do/worries?theme=" + theme.code());
        return who.get("/do/worries")
                .body()
                .replaceAll("data-now=\"[^\"]*\"", "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll(" aria-current=\"true\"", "");
    }

    private Tour tour() {
        return new Tour(school, world.bean(ContextHolder.class).context());
    }
}

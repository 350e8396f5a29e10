package org.shouwang.command.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shouwang.access.endpoint.Endpoint;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestSchool.Person;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;

/**
 * Sends every form of the server empty, as somebody who may: whatever its summary then says is
 * wrong names the field it is about, as the page calls it.
 */
class SummaryTest {

    private static final Pattern LINE =
            Pattern.compile("<li><a href=\"#([^\"]*)\">(.*?)</a></li>", Pattern.DOTALL);

    private static final String TOO_LONG = "长".repeat(30_000);

    private static final Pattern FORM =
            Pattern.compile("<form [^>]*?action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);

    private static final Pattern TEXT_FIELD =
            Pattern.compile(
                    "<(?:textarea|input type=\"(?:text|search|tel|email)\")[^>]*?"
                            + " name=\"([^\"]+)\"");

    /** Faults of the page as a whole, and of what a form carries along unseen. */
    private static final Set<String> WITHOUT_LABEL = Set.of("main", "seen", "to-plan", "key");

    /** The number of those who leave is not looked at before somebody says that they do. */
    private static final Set<String> ONLY_WITH_A_TICK = Set.of("leaving");

    /** No forms, and the one that ends the session. */
    private static final List<String> ELSEWHERE = List.of("/api/", "/internal/", "/signout");

    /** So that the test notices when it no longer reaches the forms. */
    private static final int LEAST = 60;

    private final TestSchool school = TestWorld.shared().school();
    private final Things things = new Things(school);
    private final Person counselor = school.person(Role.COUNSELOR);

    @Test
    void every_fault_in_the_summary_of_a_form_names_its_field() {
        List<String> wrong = new ArrayList<>();
        Set<String> asked = new TreeSet<>();
        for (Endpoint endpoint : Endpoint.of("case-command")) {
            if (endpoint.isGet() || ELSEWHERE.stream().anyMatch(endpoint.address()::startsWith)) {
                continue;
            }
            tried(endpoint, endpoint.pattern(), asked, wrong);
        }

        assertThat(wrong).isEmpty();
        assertThat(asked)
                .as("forms that say what is missing")
                .hasSizeGreaterThan(LEAST)
                .contains(
                        "/do/staff/new",
                        "/do/students/new",
                        "/do/students/{id}/guardians",
                        "/do/students/{id}/conflict/{person}/withdraw",
                        "/do/worries/new",
                        "/do/worries/{id}/answer",
                        "/do/classes",
                        "/do/schedule",
                        "/do/approvals",
                        "/do/staff/{id}/roles",
                        "/do/staff/{id}/contacts",
                        "/raise/{id}/emergency",
                        "/raise/{id}/more",
                        "/do/responses/{id}/record/guardian-met",
                        "/do/responses/{id}/assess/phq-a",
                        "/signin/password");
    }

    /** An alert is never refused for its length; what is looked for is no text that is kept. */
    @Test
    void a_text_longer_than_anybody_types_is_refused_by_the_name_of_its_field_and_kept() {
        List<String> wrong = new ArrayList<>();
        Set<String> limited = new TreeSet<>();
        for (Endpoint endpoint : Endpoint.of("case-command")) {
            if (endpoint.isGet()
                    || endpoint.address().startsWith("/raise")
                    || endpoint.address().endsWith("/find")
                    || ELSEWHERE.stream().anyMatch(endpoint.address()::startsWith)) {
                continue;
            }
            for (Role role : Role.values()) {
                String address = filled(endpoint, endpoint.pattern(), role);
                Visitor visitor = school.as(role);
                visitor.get("/signin/devices");
                Set<String> names = drawn(visitor, address);
                HttpResponse<String> empty = visitor.post(address);
                if (empty.statusCode() != 404) {
                    names.addAll(texts(empty, address));
                    names.removeAll(ONLY_WITH_A_TICK);
                    tooLong(visitor, address, names, endpoint.pattern(), wrong);
                    names.forEach(name -> limited.add(endpoint.pattern() + " " + name));
                    break;
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(limited)
                .as("fields of forms")
                .hasSizeGreaterThan(LEAST)
                .contains("/do/alerts/{id}/acknowledge note");
    }

    /** A form that may be sent empty says nothing when it is: it is looked at where it stands. */
    private static Set<String> drawn(Visitor visitor, String address) {
        Set<String> names = new TreeSet<>();
        for (String page : List.of(address, address.replaceAll("/[^/]*$", ""))) {
            names.addAll(texts(visitor.get(page), address));
        }
        return names;
    }

    /** What is typed into the form of an address; a page can have several forms. */
    private static Set<String> texts(HttpResponse<String> page, String address) {
        Set<String> names = new TreeSet<>();
        boolean shown = page.statusCode() == 200 || page.statusCode() == 400;
        Matcher form = FORM.matcher(shown ? page.body() : "");
        while (form.find()) {
            if (form.group(1).isEmpty() || form.group(1).equals(address)) {
                Matcher field = TEXT_FIELD.matcher(form.group(2));
                while (field.find()) {
                    names.add(field.group(1));
                }
            }
        }
        return names;
    }

    private static void tooLong(
            Visitor visitor, String address, Set<String> names, String path, List<String> wrong) {
        if (names.isEmpty()) {
            return;
        }
        HttpResponse<String> answer =
                visitor.post(
                        address,
                        names.stream()
                                .flatMap(name -> Stream.of(name, TOO_LONG))
                                .toArray(String[]::new));
        for (String name : names) {
            if (answer.statusCode() != 400
                    || !answer.body().contains("<a href=\"#" + name + "\">")
                    || !answer.body().contains(TOO_LONG)) {
                wrong.add("%s %s: %d".formatted(path, name, answer.statusCode()));
            }
        }
    }

    private void tried(Endpoint endpoint, String path, Set<String> asked, List<String> wrong) {
        for (String language : List.of("zh", "en")) {
            for (Role role : Role.values()) {
                HttpResponse<String> answer = sent(endpoint, path, role, language);
                if (answer.statusCode() == 404) {
                    continue;
                }
                if (answer.statusCode() == 400) {
                    asked.add(path);
                    look(path, language, answer.body(), wrong);
                }
                break;
            }
        }
    }

    private HttpResponse<String> sent(Endpoint endpoint, String path, Role role, String language) {
        Visitor visitor = school.as(role).reading(language);
        String address = filled(endpoint, path, role);
        visitor.get("/signin/devices");
        HttpResponse<String> answer = visitor.post(address);
        visitor.reading("zh");
        return answer;
    }

    private String filled(Endpoint endpoint, String path, Role role) {
        if (!path.contains("{")) {
            return path;
        }
        String nobody = UUID.randomUUID().toString();
        String id =
                path.startsWith("/do/students/{id}")
                        ? school.student(0).toString()
                        : path.equals("/do/staff/{id}/roles")
                                ? counselor.staff().toString()
                                : Things.RELATIONS.containsKey(endpoint.about())
                                        ? things.of(endpoint.about(), school.person(role), true)
                                        : nobody;
        if (path.equals("/do/students/import/{id}")
                || path.equals("/do/students/import/{id}/confirm")) {
            return path.replace("{id}", draft(role, nobody));
        }
        String guardian = guardian(path);
        return path.replace("{id}", id)
                .replace("{guardian}", guardian)
                .replace("{person}", counselor.staff().toString())
                .replaceAll("\\{[a-z]+}", nobody);
    }

    /** A guardian is barred by the counselor before anybody can propose to lift it. */
    private String guardian(String path) {
        Visitor visitor = school.as(counselor);
        String student = "/do/students/" + school.student(0);
        if (path.endsWith("/{person}/withdraw")) {
            visitor.post(student + "/conflict", "reason", "亲属");
        }
        Matcher found =
                Pattern.compile("/guardians/([0-9a-f-]{36})").matcher(visitor.get(student).body());
        String guardian = found.find() ? found.group(1) : UUID.randomUUID().toString();
        if (path.endsWith("/unbar")) {
            visitor.post(student + "/guardians/" + guardian + "/bar", "reason", "疑似伤害");
        }
        return guardian;
    }

    private String draft(Role role, String nobody) {
        HttpResponse<String> draft =
                school.as(role)
                        .upload(
                                "/do/students/import",
                                "file",
                                "r.csv",
                                "学号,姓名,班级\n20260101,李示例佳,高一(1)班\n"
                                        .getBytes(StandardCharsets.UTF_8));
        String where = draft.headers().firstValue("Location").orElse(nobody);
        return where.replaceAll(".*/import/([0-9a-f-]+).*", "$1");
    }

    private static void look(String path, String language, String page, List<String> wrong) {
        if (!page.contains("<form class=\"form")) {
            return; // there is nothing to fill in now, and the page says why
        }
        int begins = page.indexOf("class=\"summary\"");
        if (begins < 0) {
            wrong.add("%s (%s): no summary".formatted(path, language));
            return;
        }
        String summary = page.substring(begins, page.indexOf("</ul>", begins));
        Matcher line = LINE.matcher(summary);
        boolean any = false;
        while (line.find()) {
            any = true;
            String field = line.group(1);
            String label = label(line.group(2));
            if (label.isEmpty() && !WITHOUT_LABEL.contains(field)) {
                wrong.add("%s (%s): %s has no name".formatted(path, language, line.group()));
            }
            boolean reached = page.contains(" id=\"" + field + "\"");
            if (!reached && !WITHOUT_LABEL.contains(field)) {
                wrong.add("%s (%s): #%s leads nowhere".formatted(path, language, field));
            }
            if (language.equals("en") && label.codePoints().anyMatch(Character::isIdeographic)) {
                wrong.add("%s: %s is not English".formatted(path, label));
            }
        }
        if (!any) {
            wrong.add("%s (%s): nothing in the summary".formatted(path, language));
        }
    }

    private static String label(String line) {
        Matcher label = Pattern.compile("<span data-asks=\"[^\"]*\">(.*?)</span>").matcher(line);
        return label.find() ? label.group(1).strip() : "";
    }
}

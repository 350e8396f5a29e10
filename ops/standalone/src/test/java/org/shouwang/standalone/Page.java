package org.shouwang.standalone;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A page as somebody reads it. */
record Page(int status, String html) {

    private static final Pattern ROW = Pattern.compile("<tr .*?</tr>", Pattern.DOTALL);
    private static final Pattern STEP =
            Pattern.compile(
                    "<li class=\"step ?([a-z]*)\" id=\"step-([a-z-]+)\">(.*?)</li>",
                    Pattern.DOTALL);

    static Page of(HttpResponse<String> answer) {
        return new Page(answer.statusCode(), answer.body());
    }

    /** What stands in the middle of the page, without its markup. */
    String text() {
        int main = html.indexOf("<main");
        return words(main < 0 ? html : html.substring(main));
    }

    /** The part under a heading, up to the next one that is not beneath it. */
    Page under(String heading) {
        Matcher head = Pattern.compile(">" + Pattern.quote(heading) + "</h([23])>").matcher(html);
        if (!head.find()) {
            throw new AssertionError("no heading " + heading + " in " + text());
        }
        Matcher next = Pattern.compile("<h[2-" + head.group(1) + "]").matcher(html);
        int to = next.find(head.end()) ? next.start() : html.length();
        return new Page(status, html.substring(head.start() + 1, to));
    }

    /** The rows of its tables, each as one line. */
    List<String> rows() {
        return ROW.matcher(html).results().map(row -> words(row.group())).toList();
    }

    /** How a step of the plan stands, by the plan's own name for it. */
    Optional<Step> step(String id) {
        return STEP.matcher(html)
                .results()
                .filter(step -> step.group(2).equals(id))
                .map(step -> new Step(step.group(1), words(step.group(3))))
                .findFirst();
    }

    /**
     * @param state {@code done}, {@code doing}, {@code late}, {@code waived} or something else
     */
    record Step(String state, String text) {}

    private static String words(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("(?s)<script.*?</script>|<[^>]+>", " "))
                .replaceAll("\\s+", " ")
                .strip();
    }
}

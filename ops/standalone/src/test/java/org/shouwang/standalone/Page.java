package org.shouwang.standalone;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
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

    /** The part under a heading, up to the next one. */
    Page under(String heading) {
        int from = html.indexOf(">" + heading + "</h2>");
        if (from < 0) {
            throw new AssertionError("no heading " + heading + " in " + text());
        }
        int to = html.indexOf("<h2", from);
        return new Page(status, html.substring(from + 1, to < 0 ? html.length() : to));
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

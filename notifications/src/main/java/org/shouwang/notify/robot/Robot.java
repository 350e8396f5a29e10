package org.shouwang.notify.robot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.shouwang.contract.paging.PagingEvent.Failure;
import org.shouwang.notify.channel.Sent;
import org.shouwang.notify.notice.Notice;
import org.shouwang.notify.notice.Wording;
import org.shouwang.notify.notice.Wording.Words;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to the webhook of a WeCom group robot (developer.work.weixin.qq.com/document/path/91770).
 * Its messages are of the type {@code text}: one of the type {@code markdown} cannot be read in
 * WeChat, where many teachers receive what is said in WeCom.
 */
final class Robot implements AutoCloseable {

    private final Wording wording;
    private final Duration timeout;
    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient http;

    Robot(Wording wording, Duration timeout) {
        this.wording = wording;
        this.timeout = timeout;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(timeout)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
    }

    /**
     * @param userids members of the group who are called by it
     */
    Sent send(URI webhook, Notice notice, List<String> userids) throws InterruptedException {
        Map<String, Object> text =
                Map.of("content", content(notice), "mentioned_list", List.copyOf(userids));
        String body = json.writeValueAsString(Map.of("msgtype", "text", "text", text));
        HttpRequest request =
                HttpRequest.newBuilder(webhook)
                        .timeout(timeout)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return RobotReply.read(response.statusCode(), response.body(), json);
        } catch (HttpTimeoutException _) {
            return Sent.channel(Failure.TIMED_OUT, "the robot does not answer");
        } catch (IOException e) {
            return Sent.channel(Failure.UNREACHABLE, e.getClass().getSimpleName());
        }
    }

    private String content(Notice notice) {
        List<String> lines = new ArrayList<>();
        for (Words said : wording.of(notice)) {
            lines.add(said.title());
            lines.add(said.lead());
            lines.add(said.where());
            lines.add(said.open() + " " + wording.link(notice.alert()));
            lines.addAll(said.reminders());
        }
        return String.join("\n", lines);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}

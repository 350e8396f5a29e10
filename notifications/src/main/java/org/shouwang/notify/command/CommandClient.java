package org.shouwang.notify.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.ContactId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.staff.StaffEvent;
import org.shouwang.notify.outbox.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Speaks to case-command. Both sides prove themselves by a secret that only they know. */
public final class CommandClient implements Contacts, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommandClient.class);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final CommandSettings settings;
    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient http;

    public CommandClient(CommandSettings settings) {
        this.settings = settings;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(settings.timeout())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
    }

    @Override
    public Looked of(StaffId staff) throws InterruptedException {
        HttpRequest request = request("internal/staff/" + staff + "/contacts").GET().build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() == NOT_FOUND) {
                return new Looked.Found(List.of());
            }
            if (response.statusCode() == OK) {
                return new Looked.Found(contacts(json.readTree(response.body())));
            }
            LOG.atWarn()
                    .addKeyValue("staff", staff)
                    .addKeyValue("status", response.statusCode())
                    .log("case-command does not say how to reach a member of staff");
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            LOG.atWarn()
                    .addKeyValue("staff", staff)
                    .addKeyValue("error", e.getClass().getSimpleName())
                    .log("case-command cannot be asked how to reach a member of staff");
        }
        return new Looked.Unknown();
    }

    Answer tell(Report report) throws InterruptedException {
        HttpRequest request =
                request("internal/paging/attempts")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json.writeValueAsString(body(report))))
                        .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            return status / 100 == 2 ? new Answer.Accepted() : new Answer.Refused(status);
        } catch (IOException _) {
            return new Answer.Silent();
        }
    }

    private ObjectNode body(Report report) {
        ObjectNode body =
                json.createObjectNode()
                        .put("alertId", report.alert().toString())
                        .put("attemptId", report.attempt().toString())
                        .put("staffId", report.staff().toString())
                        .put("channel", report.channel().name())
                        .put("step", report.step())
                        .put("round", report.round())
                        .put("outcome", report.outcome().name());
        report.failure().ifPresent(failure -> body.put("failure", failure.name()));
        return body;
    }

    private static List<Contact> contacts(JsonNode answer) {
        if (!answer.isArray()) {
            throw new IllegalArgumentException("contacts are a list");
        }
        List<Contact> contacts = new ArrayList<>();
        for (JsonNode contact : answer) {
            contacts.add(
                    new Contact(
                            ContactId.of(contact.required("contactId").asString()),
                            StaffEvent.Channel.valueOf(contact.required("channel").asString()),
                            Confidential.of(contact.required("address").asString())));
        }
        return contacts;
    }

    private HttpRequest.Builder request(String path) {
        String base = settings.url().toString();
        return HttpRequest.newBuilder(URI.create((base.endsWith("/") ? base : base + "/") + path))
                .timeout(settings.timeout())
                .header("Authorization", "Bearer " + settings.secret().reveal());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}

package org.shouwang.command.response;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.shouwang.command.Command;
import org.shouwang.command.LastWord;
import org.shouwang.command.alert.decision.AlertCommand;
import org.shouwang.command.directory.Streams;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.AlertId;

/**
 * What there was to read when a page was drawn: the last word of the response, and of each alert
 * that it answers, because people go on telling there.
 *
 * @param alerts in the order in which the response took them in
 */
record Seen(int response, Map<AlertId, Told> alerts) {

    /** The last word of an alert, and when its last event was recorded. */
    record Told(int number, Instant at) {}

    static Seen of(Standing standing, Streams streams) {
        List<UUID> ids = standing.alerts().stream().map(AlertId::value).toList();
        Map<UUID, List<LoggedEvent>> read = streams.read(StreamType.ALERT, ids);
        Map<AlertId, Told> alerts = new LinkedHashMap<>();
        for (AlertId alert : standing.alerts()) {
            alerts.put(alert, told(read.getOrDefault(alert.value(), List.of())));
        }
        return new Seen(standing.lastWord().number(), alerts);
    }

    private static Told told(List<LoggedEvent> events) {
        int number = LastWord.of(events).number();
        return new Told(
                number,
                number == 0 ? Instant.EPOCH : events.get(number - 1).recording().recordedAt());
    }

    /** To be carried by a form; another one once anything more was told. */
    String written() {
        StringJoiner numbers = new StringJoiner(".").add(Integer.toString(response));
        alerts.values().forEach(told -> numbers.add(Integer.toString(told.number())));
        return numbers.toString();
    }

    /** That no alert has told anything since, to be sent along. */
    Command[] unchanged() {
        return alerts.entrySet().stream()
                .map(
                        alert ->
                                new AlertCommand.StillAsSeen(
                                        alert.getKey(), alert.getValue().number()))
                .toArray(Command[]::new);
    }
}

package org.shouwang.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.shouwang.contract.StreamId;

/** A batch as the arrays that {@code events.append} takes, in the order of its parameters. */
final class AppendParameters {

    private final List<Numbered<Submission>> commands = new ArrayList<>();
    private final List<Numbered<Head>> heads = new ArrayList<>();
    private final List<Numbered<NewEvent>> events = new ArrayList<>();
    private final List<Numbered<UniqueRule.Change>> changes = new ArrayList<>();

    private record Numbered<T>(int command, T it) {}

    private record Head(StreamId stream, long sequence) {}

    AppendParameters(List<Submission> batch) {
        for (Submission submission : batch) {
            int n = commands.size() + 1;
            commands.add(new Numbered<>(n, submission));
            submission
                    .heads()
                    .forEach(
                            (stream, last) -> heads.add(new Numbered<>(n, new Head(stream, last))));
            submission.events().forEach(event -> events.add(new Numbered<>(n, event)));
            submission.changes().forEach(change -> changes.add(new Numbered<>(n, change)));
        }
    }

    void bind(Connection connection, PreparedStatement statement) throws SQLException {
        var next = new Binding(connection, statement);
        next.bind("uuid", commands, it -> it.context().id().value());
        next.bindBytes(commands, it -> it.context().contentHash());

        next.bindCommands(heads);
        next.bind("text", heads, it -> it.stream().type().storedName());
        next.bind("uuid", heads, it -> it.stream().id());
        next.bind("int8", heads, Head::sequence);

        next.bindCommands(events);
        next.bind("uuid", events, it -> it.recording().event().value());
        next.bind("text", events, it -> it.stream().type().storedName());
        next.bind("uuid", events, it -> it.stream().id());
        next.bind("int8", events, NewEvent::sequence);
        next.bind("text", events, it -> it.encoded().name());
        next.bind("int2", events, it -> (short) it.encoded().revision());
        next.bind("uuid", events, it -> it.recording().school().value());
        next.bind("text", events, it -> it.encoded().payload());
        next.bind("text", events, it -> it.encoded().metadata());
        next.bind("timestamptz", events, it -> it.recording().recordedAt().toString());
        next.bind("timestamptz", events, it -> it.dueAt().map(Instant::toString).orElse(null));

        next.bindCommands(changes);
        next.bind("text", changes, it -> it.rule().name());
        next.bindBytes(changes, UniqueRule.Change::keyOrNull);
        next.bind("uuid", changes, it -> it.stream().id());
        next.bind("bool", changes, UniqueRule.Change::claims);
    }

    /** Sets one parameter after the other. */
    private static final class Binding {

        private final Connection connection;
        private final PreparedStatement statement;
        private int parameter;

        Binding(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        <T> void bindCommands(List<Numbered<T>> rows) throws SQLException {
            set("int4", rows.stream().map(Numbered::command).toArray());
        }

        <T> void bind(String type, List<Numbered<T>> rows, Function<T, Object> value)
                throws SQLException {
            Object[] values = rows.stream().map(row -> value.apply(row.it())).toArray();
            set(type, values);
        }

        <T> void bindBytes(List<Numbered<T>> rows, Function<T, byte[]> value) throws SQLException {
            set("bytea", rows.stream().map(row -> value.apply(row.it())).toArray(byte[][]::new));
        }

        private void set(String type, Object[] values) throws SQLException {
            statement.setArray(++parameter, connection.createArrayOf(type, values));
        }
    }
}

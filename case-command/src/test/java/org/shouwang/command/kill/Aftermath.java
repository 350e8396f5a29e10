package org.shouwang.command.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.shouwang.command.store.Receipt;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.wire.Leaf;
import org.shouwang.contract.wire.StoredEvent;
import org.shouwang.contract.worry.WorryEvent;
import org.shouwang.log.EventLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true after each kill, as a new process finds it. */
record Aftermath(JdbcClient sql, EventLog log, Writer writer) {

    /**
     * @param sent everything that was sent, answered or not
     * @param answered the first positions told to the callers
     */
    void check(List<Sent> sent, Map<UUID, Long> answered) throws SQLException {
        answered.forEach((id, position) -> assertThat(positionsOf(id)).containsExactly(position));
        sent.forEach(this::assertSentAgainIsKnown);
        assertTimersTakeEffectOnce(sent);
        assertLogIsWhole();
        assertProjectionEqualsRebuild();
    }

    List<Long> positionsOf(UUID command) {
        return sql.sql(
                        "select position from events.event where metadata ->> 'command' = ?"
                                + " order by position")
                .param(command.toString())
                .query(Long.class)
                .list();
    }

    private void assertSentAgainIsKnown(Sent sent) {
        List<Long> before = positionsOf(sent.id());
        Receipt again = writer.send(sent.id(), sent.wish());
        assertThat(again.repeated()).as("known").isTrue();
        assertThat(before).containsExactly(again.firstPosition());
        assertThat(positionsOf(sent.id())).isEqualTo(before);
    }

    private void assertTimersTakeEffectOnce(List<Sent> sent) throws SQLException {
        writer.fireTimers(Instant.now().plus(Duration.ofDays(1)));
        for (Sent one : sent) {
            List<LoggedEvent> events = writer.store().streams().read(one.stream());
            assertThat(events)
                    .filteredOn(it -> it.event() instanceof WorryEvent.TriageOverdue)
                    .hasSize(one.dueAt().isPresent() ? 1 : 0);
        }
        assertThat(sql.sql("select count(*) from events.timer").query(Long.class).single())
                .isZero();
        assertThat(writer.missingTimers()).as("timers that did not fire").isZero();
    }

    private void assertLogIsWhole() {
        List<Long> positions = new ArrayList<>();
        Map<StreamId, Long> sequences = new HashMap<>();
        log.scan(
                0,
                log.head(),
                Set.of(StreamType.values()),
                event -> {
                    positions.add(event.position());
                    long expected = sequences.merge(event.stream(), 1L, Long::sum) - 1;
                    assertThat(event.sequence()).isEqualTo(expected);
                    assertThat(storedLeaf(event.position())).isEqualTo(leaf(event));
                });
        assertThat(positions)
                .isEqualTo(LongStream.rangeClosed(1, positions.size()).boxed().toList());
    }

    private byte[] storedLeaf(long position) {
        return sql.sql("select leaf from events.event where position = ?")
                .param(position)
                .query(byte[].class)
                .single();
    }

    private byte[] leaf(StoredEvent event) {
        return sql.sql("select school_id, recorded_at from events.event where position = ?")
                .param(event.position())
                .query(
                        (row, _) ->
                                Leaf.hash(
                                        event,
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .single();
    }

    private void assertProjectionEqualsRebuild() {
        writer.projections().catchUp();
        List<Map<String, Object>> folded = tally();
        assertThat(writer.projections().rebuild("tally")).isTrue();
        assertThat(folded).isNotEmpty().isEqualTo(tally()).isEqualTo(countedByHand());
    }

    private List<Map<String, Object>> tally() {
        return sql.sql("select worry, events, positions from command.tally order by worry")
                .query()
                .listOfRows();
    }

    private List<Map<String, Object>> countedByHand() {
        return sql.sql(
                        """
                        select stream_id as worry, count(*)::int as events,
                            string_agg(position::text, ' ' order by position) as positions
                        from events.event group by stream_id order by stream_id
                        """)
                .query()
                .listOfRows();
    }
}

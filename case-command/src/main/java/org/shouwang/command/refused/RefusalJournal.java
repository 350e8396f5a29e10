package org.shouwang.command.refused;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.shouwang.command.CommandRefused;
import org.shouwang.contract.token.StepId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Append-only; each refusal is durable before it is answered. */
public final class RefusalJournal {

    private static final String INSERT =
            """
            insert into command.refusal (at, school_id, actor_kind, actor_id, actor_role, command,
                command_id, stream_type, stream_id, refusal, unmet_steps, request_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final MeterRegistry metrics;

    /**
     * @param pool of the role shouwang_command
     */
    public RefusalJournal(DataSource pool, MeterRegistry metrics) {
        this.jdbc = JdbcClient.create(pool);
        this.metrics = metrics;
    }

    public void record(RefusedCommand command, CommandRefused refused) {
        jdbc.sql(INSERT)
                .param(command.at().atOffset(ZoneOffset.UTC))
                .param(command.school().value())
                .param(command.actor().kind().name())
                .param(command.actor().id())
                .param(command.actor().role().map(Enum::name).orElse(null))
                .param(command.command())
                .param(command.id().value())
                .param(command.stream().type().storedName())
                .param(command.stream().id())
                .param(refused.refusal().name())
                .param(refused.unmetSteps().stream().map(StepId::value).toArray(String[]::new))
                .param(command.request().orElse(null))
                .update();
        Counter.builder("shouwang.refusals")
                .description("Commands that were refused, by what they were about and why")
                .tag("stream", command.stream().type().storedName())
                .tag("reason", refused.refusal().name())
                .register(metrics)
                .increment();
    }
}

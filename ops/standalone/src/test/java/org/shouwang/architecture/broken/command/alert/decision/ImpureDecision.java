package org.shouwang.architecture.broken.command.alert.decision;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

public class ImpureDecision {
    JdbcClient client;

    public Instant now() {
        return Instant.now();
    }

    public UUID chance() {
        return UUID.randomUUID();
    }
}

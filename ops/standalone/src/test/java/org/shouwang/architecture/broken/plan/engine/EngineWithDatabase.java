package org.shouwang.architecture.broken.plan.engine;

import org.springframework.jdbc.core.simple.JdbcClient;

public class EngineWithDatabase {
    JdbcClient client;
}

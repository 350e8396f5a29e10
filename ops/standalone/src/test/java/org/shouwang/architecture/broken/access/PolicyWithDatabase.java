package org.shouwang.architecture.broken.access;

import org.springframework.jdbc.core.simple.JdbcClient;

public class PolicyWithDatabase {
    JdbcClient client;
}

package org.shouwang.architecture.broken.contract;

import org.springframework.jdbc.core.simple.JdbcClient;

public class SpringInTheContract {
    JdbcClient client;
}

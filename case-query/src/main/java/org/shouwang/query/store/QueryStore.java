package org.shouwang.query.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What every feature of this service reads with, as one type of its own: in one context with other
 * services a plain {@link JdbcClient} would be ambiguous.
 */
public record QueryStore(JdbcClient sql, Streams streams) {}

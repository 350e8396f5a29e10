package org.shouwang.query.status;

import org.springframework.context.annotation.Configuration;

/** x */
@Configuration(proxyBeanMethods = false)
public class StatusFeature {}

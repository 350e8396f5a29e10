package org.shouwang.query.audit;

import org.springframework.context.annotation.Configuration;

/** x */
@Configuration(proxyBeanMethods = false)
public class AuditFeature {}

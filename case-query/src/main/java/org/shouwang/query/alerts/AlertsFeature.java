package org.shouwang.query.alerts;

import org.springframework.context.annotation.Configuration;

/** x */
@Configuration(proxyBeanMethods = false)
public class AlertsFeature {}

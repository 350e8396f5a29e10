package org.shouwang.standalone;

import org.shouwang.command.CommandService;
import org.shouwang.notify.NotifyService;
import org.shouwang.query.QueryService;
import org.shouwang.web.signin.OpenPath;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The services in one context. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@Import({CommandService.class, QueryService.class, NotifyService.class})
class Services {

    /** Figures without names; the whole program answers to this machine alone. */
    @Bean
    OpenPath prometheusPath() {
        return new OpenPath("/actuator/prometheus", false);
    }
}

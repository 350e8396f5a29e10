package org.shouwang.browser;

import org.shouwang.command.world.TestWorld;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The services, running once for all browser tests. */
@Configuration(proxyBeanMethods = false)
class World {

    private static final class Shared {
        private static final TestWorld WORLD = TestWorld.start(World.class);
    }

    static TestWorld shared() {
        return Shared.WORLD;
    }

    @Bean
    ContextHolder contextHolder(ApplicationContext context) {
        return new ContextHolder(context);
    }
}

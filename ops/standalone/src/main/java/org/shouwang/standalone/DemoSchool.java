package org.shouwang.standalone;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.shouwang.standalone.demo.Demo;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A school to try things out in. Where a real school lives, this class is never loaded. */
record DemoSchool(Demo demo) implements Beginning {

    /**
     * @param clock what the services' shows once the term was told
     * @param lived whether the log holds the school already
     */
    static Beginning in(Path directory, boolean lived, Clock clock, Consumer<String> say) {
        return new DemoSchool(Demo.in(directory, lived, clock, say));
    }

    @Override
    public Clock clock() {
        return demo.clock();
    }

    @Override
    public void join(GenericApplicationContext services) {
        services.registerBean(Demo.class, () -> demo);
    }

    @Override
    public String welcome(int port, ApplicationContext services) {
        return Welcome.demo(port, demo.people());
    }
}

package org.shouwang.standalone;

import java.time.Clock;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** What an installation is filled with at first, and what is said when it is ready. */
interface Beginning {

    /** What the services take for the time. */
    Clock clock();

    /** Before the services are built. */
    void join(GenericApplicationContext services);

    /** When pages are served: for the person who started it, in Chinese and English. */
    String welcome(int port, ApplicationContext services);
}

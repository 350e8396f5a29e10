package org.shouwang.standalone;

import java.time.Clock;

/**
 * Starts PostgreSQL, brings its schemas up to date, and serves the three services on one port of
 * this machine until it is told to stop.
 */
public final class Shouwang {

    private static final int CANNOT = 1;
    private static final int MISUSED = 2;

    private Shouwang() {}

    public static void main(String[] arguments) {
        try {
            run(Options.of(arguments));
        } catch (IllegalArgumentException misused) {
            System.err.println(misused.getMessage());
            System.exit(MISUSED);
        }
    }

    private static void run(Options options) {
        try {
            Installation installation =
                    Installation.start(options, Clock.systemUTC(), System.out::println);
            // The context is closed before the database: the services answer what waits.
            Runtime.getRuntime()
                    .addShutdownHook(
                            Thread.ofPlatform().name("stop").unstarted(installation::close));
        } catch (RuntimeException cannot) {
            Causes.said(cannot).ifPresentOrElse(System.err::println, cannot::printStackTrace);
            System.exit(CANNOT);
        }
    }
}

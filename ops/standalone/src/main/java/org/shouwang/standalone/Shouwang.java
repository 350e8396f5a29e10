package org.shouwang.standalone;

import java.time.Clock;
import org.shouwang.postgres.PostgresException;
import org.springframework.boot.web.server.PortInUseException;

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
            Options options = Options.of(arguments);
            Installation installation =
                    Installation.start(options, Clock.systemUTC(), System.out::println);
            // The context is closed before the database: the services answer what waits.
            Runtime.getRuntime()
                    .addShutdownHook(
                            Thread.ofPlatform().name("stop").unstarted(installation::close));
        } catch (IllegalArgumentException misused) {
            System.err.println(misused.getMessage());
            System.exit(MISUSED);
        } catch (PostgresException | PortInUseException cannot) {
            System.err.println(cannot.getMessage());
            System.exit(CANNOT);
        } catch (RuntimeException broken) {
            broken.printStackTrace();
            System.exit(CANNOT);
        }
    }
}

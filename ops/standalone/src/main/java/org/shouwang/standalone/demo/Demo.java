package org.shouwang.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.context.SmartLifecycle;

/**
 * The demo school of an installation. Its term is told once, before anything else runs; cut off
 * half-way, it goes on where it was, because every command has the same id again.
 */
public final class Demo implements SmartLifecycle, BeanFactoryAware {

    private static final Duration TERM = Duration.ofDays(112);

    /** The demo school's own: with the same day it gives the same life again. */
    private static final long SEED = 20_260_901L;

    private static final String TOLD = "told ";

    private final Path marker;
    private final Consumer<String> say;
    private final Instant end;
    private final long seed;
    private final HeldClock clock;
    private boolean told;
    private BeanFactory beans;
    private volatile boolean running;

    private Demo(Path marker, boolean lived, Clock real, long seed, Consumer<String> say) {
        this.marker = marker;
        this.say = say;
        this.seed = seed;
        String known = read(marker);
        // A backup holds the life and not the marker.
        this.told = known.startsWith(TOLD) || lived && known.isEmpty();
        this.end =
                known.isEmpty()
                        ? real.instant().truncatedTo(ChronoUnit.MINUTES)
                        : Instant.parse(told ? known.substring(TOLD.length()) : known);
        this.clock = new HeldClock(real, end.minus(TERM));
        if (told) {
            clock.release();
        } else {
            write(marker, end.toString());
        }
    }

    /**
     * The demo kept in a directory.
     *
     * @param lived whether the log holds the school already, if only its first day
     * @param real what the clock shows once the term has been told
     * @param say hears how far it is
     */
    public static Demo in(Path directory, boolean lived, Clock real, Consumer<String> say) {
        // Only a test asks for another.
        long seed = Long.getLong("shouwang.demo.seed", SEED);
        return new Demo(directory.resolve("demo"), lived, real, seed, say);
    }

    /** For the services: nothing falls due by itself while the term is being told. */
    public Clock clock() {
        return clock;
    }

    public List<Person> people() {
        return Cast.everybody();
    }

    @Override
    public void setBeanFactory(BeanFactory factory) {
        beans = factory;
    }

    @Override
    public void start() {
        if (!told) {
            say.accept(
                    "  正在准备演示学校：300 名示例学生和一个学期的经历……\n"
                            + "  Preparing the demo school: 300 made-up students and a term's life"
                            + " ...");
            new Story(beans, end.minus(TERM), end, seed, say).tell();
            write(marker, TOLD + end);
            told = true;
            clock.release();
        }
        running = true;
    }

    /** Before the web server, and before messages are sent. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static String read(Path marker) {
        try {
            return Files.exists(marker) ? Files.readString(marker).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path marker, String what) {
        try {
            Path fresh = Files.writeString(marker.resolveSibling("demo.fresh"), what + "\n");
            Files.move(
                    fresh,
                    marker,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

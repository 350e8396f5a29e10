package org.shouwang.standalone;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.shouwang.command.kill.Talk;
import org.shouwang.log.projection.Projections;
import org.springframework.context.ApplicationContext;

/**
 * The program as it is shipped, in a process that stops where its test says. It hears {@code hold}
 * with a point, {@code go}, {@code pass} with the seconds that go by, and {@code fold} to fold
 * every projection again and compare.
 */
final class HeldProgram {

    private static final Talk TALK = new Talk();
    private static final AtomicReference<HeldAt> WANTED = new AtomicReference<>();
    private static final Semaphore GO = new Semaphore(0);
    private static final AheadClock CLOCK = new AheadClock();

    /** How many seconds its clock is ahead when it starts. */
    static final String AHEAD = "held.ahead";

    private static volatile boolean running;
    private static volatile ApplicationContext services;

    private HeldProgram() {}

    public static void main(String[] arguments) {
        running = true;
        CLOCK.pass(Duration.ofSeconds(Long.getLong(AHEAD)));
        Thread.ofPlatform().daemon().name("test's words").start(HeldProgram::listen);
        Installation installation =
                Installation.start(Options.of(arguments), CLOCK, System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(installation::close));
    }

    static boolean isRunning() {
        return running;
    }

    static void serves(ApplicationContext context) {
        services = context;
    }

    /** Stops here, once, until the test lets it go on, if this is what it waits for. */
    static void reached(HeldAt here) {
        if (WANTED.compareAndSet(here, null)) {
            TALK.say("at", here);
            GO.acquireUninterruptibly();
        }
    }

    private static void listen() {
        while (true) {
            String[] words = TALK.hears().split(" ");
            switch (words[0]) {
                case "hold" -> {
                    WANTED.set(HeldAt.valueOf(words[1]));
                    TALK.say("waits for", words[1]);
                }
                case "go" -> GO.release();
                case "pass" -> {
                    CLOCK.pass(Duration.ofSeconds(Long.parseLong(words[1])));
                    TALK.say("has passed");
                }
                case "fold" -> TALK.say(folded());
                default -> throw new IllegalArgumentException(words[0]);
            }
        }
    }

    private static String folded() {
        try {
            for (ServiceRows service : ServiceRows.all(services::getBean)) {
                Projections projections = service.projections();
                for (String name : projections.tables().keySet()) {
                    if (!service.sameAgain(name)) {
                        return "the log went on";
                    }
                }
            }
            return "the same";
        } catch (AssertionError | RuntimeException e) {
            return e.toString().replaceAll("\\s+", " ");
        }
    }
}

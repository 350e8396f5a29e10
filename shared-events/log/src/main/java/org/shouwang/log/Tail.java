package org.shouwang.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes followers when the log may have grown. It holds one connection for as long as it is open
 * and listens on it for the notice that every append gives; because a notice can be lost with its
 * connection, followers are woken once a second in any case. A wake-up says "look", never what is
 * there.
 */
public final class Tail implements AutoCloseable {

    /** The channel on which every append gives notice. */
    public static final String CHANNEL = "events";

    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int LONGEST_PAUSE_IN_POLLS = 16;

    private final DataSource dataSource;
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private volatile boolean open = true;
    private volatile boolean listening;
    private Thread thread;

    /**
     * @param dataSource asked for one connection that is kept; one that is not pooled serves best
     */
    public Tail(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Calls the follower, on the tail's thread, whenever it should look. It must return at once.
     *
     * @return stops following when closed
     */
    public Following follow(Runnable follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    /** A follower's place. */
    @FunctionalInterface
    public interface Following extends AutoCloseable {
        @Override
        void close();
    }

    public synchronized void start() {
        if (thread == null && open) {
            thread = Thread.ofVirtual().name("log-tail").start(this::run);
        }
    }

    /** Whether notices arrive at this moment; otherwise followers are woken once a second. */
    public boolean isListening() {
        return listening;
    }

    /** Lets every follower look now. */
    public void wake() {
        for (Runnable follower : followers) {
            try {
                follower.run();
            } catch (RuntimeException e) {
                LOG.error("A follower of the log failed when woken", e);
            }
        }
    }

    /** Stops waking. Returns when the connection has been given back. */
    @Override
    public synchronized void close() {
        open = false;
        if (thread != null) {
            // Interrupting a virtual thread ends its blocking read by closing the socket.
            thread.interrupt();
            boolean interrupted = false;
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        int failures = 0;
        while (open) {
            try (Connection connection = dataSource.getConnection()) {
                listen(connection);
                failures = 0;
                while (open) {
                    wake();
                    connection
                            .unwrap(PGConnection.class)
                            .getNotifications(Math.toIntExact(POLL.toMillis()));
                }
            } catch (SQLException | RuntimeException e) {
                listening = false;
                if (open) {
                    failures++;
                    LOG.warn("The log gives no notice; looking once a second instead", e);
                    poll(failures);
                }
            }
        }
        listening = false;
    }

    private void listen(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        listening = true;
    }

    /** Between two attempts to listen, which come at growing distances. */
    private void poll(int failures) {
        int polls = Math.min(LONGEST_PAUSE_IN_POLLS, 1 << Math.min(failures - 1, 10));
        for (int i = 0; i < polls && open; i++) {
            wake();
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException _) {
                return;
            }
        }
    }
}

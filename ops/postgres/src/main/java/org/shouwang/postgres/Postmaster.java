package org.shouwang.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One run of the server process, from its start to its end. */
final class Postmaster {
    private static final Duration START = Duration.ofMinutes(2); // a long recovery after a crash
    private static final Duration STOP = Duration.ofSeconds(60);

    private final Cluster cluster;
    private final LiveServer live;
    private final Process supervisor;
    private final int port;

    private Postmaster(Cluster cluster, LiveServer live, Process supervisor, int port) {
        this.cluster = cluster;
        this.live = live;
        this.supervisor = supervisor;
        this.port = port;
    }

    static Postmaster start(Cluster cluster, PostgresSettings settings, int port)
            throws IOException {
        Path home = Binaries.unpackedIn(settings.binaries());
        Unprivileged user = Unprivileged.able(cluster.directory(), home);
        Programs programs = new Programs(home, user);
        boolean durable = settings.effective().get("fsync").equals("on");
        cluster.prepare(programs, user, durable);
        LiveServer live = new LiveServer(cluster.data());
        live.endLeftovers();
        Process process =
                programs.server(cluster.data(), port, settings.effective(), cluster.startLog());
        Postmaster postmaster = new Postmaster(cluster, live, process, port);
        postmaster.awaitReady();
        return postmaster;
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return supervisor.isAlive();
    }

    void kill() {
        live.postmaster().ifPresent(ProcessHandle::destroyForcibly);
        awaitEnd(STOP);
        LiveServer.await(() -> live.processes().isEmpty(), STOP);
    }

    void stop() {
        try {
            supervisor.getOutputStream().close();
        } catch (IOException _) {
            // Already closed, or its reader is dead: the server is on its way down either way.
        }
        if (!awaitEnd(STOP)) {
            live.postmaster().ifPresent(stuck -> LiveServer.signal("QUIT", stuck.pid()));
            awaitEnd(STOP);
        }
    }

    private void awaitReady() throws IOException {
        boolean settled = LiveServer.await(() -> live.ready() || !supervisor.isAlive(), START);
        if (settled && supervisor.isAlive()) {
            return;
        }
        stop();
        throw new PostgresException(
                "PostgreSQL did not start in %s:%s"
                        .formatted(cluster.directory(), cluster.lastWords()));
    }

    private boolean awaitEnd(Duration atMost) {
        try {
            return supervisor.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresException("Interrupted while PostgreSQL was stopped", e);
        }
    }
}

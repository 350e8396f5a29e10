package org.shouwang.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One owner per directory. The kernel gives the lock back however its owner dies. */
final class DirectoryLock implements AutoCloseable {
    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    static DirectoryLock take(Path directory) {
        return tryTake(directory).orElseThrow(() -> new DirectoryInUseException(directory));
    }

    static Optional<DirectoryLock> tryTake(Path directory) {
        try {
            Files.createDirectories(directory);
            return lock(directory.resolve("lock"), false);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + directory, e);
        }
    }

    /** Waits for the lock; for short work that several starters may want to do at once. */
    static DirectoryLock await(Path file) throws IOException {
        return lock(file, true).orElseThrow();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<DirectoryLock> lock(Path file, boolean wait) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = wait ? channel.lock() : channel.tryLock();
            if (lock != null) {
                return Optional.of(new DirectoryLock(channel));
            }
        } catch (OverlappingFileLockException _) {
            // Held by this very JVM: as much in use as by another.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }
}

package org.shouwang.command.watch;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether there is room where the data is kept. */
record DiskCheck(Space space) implements Check {

    private static final long LITTLE = 2_000_000_000L;
    private static final long NOTHING = 200_000_000L;

    /** How many bytes are free. */
    @FunctionalInterface
    interface Space {

        long free() throws IOException;

        /** Of the disk that a directory is on, made or not. */
        static Space of(Path directory) {
            return () -> {
                Path there = directory.toAbsolutePath();
                while (!Files.exists(there)) {
                    there = there.getParent();
                }
                FileStore store = Files.getFileStore(there);
                return store.getUsableSpace();
            };
        }
    }

    @Override
    public Finding look() {
        long free;
        try {
            free = space.free();
        } catch (IOException e) {
            return Finding.down(
                    "The disk of the data directory cannot be looked at (%s)."
                            .formatted(e.getClass().getSimpleName()));
        }
        if (free < NOTHING) {
            return Finding.down(
                    "The disk is full: %s are left. Make room now, or recording stops."
                            .formatted(Finding.said(free)));
        }
        return free < LITTLE
                ? Finding.strained(
                        "The disk is nearly full: %s are left. Make room before it stops recording."
                                .formatted(Finding.said(free)))
                : Finding.fine("The disk has room: %s are left.".formatted(Finding.said(free)));
    }
}

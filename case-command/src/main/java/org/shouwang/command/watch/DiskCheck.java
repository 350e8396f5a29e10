package org.shouwang.command.watch;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shouwang.web.text.Text;

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
            return Finding.down(Text.of("watch.disk.unseen", e.getClass().getSimpleName()));
        }
        if (free < NOTHING) {
            return Finding.down(Text.of("watch.disk.full", Finding.said(free)));
        }
        return free < LITTLE
                ? Finding.strained(Text.of("watch.disk.nearly", Finding.said(free)))
                : Finding.fine(Text.of("watch.disk.fine", Finding.said(free)));
    }
}

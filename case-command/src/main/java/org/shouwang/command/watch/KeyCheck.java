package org.shouwang.command.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouwang.log.keys.KeysUnavailable;
import org.shouwang.web.text.Text;

/**
 * Whether the key files that were there at the start still are, and open what the database holds. A
 * running process goes on without its files; the next start would not.
 */
final class KeyCheck implements Check {

    private final DatabaseProbe probe;
    private final Runnable check;
    private final List<Path> files;

    /**
     * @param check throws {@link KeysUnavailable} when the newest records do not open
     */
    KeyCheck(DatabaseProbe probe, Path directory, Runnable check) {
        this.probe = probe;
        this.check = check;
        try (Stream<Path> found = Files.list(directory)) {
            this.files = found.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Finding look() {
        Optional<Path> lost = files.stream().filter(file -> !Files.isReadable(file)).findFirst();
        if (lost.isPresent()) {
            return Finding.down(Text.of("watch.keys.lost", lost.get().getFileName()));
        }
        if (probe.isSilent()) {
            return Finding.unknown(Text.of("watch.unknown"));
        }
        try {
            check.run();
        } catch (KeysUnavailable _) {
            return Finding.down(Text.of("watch.keys.foreign"));
        }
        return Finding.fine(Text.of("watch.keys.fine"));
    }
}

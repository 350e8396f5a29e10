package org.shouwang.postgres.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shouwang.postgres.PostgresException;

/** How both commands are run: folders in, sentences out, 1 when it did not work. */
final class CommandLine {
    /** For the logging of the whole program, which these commands are shipped with. */
    private static final String QUIET = "org/shouwang/postgres/backup/quiet.xml";

    private CommandLine() {}

    /** Work on folders that says what it did. */
    interface Work {
        List<String> on(List<Path> folders) throws IOException;
    }

    static void run(String[] arguments, int count, Work work) {
        if (arguments.length != count) {
            throw new IllegalArgumentException("Expected " + count + " folders");
        }
        quiet();
        try {
            work.on(Arrays.stream(arguments).map(Path::of).toList()).forEach(System.out::println);
        } catch (BackupException | PostgresException e) {
            System.err.println(e.getMessage());
            if (e.getCause() != null) {
                System.err.println(e.getCause());
            }
            System.exit(1);
        } catch (IOException | UncheckedIOException e) {
            System.err.println("文件无法读写\nA file could not be read or written\n" + e);
            System.exit(1);
        }
    }

    /** What libraries tell of their work is not for the operator; what goes wrong is. */
    private static void quiet() {
        System.setProperty("logback.configurationFile", QUIET);
        Logger.getLogger("").setLevel(Level.WARNING);
    }
}

package org.shouwang.postgres;

import java.nio.file.Path;

/** Another process, or another part of this one, already runs on this directory. */
public final class DirectoryInUseException extends PostgresException {
    private static final long serialVersionUID = 1L;

    DirectoryInUseException(Path directory) {
        super("Already in use by a running process: " + directory);
    }
}

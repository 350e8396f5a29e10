package org.shouwang.postgres;

import java.nio.file.Path;

/**
 * Another process, or another part of this one, already runs on this directory. The message is
 * meant for people: Chinese, then English.
 */
public final class DirectoryInUseException extends PostgresException {
    private static final long serialVersionUID = 1L;

    DirectoryInUseException(Path directory) {
        super("目录正被另一个进程使用：%s\nIn use by another process: %s".formatted(directory, directory));
    }
}

package org.shouwang.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is said from the first second on while nothing is served yet: a start that says nothing for
 * a minute, after the program was killed, looks like one that hangs.
 */
enum Progress {
    NEW("建立数据目录和数据库 …", "Making the data directory and the database …"),
    STARTING("启动数据库 …", "Starting the database …"),
    RECOVERING(
            "上次没有正常停止，数据库正在恢复，已记下的都在 …",
            "The last run did not stop in order: the database recovers; what was recorded is kept"
                    + " …"),
    MIGRATING("检查并更新数据库结构 …", "Checking the database and bringing it up to date …"),
    CATCHING_UP("启动服务，补读还没读到的记录 …", "Starting the services and catching up with the record …");

    /** Where PostgreSQL keeps in its control file whether it was shut down, and the word for it. */
    private static final int STATE = 16;

    private static final int SHUT_DOWN = 1;

    private final String zh;
    private final String en;

    Progress(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** In both languages, because nobody has said yet which one is read here. */
    String said() {
        return "  " + zh + "\n  " + en;
    }

    /**
     * What a database server is about to do.
     *
     * @param postgres its directory
     */
    static Progress of(Path postgres) {
        Path control = postgres.resolve("cluster/global/pg_control");
        if (!Files.exists(control)) {
            return NEW;
        }
        try (InputStream in = Files.newInputStream(control)) {
            in.skipNBytes(STATE);
            int state =
                    ByteBuffer.wrap(in.readNBytes(Integer.BYTES))
                            .order(ByteOrder.nativeOrder())
                            .getInt();
            return state == SHUT_DOWN ? STARTING : RECOVERING;
        } catch (IOException | BufferUnderflowException _) {
            // The server itself says what is wrong with it.
            return STARTING;
        }
    }
}

package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program is told to stop, by a keyboard or by a script, and leaves everything in order. */
@Tag("long")
class StoppingTest {

    /** Says the process id in a file and waits, as a script does that started something. */
    private static final String IN_THE_BACKGROUND =
            "pid=$1; shift; \"$@\" & echo $! >\"$pid\"; wait $!";

    private static final String IN_THE_FOREGROUND = "echo $$ >\"$1\"; shift; exec \"$@\"";

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"TERM, true, 143", "INT, false, 130", "INT, true, 130"})
    void it_stops_in_order(String signal, boolean background, int status) throws Exception {
        OpsCommands ops = OpsCommands.in(folder.resolve("program"));
        Path data = folder.resolve("data");
        Path pid = folder.resolve("pid");
        List<String> line =
                new ArrayList<>(
                        List.of(
                                "bash",
                                "-c",
                                background ? IN_THE_BACKGROUND : IN_THE_FOREGROUND,
                                "bash",
                                pid.toString()));
        ProcessBuilder command =
                ops.command(
                        "start",
                        "--empty",
                        "--port",
                        String.valueOf(Installed.freePort()),
                        "--data",
                        data.toString());
        line.addAll(command.command());
        try (Program program = Program.start(command.command(line), folder.resolve("out"))) {
            assertThat(program.said()).contains("守望已就绪");
            assertThat(data.resolve("postgres/cluster/postmaster.pid")).exists();

            try {
                signal(signal, Files.readString(pid).strip());
                assertThat(program.ended()).isEqualTo(status);
            } finally {
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                        .ifPresent(ProcessHandle::destroy);
            }
            assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
            assertThat(program.said()).doesNotContain("Exception", "ERROR");
        }
    }

    private static void signal(String name, String pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, pid).start().waitFor()).isZero();
    }
}

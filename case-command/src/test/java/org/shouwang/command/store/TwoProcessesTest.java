package org.shouwang.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.command.kill.Talk;
import org.shouwang.log.keys.KeyDirectory;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two programs of the writer append to the same files at once. */
class TwoProcessesTest {

    static final int NOTES = 25;

    private static final int FILES = 8;
    private static final int PATIENCE_SECONDS = 120;
    private static final String JAVA = System.getProperty("java.home") + "/bin/java";

    @Test
    void both_write_everything_without_a_gap_and_only_who_really_came_second_is_refused(
            @TempDir Path keys) throws Exception {
        new KeyDirectory(keys);
        List<String> files =
                IntStream.range(0, FILES)
                        .mapToObj(_ -> CasefileNotes.stream().id().toString())
                        .toList();
        try (TestDatabase database = TestStore.freshDatabase()) {
            List<Process> rivals =
                    List.of(start(database, keys, files), start(database, keys, files));
            try {
                List<List<String>> said = race(rivals);
                List<String> all = said.stream().flatMap(List::stream).toList();
                JdbcClient log = JdbcClient.create(database.dataSource(DatabaseRole.QUERY));

                assertThat(said).allSatisfy(words -> assertThat(words).endsWith("done"));
                assertThat(positions(log))
                        .isEqualTo(
                                LongStream.rangeClosed(1, 2L * FILES * NOTES + FILES)
                                        .boxed()
                                        .toList());
                assertThat(all.stream().filter(word -> word.startsWith("noted ")).distinct())
                        .as("each note was answered with a position of its own")
                        .hasSize(2 * FILES * NOTES);
                assertThat(closed(all, "closed ")).containsExactlyInAnyOrderElementsOf(files);
                assertThat(closed(all, "refused "))
                        .containsExactlyInAnyOrderElementsOf(
                                files.stream().map(file -> file + " CLOSED_BEFORE").toList());
                assertThat(sequences(log)).as("no number twice in a file, none left out").isZero();
            } finally {
                rivals.forEach(Process::destroyForcibly);
            }
        }
    }

    private static Process start(TestDatabase database, Path keys, List<String> files)
            throws IOException {
        List<String> command =
                Stream.concat(
                                Stream.of(
                                        JAVA,
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:+UseSerialGC",
                                        "-Xmx256m",
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        Rival.class.getName(),
                                        database.jdbcUrl(DatabaseRole.COMMAND),
                                        keys.toString()),
                                files.stream())
                        .toList();
        var builder = new ProcessBuilder(command);
        builder.environment().put(Rival.PASSWORD, database.password(DatabaseRole.COMMAND));
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Neither begins before both are there. */
    private static List<List<String>> race(List<Process> rivals) throws Exception {
        List<BufferedReader> outputs =
                rivals.stream().map(p -> p.inputReader(StandardCharsets.UTF_8)).toList();
        for (BufferedReader output : outputs) {
            assertThat(next(output)).isEqualTo("ready");
        }
        for (Process rival : rivals) {
            rival.getOutputStream().write('\n');
            rival.getOutputStream().flush();
        }
        List<List<String>> said = new ArrayList<>();
        for (BufferedReader output : outputs) {
            List<String> words = new ArrayList<>();
            for (String word = next(output); word != null; word = next(output)) {
                words.add(word);
            }
            said.add(words);
        }
        for (Process rival : rivals) {
            assertThat(rival.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        return said;
    }

    private static String next(BufferedReader output) throws IOException {
        String line = output.readLine();
        while (line != null && !line.startsWith(Talk.MARK)) {
            line = output.readLine();
        }
        return line == null ? null : line.substring(Talk.MARK.length());
    }

    private static List<String> closed(List<String> words, String how) {
        return words.stream()
                .filter(word -> word.startsWith(how))
                .map(word -> word.substring(how.length()))
                .toList();
    }

    private static List<Long> positions(JdbcClient log) {
        return log.sql("select position from events.event order by position")
                .query(Long.class)
                .list();
    }

    private static long sequences(JdbcClient log) {
        return log.sql(
                        """
                        select count(*) from (
                            select count(*) as events, count(distinct sequence) as numbers,
                                   max(sequence) as last
                            from events.event group by stream_id, stream_type) s
                        where events <> numbers or last <> events - 1
                        """)
                .query(Long.class)
                .single();
    }
}

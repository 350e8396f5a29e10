package org.shouwang.command.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What the process that is killed says to the test, among whatever else it prints. */
public final class Talk {

    public static final String MARK = "#kill ";

    private final BufferedReader input =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

    public synchronized void say(Object... words) {
        System.out.println(
                MARK + Arrays.stream(words).map(String::valueOf).collect(Collectors.joining(" ")));
    }

    /** Waits for a line; a process whose test is gone ends. */
    void awaitGo() {
        hears();
    }

    /** The next line of the test; without a test the process ends. */
    public String hears() {
        try {
            String line = input.readLine();
            if (line == null) {
                Runtime.getRuntime().halt(1);
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

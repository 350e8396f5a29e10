package org.shouwang.notify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers what a test tells it to, or nothing. */
public final class SmtpScript implements AutoCloseable {

    /** Answers nothing and keeps the line open. */
    public static final String SILENCE = "";

    private final ServerSocket socket;
    private final List<String> letters = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile Map<String, String> answers = Map.of();

    public SmtpScript() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /**
     * @param newAnswers by the command they answer; {@code LETTER} for the end of a message
     */
    public void answer(Map<String, String> newAnswers) {
        answers = Map.copyOf(newAnswers);
    }

    /** Every message that came in whole, whatever was answered. */
    public List<String> letters() {
        return List.copyOf(letters);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> talk(client));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void talk(Socket client) {
        try (client;
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        client.getInputStream(), StandardCharsets.US_ASCII))) {
            say(client, "CONNECT", "220 here");
            String line;
            while ((line = in.readLine()) != null) {
                String command = line.split(" ")[0].toUpperCase(Locale.ROOT);
                switch (command) {
                    case "DATA" -> {
                        say(client, "DATA", "354 go on");
                        letters.add(letter(in));
                        say(client, "LETTER", "250 taken");
                    }
                    case "QUIT" -> say(client, "QUIT", "221 bye");
                    default -> say(client, command, "250 fine");
                }
            }
        } catch (IOException _) {
            // The other side is gone.
        }
    }

    private static String letter(BufferedReader in) throws IOException {
        StringBuilder letter = new StringBuilder();
        String line;
        while ((line = in.readLine()) != null && !line.equals(".")) {
            letter.append(line).append('\n');
        }
        return letter.toString();
    }

    private void say(Socket client, String to, String otherwise) throws IOException {
        String answer = answers.getOrDefault(to, otherwise);
        if (!answer.isEmpty()) {
            client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

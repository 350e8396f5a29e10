package org.shouwang.command.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One line of {@code endpoints.txt}.
 *
 * @param about what kind of thing the id in the address is of
 * @param who an action of the policy, or a word that the head of the file explains
 */
record Endpoint(String method, String address, String about, String who) {

    static List<Endpoint> all() {
        try (InputStream file = Endpoint.class.getResourceAsStream("/endpoints.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .map(part -> new Endpoint(part[0], part[1], part[2], part[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the server's own mappings write it. */
    String mapping() {
        return method + " " + address.replaceAll("=[a-z-]+}", "}");
    }

    /** A path to ask for. */
    String path(String id) {
        return address.replaceAll("\\{[a-z]+=([a-z-]+)}", "$1").replaceAll("\\{[a-zA-Z]+}", id);
    }

    boolean isGet() {
        return method.equals("GET");
    }

    boolean isApi() {
        return address.startsWith("/api/");
    }

    boolean isOfSomething() {
        return address.contains("{id}");
    }

    /** Whether a row of the policy decides. */
    boolean hasAction() {
        return !List.of("OPEN", "SIGNED_IN", "SELF", "MACHINE").contains(who);
    }
}

package org.shouwang.access.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of {@code endpoints.txt}.
 *
 * @param service whose it is: what the heading above says
 * @param about what kind of thing the id in the address is of
 * @param who an action of the policy, or a word that the head of the file explains
 */
public record Endpoint(String service, String method, String address, String about, String who) {

    /** Who may, where no row of the policy decides. */
    private static final Set<String> WORDS = Set.of("OPEN", "SIGNED_IN", "SELF", "MACHINE", "NEAR");

    private static final Pattern PLACE = Pattern.compile("\\{\\*?[a-zA-Z]+}|\\*\\*");

    private static final String HEADING = "== ";

    /** The whole table. */
    public static List<Endpoint> all() {
        List<Endpoint> all = new ArrayList<>();
        String service = "";
        for (String line : lines()) {
            if (line.startsWith(HEADING)) {
                service = line.substring(HEADING.length());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] part = line.split("\\s+");
                all.add(new Endpoint(service, part[0], part[1], part[2], part[3]));
            }
        }
        return all;
    }

    /** The part of a service. */
    public static List<Endpoint> of(String service) {
        return all().stream().filter(endpoint -> endpoint.service().equals(service)).toList();
    }

    private static List<String> lines() {
        try (InputStream file = Endpoint.class.getResourceAsStream("/endpoints.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the server's own mappings write it. */
    public String mapping() {
        return method + " " + address.replaceAll("=[a-z0-9-]+}", "}");
    }

    /**
     * A path to ask for.
     *
     * @param ids one for each place in the address, apart by a space; the last for all the rest
     */
    public String path(String ids) {
        String path = pattern();
        String[] each = ids.split(" ");
        for (int i = 0; i < each.length - 1; i++) {
            path = PLACE.matcher(path).replaceFirst(each[i]);
        }
        return PLACE.matcher(path).replaceAll(each[each.length - 1]);
    }

    /** The address with what it says to try, such as one act of many, in its place. */
    public String pattern() {
        return address.replaceAll("\\{[a-z]+=([a-z0-9-]+)}", "$1");
    }

    public boolean isGet() {
        return method.equals("GET");
    }

    public boolean isApi() {
        return address.startsWith("/api/");
    }

    public boolean isOfSomething() {
        return PLACE.matcher(pattern()).find();
    }

    /** Whether a row of the policy decides. */
    public boolean hasAction() {
        return !WORDS.contains(who);
    }
}

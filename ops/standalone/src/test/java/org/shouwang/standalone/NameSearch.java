package org.shouwang.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwang.postgres.Postgres;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for a name and a phone number wherever they must not be, in every writing we can think of.
 */
record NameSearch(List<String> found) {

    private static final int IN_BASE64 = 3;

    static NameSearch of(Running running, Path data, Newcomer student) {
        var found = new ArrayList<String>();
        for (String secret : List.of(student.name().substring(2), student.phone())) {
            Set<String> writings = writings(secret);
            found.addAll(inTables(data, writings));
            found.addAll(inFiles(data.resolve("log"), writings));
            found.addAll(inFiles(data.resolve("postgres/log"), writings));
            String figures = running.stranger().get("/actuator/prometheus").body();
            if (!figures.contains("shouwang_")) {
                found.add("no figures to search");
            }
            writings.stream().filter(figures::contains).forEach(it -> found.add("figures"));
        }
        return new NameSearch(found);
    }

    /** Every row of every table of ours, as text. */
    private static List<String> inTables(Path data, Set<String> writings) {
        JdbcClient sql =
                JdbcClient.create(
                        Postgres.running(data.resolve("postgres"), "shouwang").orElseThrow());
        List<String> tables =
                sql.sql(
                                """
                                select quote_ident(schemaname) || '.' || quote_ident(tablename)
                                from pg_tables
                                where schemaname in ('events', 'keys', 'command', 'signin', 'query', 'notify')
                                """)
                        .query(String.class)
                        .list();
        var found = new ArrayList<String>();
        for (String table : tables) {
            for (String writing : writings) {
                long rows =
                        sql.sql(
                                        "select count(*) from "
                                                + table
                                                + " t where position(lower(?) in lower(t::text)) >"
                                                + " 0")
                                .param(writing)
                                .query(Long.class)
                                .single();
                if (rows > 0) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    private static List<String> inFiles(Path folder, Set<String> writings) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> writings.stream().anyMatch(read(file)::contains))
                    .map(Path::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A character for each byte, so that any bytes can be looked for. */
    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> writings(String secret) {
        var writings = new LinkedHashSet<String>();
        writings.add(secret);
        var escaped = new StringBuilder();
        secret.chars().forEach(c -> escaped.append("\\u%04x".formatted(c)));
        writings.add(escaped.toString());
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_8,
                        Charset.forName("GB18030"),
                        StandardCharsets.UTF_16BE,
                        StandardCharsets.UTF_16LE)) {
            byte[] bytes = secret.getBytes(charset);
            writings.add(HexFormat.of().formatHex(bytes)); // as PostgreSQL shows bytea
            writings.add(new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", ""));
            writings.addAll(base64(bytes));
        }
        writings.removeIf(
                writing -> writing.length() < 6 && writing.chars().allMatch(c -> c < 128));
        return writings;
    }

    /**
     * Wherever the bytes begin within a longer text: without the ends that depend on neighbours.
     */
    private static List<String> base64(byte[] bytes) {
        var all = new ArrayList<String>();
        for (int before = 0; before < IN_BASE64; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            all.add(text.substring(before == 0 ? 0 : before + 1, text.length() - 2));
        }
        return all;
    }
}

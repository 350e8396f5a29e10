package org.shouwang.standalone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shouwang.postgres.Postgres;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for a secret wherever it must not be: in every row of every table, the program's log and
 * PostgreSQL's own, the figures, and everything that was sent out of the house.
 *
 * @param data the installation's directory
 * @param figures as a collector fetches them
 * @param sent all that was sent
 */
record NameSearch(Path data, String figures, String sent) {

    /** What nobody but a person writes: six or more characters of Chinese in a row. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{IsHan}{6,10}");

    private static final int FEW = 10;

    private static final String TABLES =
            """
            select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema')
            """;

    /** A row as text doubles each backslash, and so would hide what is written with one. */
    private static final String ROWS =
            """
            select count(*) from %s t where exists (
                select from unnest(?) writing
                where position(writing in replace(lower(t::text), '\\\\', '\\')) > 0)
            """;

    /** The student's name and the mother's number, after all that was done. */
    static List<String> left(Running running, Path data, Post post, Newcomer student) {
        String figures = running.stranger().get("/actuator/prometheus").body();
        if (!figures.contains("shouwang_")) {
            throw new AssertionError("no figures to search");
        }
        var search = new NameSearch(data, figures, post.everything());
        return Stream.of(student.name().substring(2), student.phone())
                .flatMap(secret -> search.places(secret).stream())
                .toList();
    }

    /** What people typed, wherever it was found: a sentence of theirs is as secret as a name. */
    static List<String> leftOfWords(Running running, Path data, Post post) {
        String figures = running.stranger().get("/actuator/prometheus").body();
        List<String> words =
                running.typed().stream()
                        .flatMap(typed -> SENTENCE.matcher(typed).results().map(MatchResult::group))
                        .distinct()
                        .toList();
        if (words.size() < FEW) {
            throw new AssertionError("too little was typed to prove anything: " + words);
        }
        return new NameSearch(data, figures, post.everything()).places(new Needles(words));
    }

    /** Each place with what was found there. */
    List<String> places(Needles needles) {
        var found = new ArrayList<String>();
        JdbcClient sql = owner();
        for (String table : sql.sql(TABLES).query(String.class).list()) {
            try (Stream<String> rows =
                    sql.sql("select t::text from " + table + " t").query(String.class).stream()) {
                rows.map(row -> row.toLowerCase(Locale.ROOT).replace("\\\\", "\\"))
                        .flatMap(row -> needles.in(row).stream())
                        .distinct()
                        .forEach(secret -> found.add(table + ": " + secret));
            }
        }
        for (String log : List.of("log", "postgres/log")) {
            files(data.resolve(log))
                    .forEach(
                            file ->
                                    needles.in(
                                                    new String(read(file), ISO_8859_1)
                                                            .toLowerCase(Locale.ROOT))
                                            .forEach(
                                                    secret ->
                                                            found.add(
                                                                    data.relativize(file)
                                                                            + ": "
                                                                            + secret)));
        }
        needles.in(figures.toLowerCase(Locale.ROOT))
                .forEach(secret -> found.add("figures: " + secret));
        needles.in(sent.toLowerCase(Locale.ROOT))
                .forEach(secret -> found.add("messages: " + secret));
        return found;
    }

    /** Where it was found. */
    List<String> places(String secret) {
        var writings = Writings.of(secret);
        var found = new ArrayList<>(inTables(writings));
        for (String log : List.of("log", "postgres/log")) {
            found.addAll(inFiles(data.resolve(log), writings));
        }
        if (writings.in(figures)) {
            found.add("figures");
        }
        if (writings.in(sent)) {
            found.add("messages");
        }
        return found;
    }

    private List<String> inTables(Writings writings) {
        JdbcClient sql = owner();
        String[] looked = writings.inRows().toArray(String[]::new);
        return sql.sql(TABLES).query(String.class).list().stream()
                .filter(
                        table ->
                                sql.sql(ROWS.formatted(table))
                                                .param(looked)
                                                .query(Long.class)
                                                .single()
                                        > 0)
                .toList();
    }

    private JdbcClient owner() {
        return JdbcClient.create(
                Postgres.running(data.resolve("postgres"), "shouwang").orElseThrow());
    }

    private List<String> inFiles(Path folder, Writings writings) {
        return files(folder).stream()
                .filter(file -> writings.in(read(file)))
                .map(file -> data.relativize(file).toString())
                .toList();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.shouwang.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        JdbcClient sql =
                JdbcClient.create(
                        Postgres.running(data.resolve("postgres"), "shouwang").orElseThrow());
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

    private List<String> inFiles(Path folder, Writings writings) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> writings.in(read(file)))
                    .map(file -> data.relativize(file).toString())
                    .toList();
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

package org.shouwang.postgres.backup;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.shouwang.postgres.DataDirectory;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.Postgres;
import org.shouwang.postgres.PostgresSettings;

/** The database of an installation: that of the running one, or started for the while. */
record Source(DataSource database, Optional<Started> started) implements AutoCloseable {

    static Source of(Path data) {
        return Postgres.running(DataDirectory.postgresIn(data), DataDirectory.DATABASE)
                .map(database -> new Source(database, Optional.empty()))
                .orElseGet(() -> start(data));
    }

    @Override
    public void close() {
        started.ifPresent(Started::close);
    }

    private static Source start(Path data) {
        DataDirectory directory = DataDirectory.open(data);
        try {
            Postgres postgres = Postgres.start(PostgresSettings.in(directory.postgres()));
            return new Source(
                    postgres.dataSource(DataDirectory.DATABASE, DatabaseRole.SUPERUSER),
                    Optional.of(new Started(directory, postgres)));
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** What must be given back. */
    record Started(DataDirectory directory, Postgres postgres) implements AutoCloseable {
        @Override
        public void close() {
            postgres.close();
            directory.close();
        }
    }
}
